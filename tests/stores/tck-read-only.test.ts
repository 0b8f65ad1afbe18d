import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import type { CypherValue } from "../../graph/cypher/cypher-value.ts";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { readFeature, type Scenario } from "../cypher/tck/read-feature.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { seededRandom } from "../seeded-random.ts";
import { DISGUISES, withoutNames } from "./disguises.ts";
import { READINGS } from "./readings.ts";

/** The openCypher Technology Compatibility Kit lies beside the repository, not in it. */
const features = fileURLToPath(new URL("../../../shared/tck/features", import.meta.url));

/** What is thrown at a store. */
interface Thrown {
  readonly cypher: string;
  readonly parameters: Record<string, CypherValue>;
  /** By its clauses; what only calls a procedure may be answered. */
  readonly writes: boolean;
}

const WRITING = /\b(?:CREATE|MERGE|SET|REMOVE|DELETE|FOREACH|LOAD\s+CSV)\b/i;
const AT_ONCE = 8;
/** All disguises of every query that writes, not one chosen by the seed beside the query as it is. */
const ALL = process.env.NEWSGRAPH_ALL === "1";
const SEED = 7;

describe.skipIf(!existsSync(features))(
  "every query of the TCK that writes or calls changes nothing (skipped where ../shared/tck is absent)",
  () => {
    it("in the embedded store, in a file", async () => {
      const folder = mkdtempSync(join(tmpdir(), "newsgraph-tck-"));
      await throwAll(() => openStore(join(folder, "asked.db")));
      rmSync(folder, { recursive: true, force: true });
    }, 900_000);

    describe.skipIf(!hasNeo4j)("with a Neo4j", () => {
      const neo4j = borrowNeo4j();
      it("in the Neo4j store", async () => {
        const { uri, username, password } = neo4j();
        await throwAll(() => openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }));
      }, 900_000);
    });
  },
);

async function throwAll(open: () => Promise<GraphStore>): Promise<void> {
  const store = await open();
  await store.add(READINGS);
  const before = await everythingIn(store);
  const queries = disguised([...thrownQueries()]);
  const wrong: string[] = [];
  const left = queries.values();
  const throwOneByOne = async (): Promise<void> => {
    for (const { cypher, parameters, writes } of left) {
      const outcome = await store.query(cypher, parameters).catch((error: unknown) => error);
      if (outcome instanceof CypherError || (!writes && !(outcome instanceof Error))) continue;
      wrong.push(`${cypher}\n  ${outcome instanceof Error ? outcome.message : "was answered"}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, throwOneByOne));
  expect(wrong).toEqual([]);
  expect(await everythingIn(store)).toEqual(before);
  const fresh = await open();
  expect(await everythingIn(fresh)).toEqual(before);
  await fresh.close();
  await store.close();
  const writing = queries.filter(({ writes }) => writes).length;
  console.warn(`${store.name}: ${writing} queries that write were refused, of ${queries.length} thrown`);
  expect(writing).toBeGreaterThan(ALL ? 4_800 : 1_100);
}

/** What only calls as it is, what writes in its disguises. */
function disguised(thrown: readonly Thrown[]): Thrown[] {
  const random = seededRandom(SEED);
  const [none = String, ...others] = Object.values(DISGUISES);
  return thrown.flatMap((query) => {
    if (!query.writes) return query;
    const chosenBy = Math.floor(random() * others.length);
    const chosen = others.filter((_, k) => ALL || k === chosenBy);
    return [none, ...chosen].map((disguise) => ({ ...query, cypher: disguise(query.cypher) }));
  });
}

async function everythingIn(store: GraphStore): Promise<string[]> {
  const found = [];
  for (const query of ["MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r"])
    found.push(...(await store.query(query)).rows.map((row) => inspect(row, { depth: null })));
  expect(found.length).toBeGreaterThan(40);
  return found.sort();
}

/** Each text once, with its parameters: what is asked, and what sets up. */
function* thrownQueries(): Generator<Thrown> {
  const seen = new Set<string>();
  for (const file of readdirSync(features, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".feature")) continue;
    for (const scenario of readFeature(readFileSync(join(features, file), "utf8")))
      for (const { text, doc } of scenario.steps) {
        if (!/^(?:executing|having executed)/.test(text) || doc === null || seen.has(doc)) continue;
        const clauses = withoutNames(doc);
        const writes = WRITING.test(clauses);
        if (!writes && !/\bCALL\b/i.test(clauses)) continue;
        seen.add(doc);
        yield { cypher: doc, parameters: parametersOf(scenario), writes };
      }
  }
}

function parametersOf({ steps }: Scenario): Record<string, CypherValue> {
  const written = steps.find(({ text }) => text === "parameters are:")?.table ?? [];
  const graph = new MultiDirectedGraph();
  const cellValue = (cell: string) => runCypher(graph, `RETURN ${cell}`).rows[0]?.[0] ?? null;
  return Object.fromEntries(written.map(([name = "", cell = ""]) => [name, cellValue(cell)]));
}
