import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { writeBatches } from "../../graph/stores/write-batches.ts";
import { madeReadings } from "../bench/stores/made-readings.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { faultsOf, sumOf } from "./build-in-process.ts";

const IMPORTERS = 5;
/** They all speak of the same few entities. */
const READINGS = madeReadings(100);

async function sumAlone(): Promise<string> {
  const alone = await openStore(":memory:");
  await alone.add(READINGS);
  const sum = await sumOf(alone);
  await alone.close();
  return sum;
}

describe.skipIf(!hasNeo4j)("programs that write into one Neo4j side by side", { timeout: 120_000 }, () => {
  const borrowed = borrowNeo4j();
  let stores: GraphStore[];
  beforeAll(async () => {
    const { uri, username, password } = borrowed();
    const environment = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    stores = await Promise.all(Array.from({ length: IMPORTERS }, () => openStore(uri, environment)));
  });
  afterAll(async () => {
    for (const store of stores) await store.close();
  });

  it("lose no count of each other's, also where they bring the same document", async () => {
    const [first] = stores as [GraphStore, ...GraphStore[]];
    await Promise.all(
      stores.map(async (store, k) => {
        for (const [at, reading] of READINGS.entries())
          if (at % IMPORTERS === k)
            await store.add([reading, ...READINGS.slice(at + 3, at % 3 === 0 ? at + 4 : at + 3)]);
      }),
    );
    expect(await faultsOf(first)).toEqual([]);
    expect(await sumOf(first)).toBe(await sumAlone());
  });

  it("lose none where each begins its next write while the one before is committed", async () => {
    const [first] = stores as [GraphStore, ...GraphStore[]];
    await first.remove(await first.documentIds());
    await Promise.all(
      stores.map((store, k) =>
        writeBatches(
          READINGS.filter((_, at) => at % IMPORTERS === k).map((reading) => [reading]),
          async (batch) => {
            await store.add(batch);
          },
        ),
      ),
    );
    expect(await faultsOf(first)).toEqual([]);
    expect(await sumOf(first)).toBe(await sumAlone());
  });
});
