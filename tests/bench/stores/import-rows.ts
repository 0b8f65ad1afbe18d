import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ARGUMENTS_FILE, writeNeo4jAdmin } from "../../../graph/export/write-neo4j-admin.ts";
import { graphElements } from "../../../graph/model/graph-elements.ts";
import type { Reading } from "../../../graph/model/reading.ts";
import { fullBatches } from "../../../graph/stores/full-batches.ts";
import type { GraphStore } from "../../../graph/stores/graph-store.ts";
import { openNeo4jClient } from "../../../graph/stores/neo4j-client.ts";
import { openStore } from "../../../graph/stores/open-store.ts";
import { writeBatches } from "../../../graph/stores/write-batches.ts";
import { written } from "../../export/written.ts";
import { emptyNeo4jHome, type Neo4jServer, runNeo4jAdmin } from "../../neo4j/neo4j-server.ts";
import { type BenchRow, median, perSecond, timeOf } from "./bench-row.ts";
import { openNeo4j } from "./lent-stores.ts";
import { madeReadings } from "./made-readings.ts";

const DOCUMENTS = 14_000;
const RUNS = 5;

/** As an import writes. */
async function add(store: GraphStore, readings: readonly Reading[]): Promise<void> {
  await writeBatches(fullBatches(readings), async (batch) => {
    await store.add(batch);
  });
}

/** Until the indexes are filled. */
async function addAll(server: Neo4jServer, readings: readonly Reading[]): Promise<void> {
  const store = await openNeo4j(server);
  await add(store, readings);
  await store.close();
}

/** Without indexes, as before the first import. */
async function dropIndexes({ uri, ...access }: Neo4jServer): Promise<void> {
  const client = await openNeo4jClient({ address: uri, ...access });
  const named =
    "SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NULL AND name STARTS WITH 'newsgraph_' RETURN name";
  for (const { name } of await client.read(named)) await client.write((run) => run(`DROP INDEX ${name}`));
  await client.close();
}

/** Edges first: a hub with all of its own is more than one transaction may hold. */
const EMPTYING = [
  "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r RETURN count(*) AS gone",
  "MATCH (n) WITH n LIMIT 20000 DELETE n RETURN count(*) AS gone",
];

async function empty({ uri, ...access }: Neo4jServer): Promise<void> {
  const client = await openNeo4jClient({ address: uri, ...access });
  for (const cypher of EMPTYING) {
    let gone = 1;
    while (gone > 0) {
      const [row] = await client.write((run) => run(cypher));
      gone = Number(row?.gone);
    }
  }
  await client.close();
}

/** How long `neo4j-admin` takes for the same graph, from its files to a database. */
async function timeOfAdmin(archive: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  const home = emptyNeo4jHome();
  try {
    writeFileSync(join(folder, "graph.tar"), archive);
    execFileSync("tar", ["xf", "graph.tar"], { cwd: folder });
    return await timeOf(() =>
      runNeo4jAdmin(home, folder, ["database", "import", "full", `@${ARGUMENTS_FILE}`, "neo4j"]),
    );
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(home, { recursive: true });
  }
}

export const importRows: readonly BenchRow[] = [
  {
    name: "import",
    async measure(lent) {
      const server = await lent.smallNeo4j();
      const readings = madeReadings(DOCUMENTS);
      const own = await openStore(":memory:");
      await add(own, readings);
      const subgraph = await own.subgraph({ all: true });
      await own.close();
      const { nodes, edges } = graphElements(subgraph);
      const elements = nodes.length + edges.length;
      const archive = await written(writeNeo4jAdmin, subgraph);
      const times: Record<"first" | "again" | "admin", number[]> = { first: [], again: [], admin: [] };
      await empty(server);
      for (let run = 0; run < RUNS; run += 1) {
        times.first.push(await timeOf(() => addAll(server, readings)));
        times.again.push(await timeOf(() => addAll(server, readings)));
        await dropIndexes(server);
        await empty(server);
        times.admin.push(await timeOfAdmin(archive));
      }
      const cold = times.first[0] as number;
      const [first, again, admin] = [median(times.first), median(times.again), median(times.admin)];
      const size = `${DOCUMENTS.toLocaleString("en")} documents (${nodes.length.toLocaleString("en")} nodes, ${edges.length.toLocaleString("en")} edges)`;
      return [
        {
          what: `writing again what is there already, ${size}, median of ${RUNS}`,
          peer: `the first time ${perSecond(elements, first)}`,
          ours: perSecond(elements, again),
          ratio: `${(first / again).toFixed(1)} ×`,
          asked: "≥ 1.3 ×",
          holds: first / again >= 1.3,
        },
        {
          what: `first import into an empty Neo4j, ${size}, median of ${RUNS}`,
          peer: `neo4j-admin database import full ${perSecond(elements, admin)}`,
          ours: `${perSecond(elements, first)}, the first time, of a server just started, ${perSecond(elements, cold)}`,
          ratio: `${((100 * admin) / first).toFixed(0)} %`,
          asked: "≥ 25 %",
          holds: admin / first >= 0.25,
        },
      ];
    },
  },
];
