import { expect, it } from "vitest";
import { isFullBatch } from "../../graph/stores/full-batch.ts";

const documents = (count: number, letters: number) =>
  Array.from({ length: count }, () => ({ document: { text: "x".repeat(letters) } }));

it("documents are written together up to a number and a length of text, so that long ones do not fill the memory", () => {
  expect(isFullBatch([])).toBe(false);
  expect(isFullBatch(documents(499, 1_000))).toBe(false);
  expect(isFullBatch(documents(500, 10))).toBe(true);
  expect(isFullBatch(documents(2, 499_999))).toBe(false);
  expect(isFullBatch(documents(2, 500_000))).toBe(true);
});
