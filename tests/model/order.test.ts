import Database from "libsql";
import { expect, it } from "vitest";
import { compareText } from "../../graph/model/order.ts";

it("texts are in the order in which SQLite has them", () => {
  const texts = [
    "",
    "a",
    "ab",
    "b",
    "é",
    "\ud7ff",
    "\ue000",
    "\uffff",
    "\u{10000}",
    "\u{10400}x",
    "\u{1f600}",
    "a\uffff",
    "a\u{1f600}",
  ];
  const database = new Database(":memory:");
  const rows = database
    .prepare("SELECT value FROM json_each(?) ORDER BY value")
    .all([JSON.stringify(texts)]) as { value: string }[];
  expect([...texts].reverse().sort(compareText)).toEqual(rows.map(({ value }) => value));
  expect(texts.map((text) => compareText(text, text))).toEqual(texts.map(() => 0));
});
