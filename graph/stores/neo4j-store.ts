import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { rebuild, strays } from "./neo4j-check.ts";
import type { Neo4jClient } from "./neo4j-client.ts";
import { keep } from "./neo4j-keep.ts";
import { addDocuments, allOrigins } from "./neo4j-origins.ts";
import { neo4jProgress } from "./neo4j-progress.ts";
import { relinkMentions } from "./neo4j-relink.ts";
import { removeDocuments } from "./neo4j-remove.ts";
import { neo4jRows } from "./neo4j-rows.ts";
import { prepareSchema } from "./neo4j-schema.ts";
import { openUserQueries } from "./neo4j-user-queries.ts";
import { recordOfReading } from "./record-of-reading.ts";
import { storableReading } from "./storable-reading.ts";

/** A graph of Newsgraph's own. Makes constraints and indexes on first use. */
export async function openNeo4jStore(client: Neo4jClient): Promise<GraphStore> {
  const { name, read, write, inWords } = client;
  await prepareSchema(name, read, (cypher) => write((run) => run(cypher)));
  const progress = neo4jProgress(client.driver, client.database);
  const queries = await openUserQueries(client, "application");
  const store: GraphStore = {
    name,
    foreign: null,
    ...graphReads(neo4jRows(read)),
    until: (signal) => ({ ...store, ...graphReads(neo4jRows(client.until(signal).read)) }),
    add: async (readings, options = {}) => {
      const records = readings.map((reading) => recordOfReading(storableReading(reading)));
      return write((run) => addDocuments(run, records, options));
    },
    restore: (records, origins) =>
      write((run) =>
        addDocuments(run, records, { origins: origins.map((origin) => ({ ...origin, before: null })) }),
      ),
    remove: (ids) => write((run) => removeDocuments(run, ids)),
    keep: (changes) => write((run) => keep(run, changes)),
    relink: (changes) => write((run) => relinkMentions(run, changes)),
    origins: () => allOrigins(read),
    strays: () => strays(read),
    rebuild: (entityIds) => write((run) => rebuild(run, entityIds)),
    // Neo4j keeps its indexes by itself.
    rebuildIndexes: async () => {},
    tellProgress: (told) => inWords(() => progress.tellProgress(told)),
    progress: () => inWords(() => progress.progress()),
    ...queries,
    close: async () => {
      await queries.close();
      await progress.close();
      await client.close();
    },
  };
  return store;
}
