import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { addReadings } from "./neo4j-add.ts";
import type { Neo4jClient } from "./neo4j-client.ts";
import { neo4jProgress } from "./neo4j-progress.ts";
import { relinkMentions } from "./neo4j-relink.ts";
import { neo4jRows } from "./neo4j-rows.ts";
import { prepareSchema } from "./neo4j-schema.ts";
import { neo4jUserQueries } from "./neo4j-user-queries.ts";
import { storableReading } from "./storable-reading.ts";

/** A graph of Newsgraph's own. Makes constraints and indexes on first use. */
export async function openNeo4jStore(client: Neo4jClient): Promise<GraphStore> {
  const { name, of, read, write, inWords } = client;
  await prepareSchema(name, read, (cypher) => write(async (run) => void (await run(cypher))));
  const progress = neo4jProgress(client.driver, client.database);
  const queries = neo4jUserQueries(of, "application");
  return {
    name,
    foreign: null,
    ...graphReads(neo4jRows(read)),
    add: async (readings) => {
      const storable = readings.map(storableReading);
      return write((run) => addReadings(run, storable));
    },
    relink: (changes) => write((run) => relinkMentions(run, changes)),
    tellProgress: (told) => inWords(() => progress.tellProgress(told)),
    progress: () => inWords(() => progress.progress()),
    ...queries,
    close: async () => {
      await queries.close();
      await progress.close();
      await client.close();
    },
  };
}
