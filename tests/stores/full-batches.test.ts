import { expect, it } from "vitest";
import { fullBatches } from "../../graph/stores/full-batches.ts";

const documents = (count: number, letters: number) =>
  Array.from({ length: count }, (_, id) => ({ id, document: { text: "x".repeat(letters) } }));

async function idsOfBatches(held: ReturnType<typeof documents>): Promise<number[][]> {
  const batches: number[][] = [];
  for await (const batch of fullBatches(held)) batches.push(batch.map(({ id }) => id));
  return batches;
}

it("documents are written together up to a number and a length of text, so that long ones do not fill the memory", async () => {
  expect(await idsOfBatches([])).toEqual([]);
  expect((await idsOfBatches(documents(1_000, 10))).map((batch) => batch.length)).toEqual([500, 500]);
  expect((await idsOfBatches(documents(1_001, 10))).map((batch) => batch.length)).toEqual([500, 500, 1]);
  expect(await idsOfBatches(documents(3, 499_999))).toEqual([[0, 1, 2]]);
  expect(await idsOfBatches(documents(3, 500_000))).toEqual([[0, 1], [2]]);
  expect(await idsOfBatches(documents(2, 2_000_000))).toEqual([[0], [1]]);
});
