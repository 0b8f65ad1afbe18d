import { expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "../reading/document-of.ts";
import { drawSample } from "./draw-sample.ts";
import { statementTable } from "./statement-table.ts";

const NUMBERS = Array.from({ length: 50 }, (_, i) => i);

it("draws the same with the same seed, others with another, each item once", () => {
  const drawn = drawSample(NUMBERS, 10, 7);
  expect(drawn).toEqual(drawSample(NUMBERS, 10, 7));
  expect(drawn).not.toEqual(drawSample(NUMBERS, 10, 8));
  expect(new Set(drawn).size).toBe(10);
  expect(drawSample(NUMBERS, 99, 7)).toEqual(NUMBERS);
});

it("marks both ends in the sentence and leaves the verdict empty", async () => {
  const reading = await readDocument(documentOf("According to Reuters, Israel did not attack Iran."));
  const statement = reading.statements.find(({ type }) => type === "ASSAULTED");
  if (!statement) throw new Error("nothing was read");
  const row = statementTable([{ reading, statement }]).split("\n")[2];
  expect(row).toContain("| According to Reuters, **Israel** did not attack **Iran**. |");
  expect(row).toContain("| Israel — assaulted (NOT) → Iran | Reuters | reported |");
  expect(row).toMatch(/\| verb \| {2}\|$/);
});
