/** Times the explorer's questions over a Neo4j that Newsgraph did not build: 200,000 nodes, 1,000,000 relationships. */
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { startNeo4jServer } from "../neo4j/neo4j-server.ts";
import { loadForeignGraph } from "./load-foreign-graph.ts";

const RUNS = 5;

/** The first time, with plans to be made, and the median of those after it: milliseconds. */
async function time<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  const times: number[] = [];
  let answer: Answer | undefined;
  for (let run = 0; run <= RUNS; run += 1) {
    const started = performance.now();
    answer = await ask();
    times.push(Math.round(performance.now() - started));
  }
  const [first, ...others] = times;
  const median = others.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  process.stdout.write(
    `${what.padEnd(34)} first ${String(first).padStart(6)} ms   median ${String(median).padStart(6)} ms\n`,
  );
  return answer as Answer;
}

async function ask(store: GraphStore): Promise<void> {
  const { entities } = await time("first sight, 80 nodes", () => store.overview(80));
  const [hub] = entities;
  const customer = entities.find(({ kind }) => kind === "Customer");
  if (!hub || !customer) throw new Error("The first sight has no hub or no customer");
  await time(`expand ${hub.name}, ${hub.mentionCount} relationships`, () =>
    store.neighbourhood(hub.id, { limit: 25 }),
  );
  await time(`expand ${customer.name}`, () => store.neighbourhood(customer.id, { limit: 25 }));
  await time("search, found early", () => store.search("product 48", 12));
  await time("search, found late", () => store.search("customer 149999", 12));
  await time("search, not found", () => store.search("nobody", 12));
  await time("paths", () => store.paths(hub.id, customer.id, { limit: 3 }));
}

const server = process.env.NEO4J_URI
  ? { uri: process.env.NEO4J_URI, stop: async () => {} }
  : await startNeo4jServer().then(async (started) => {
      await loadForeignGraph(started);
      process.env.NEO4J_USERNAME = started.username;
      process.env.NEO4J_PASSWORD = started.password;
      return started;
    });
try {
  await time("open", async () => (await openStore(server.uri)).close());
  const store = await openStore(server.uri);
  await ask(store);
  await store.close();
  process.stdout.write(
    `memory of the program at its highest: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB\n`,
  );
} finally {
  await server.stop();
}
