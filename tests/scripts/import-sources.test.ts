import { expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { recordOfReading } from "../../graph/stores/record-of-reading.ts";
import { writeImport } from "../../scripts/import-sources.ts";
import { madeReadings } from "../bench/stores/made-readings.ts";

it("takes away all that an earlier version of a file gave, also behind articles that were forgotten", async () => {
  const store = await openStore(":memory:");
  const records = madeReadings(5).map(recordOfReading);
  const ids = records.map(({ document }) => document.id);
  const { signal } = new AbortController();
  expect(await writeImport(store, ["file.csv"], records, signal)).toBe(5);
  await store.remove(ids.slice(1, 4));
  expect(await writeImport(store, ["file.csv"], records.slice(0, 1), signal)).toBe(0);
  expect(await store.documentIds()).toEqual(ids.slice(0, 1));
  await store.close();
});
