import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { seededRandom } from "../seeded-random.ts";
import { buildInProcess, faultsOf, sumOf } from "./build-in-process.ts";
import { writeCorpus } from "./write-corpus.ts";

/** How many builds are killed on each store: `npm run test:faults` says 100. */
const KILLS = Number(process.env.NEWSGRAPH_FAULTS ?? 4);
const DOCUMENTS = 60;
const LONGEST = 30_000 + KILLS * 60_000;

const folder = mkdtempSync(join(tmpdir(), "newsgraph-faults-"));
const [corpus, other] = [join(folder, "corpus"), join(folder, "other")];
let whole: string;
let both: string;
beforeAll(async () => {
  writeCorpus(corpus, DOCUMENTS, 1);
  writeCorpus(other, DOCUMENTS, 2);
  const store = await openStore(":memory:");
  await buildGraph(store, [corpus]);
  whole = await sumOf(store);
  await buildGraph(store, [other]);
  both = await sumOf(store);
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What every store promises of builds that die and of builds beside each other. */
function faultContract(openEmpty: () => Promise<{ uri: string; environment: NodeJS.ProcessEnv }>): void {
  it(`loses and doubles nothing when it is killed at ${KILLS} documents by chance and run again`, {
    timeout: LONGEST,
  }, async () => {
    const random = seededRandom(KILLS);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { uri, environment } = await openEmpty();
      const death = {
        document: 1 + Math.floor(random() * DOCUMENTS),
        milliseconds: Math.floor(random() * 3) * Math.floor(random() * 40),
      };
      const { signal, complaints } = await buildInProcess(uri, [corpus], { death, environment });
      expect([signal, complaints]).toEqual(["SIGKILL", ""]);
      const store = await openStore(uri, environment);
      try {
        expect(await faultsOf(store), JSON.stringify(death)).toEqual([]);
        await buildGraph(store, [corpus]);
        expect(await sumOf(store), JSON.stringify(death)).toBe(whole);
      } finally {
        await store.close();
      }
    }
  });

  it("gives the same graph from two builds at once as from one after the other", {
    timeout: 300_000,
  }, async () => {
    const { uri, environment } = await openEmpty();
    const ended = await Promise.all(
      [corpus, other].map((articles) => buildInProcess(uri, [articles], { environment })),
    );
    expect(ended.map(({ code, complaints }) => [code, complaints])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const store = await openStore(uri, environment);
    try {
      expect(await faultsOf(store)).toEqual([]);
      expect(await sumOf(store)).toBe(both);
    } finally {
      await store.close();
    }
  });
}

describe("a build into a file", () => {
  let files = 0;
  faultContract(async () => {
    files += 1;
    return { uri: join(folder, `${files}.db`), environment: {} };
  });
});

describe.skipIf(!hasNeo4j)("a build into Neo4j", () => {
  const access = borrowNeo4j();
  faultContract(async () => {
    const { uri, username, password } = access();
    await emptyNeo4j(access());
    return { uri, environment: { NEO4J_USERNAME: username, NEO4J_PASSWORD: password } };
  });
});
