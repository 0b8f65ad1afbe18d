import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import { graphologyOf, makeGraph } from "../bench/news-shaped-graph.ts";
import { seededRandom } from "../seeded-random.ts";
import { SHARED_QUERIES } from "../stores/shared-queries.ts";
import { mutateQuery, randomQuery } from "./random-query.ts";
import { readFeature } from "./tck/read-feature.ts";

const kit = fileURLToPath(new URL("../../../shared/tck/features", import.meta.url));
const made = makeGraph({ nodes: 60, edges: 150 });

/** Queries to mutate: those of the product, and the kit's where it is there. */
function soundQueries(): string[] {
  const ours = SHARED_QUERIES.map(({ cypher }) => cypher);
  if (!existsSync(kit)) return ours;
  const files = readdirSync(kit, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".feature"),
  );
  const theirs = files
    .sort()
    .flatMap((file) => readFeature(readFileSync(`${kit}/${file}`, "utf8")))
    .flatMap(({ steps }) => steps.flatMap(({ doc }) => doc ?? []));
  return [...ours, ...theirs];
}

/** What a query did other than to answer or to fail with a CypherError that tells what is wrong; null for nothing. */
function misbehaviour(graph: MultiDirectedGraph, query: string, writable: boolean): string | null {
  const started = performance.now();
  try {
    runCypher(graph, query, { one: 1 }, { writable, timeLimit: 300, rowLimit: 2000, keptLimit: 200_000 });
  } catch (error) {
    if (!(error instanceof CypherError)) return `${query}\n  ${error instanceof Error ? error.stack : error}`;
    if (error.message.trim() === "") return `${query}\n  an error without words`;
    if (error.kind === "syntax" && error.line === null) return `${query}\n  no place: ${error.message}`;
  }
  const took = performance.now() - started;
  return took > 5000 ? `${query}\n  took ${Math.round(took)} ms` : null;
}

describe("10,000 queries that nobody meant", () => {
  it("made up by the grammar: each is answered or refused in words", () => {
    const random = seededRandom(7);
    let graph = graphologyOf(made);
    const wrong: string[] = [];
    let answered = 0;
    for (let k = 0; k < 4000; k++) {
      if (k % 500 === 0) graph = graphologyOf(made);
      const query = randomQuery(random);
      const result = misbehaviour(graph, query, k % 2 === 0);
      if (result === null) answered++;
      else wrong.push(result);
    }
    expect(wrong).toEqual([]);
    expect(answered).toBe(4000);
  }, 300_000);

  it("mutated from sound ones: each is answered or refused in words", () => {
    const random = seededRandom(11);
    const sound = soundQueries();
    let graph = graphologyOf(made);
    const wrong: string[] = [];
    for (let k = 0; k < 6000; k++) {
      if (k % 500 === 0) graph = graphologyOf(made);
      let query = sound[Math.floor(random() * sound.length)] ?? "";
      for (let times = 1 + Math.floor(random() * 3); times > 0; times--) query = mutateQuery(query, random);
      const result = misbehaviour(graph, query, k % 2 === 0);
      if (result !== null) wrong.push(result);
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it.each([
    ["brackets", `RETURN ${"(".repeat(10_000)}1${")".repeat(10_000)}`],
    ["lists", `RETURN ${"[".repeat(10_000)}`],
    ["an unterminated string", `RETURN '${"a".repeat(100_000)}`],
    ["an unterminated comment", "RETURN 1 /* x"],
    ["a huge integer", `RETURN ${"9".repeat(10_000)}`],
    ["a chain of operators", `RETURN ${"1 + ".repeat(20_000)}1`],
    ["a chain of NOT", `RETURN ${"NOT ".repeat(20_000)}true`],
    ["a long path", `MATCH ${"(a)--".repeat(5_000)}(b) RETURN 1`],
    ["a regular expression that backtracks", `RETURN '${"a".repeat(40)}!' =~ '(a+)+b'`],
  ])("%s", (_name, query) => {
    expect(misbehaviour(graphologyOf(made), query, false)).toBeNull();
  });
});
