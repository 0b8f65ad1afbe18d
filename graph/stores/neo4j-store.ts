import type { DocumentRecord } from "../model/document-record.ts";
import { graphReads } from "./graph-reads.ts";
import type { AddOptions, GraphStore } from "./graph-store.ts";
import { rebuild, strays } from "./neo4j-check.ts";
import type { Neo4jClient } from "./neo4j-client.ts";
import { keep } from "./neo4j-keep.ts";
import { addDocuments, allOrigins } from "./neo4j-origins.ts";
import { neo4jProgress } from "./neo4j-progress.ts";
import type { Read } from "./neo4j-read.ts";
import { relinkMentions } from "./neo4j-relink.ts";
import { removeDocuments } from "./neo4j-remove.ts";
import { neo4jRows } from "./neo4j-rows.ts";
import { prepareSchema } from "./neo4j-schema.ts";
import { openUserQueries } from "./neo4j-user-queries.ts";
import { refuseOldServer } from "./neo4j-version.ts";
import { mendWords, type OnWords, wordFaults } from "./neo4j-words.ts";
import { passTurns } from "./pass-turns.ts";
import { recordOfReading } from "./record-of-reading.ts";
import { storableReading } from "./storable-reading.ts";

/**
 * A graph of Newsgraph's own. Makes constraints on first use, indexes when they are asked for or what is written first is done,
 * and tells `onWords` how far it is where that takes long.
 */
export async function openNeo4jStore(client: Neo4jClient, onWords?: OnWords): Promise<GraphStore> {
  const { name, read, inWords } = client;
  let hasWritten = false;
  const write: Neo4jClient["write"] = async (work) => {
    try {
      const result = await client.write(work);
      hasWritten = true;
      return result;
    } catch (error) {
      hasWritten = false;
      throw error;
    }
  };
  const inTurn = passTurns();
  /**
   * The next begins while this one is committed: of whom both name the server lets it wait. Not so the one that looks up what
   * earlier ones left, which takes no lock.
   */
  const addInTurn = (records: readonly DocumentRecord[], options: AddOptions): Promise<string[]> =>
    inTurn(
      (pass) => {
        options.signal?.throwIfAborted();
        return write(async (run) => {
          const added = await addDocuments(run, records, options);
          pass();
          return added;
        });
      },
      { afterAll: looksBack(options) },
    );
  const change: Read = (cypher, parameters) => client.write((run) => run(cypher, parameters));
  await refuseOldServer(name, read);
  const makeIndexes = await prepareSchema(name, read, change, onWords);
  const progress = neo4jProgress(client.driver, client.database);
  const queries = await openUserQueries(client, "application", makeIndexes);
  const store: GraphStore = {
    name,
    foreign: null,
    ...graphReads(neo4jRows(client, makeIndexes)),
    until: (signal) => ({ ...store, ...graphReads(neo4jRows(client.until(signal), makeIndexes)) }),
    add: async (readings, options = {}) =>
      addInTurn(
        readings.map((reading) => recordOfReading(storableReading(reading))),
        options,
      ),
    restore: (records, origins, options) =>
      addInTurn(records, { ...options, origins: origins.map((origin) => ({ ...origin, before: null })) }),
    remove: (ids) => write((run) => removeDocuments(run, ids)),
    keep: (changes) => write((run) => keep(run, changes)),
    relink: (changes) => write((run) => relinkMentions(run, changes)),
    origins: () => allOrigins(read),
    strays: async () => [...(await strays(read)), ...(await wordFaults(read))],
    rebuild: (entityIds) => write((run) => rebuild(run, entityIds)),
    // Neo4j keeps its indexes by itself, but not what they hold.
    rebuildIndexes: () => mendWords(read, change),
    tellProgress: (told) => inWords(() => progress.tellProgress(told)),
    progress: () => inWords(() => progress.progress()),
    ...queries,
    close: async () => {
      // Where that fails, or the last writing did, the next opening makes them.
      if (hasWritten) await makeIndexes().catch(() => {});
      await queries.close();
      await progress.close();
      await client.close();
    },
  };
  return store;
}

function looksBack({ origins = [], again = false }: AddOptions): boolean {
  return again || origins.some(({ before }) => before !== null);
}
