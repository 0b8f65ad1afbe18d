import type { Driver } from "neo4j-driver";
import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { addReadings } from "./neo4j-add.ts";
import { connectNeo4j, type Neo4jAddress } from "./neo4j-connect.ts";
import { neo4jErrorInWords } from "./neo4j-errors.ts";
import { neo4jProgress } from "./neo4j-progress.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { relinkMentions } from "./neo4j-relink.ts";
import { neo4jRows } from "./neo4j-rows.ts";
import { prepareSchema } from "./neo4j-schema.ts";
import { collectBatches } from "./query-batches.ts";
import { openQueryThreads } from "./query-threads.ts";
import { storableReading } from "./storable-reading.ts";

/** How many queries of users run at once, and the heap of each: MB. */
const QUERY_THREADS = { count: 3, memory: 2048 };

/** Connects, and makes constraints and indexes on first use. Throws StoreError where the server cannot be used. */
export async function openNeo4jStore(of: Neo4jAddress): Promise<GraphStore> {
  const { address, database } = of;
  const driver = connectNeo4j(of);
  const threads = openQueryThreads({ kind: "neo4j", ...of }, QUERY_THREADS);
  const chosen = database ? { database } : {};
  const name = `Neo4j at ${address}${database ? `, database ${database}` : ""}`;

  const inWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw neo4jErrorInWords(address, error);
    }
  };
  const read: Read = (cypher, parameters) =>
    inWords(async () => {
      const session = driver.session({ defaultAccessMode: "READ", ...chosen });
      try {
        return await session.executeRead((transaction) => rowsOf(transaction.run(cypher, parameters)));
      } finally {
        await session.close();
      }
    });
  const inSession = <Result>(
    work: (session: ReturnType<Driver["session"]>) => Promise<Result>,
  ): Promise<Result> =>
    inWords(async () => {
      const session = driver.session({ defaultAccessMode: "WRITE", ...chosen });
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });

  try {
    await inWords(() => driver.verifyConnectivity(chosen));
    await prepareSchema(name, read, (cypher) =>
      inSession((session) =>
        session.executeWrite(async (transaction) => void (await transaction.run(cypher))),
      ),
    );
  } catch (error) {
    await driver.close();
    throw error;
  }
  const progress = neo4jProgress(driver, chosen);
  return {
    name,
    ...graphReads(neo4jRows(read)),
    add: async (readings) => {
      const storable = readings.map(storableReading);
      return inSession((session) =>
        session.executeWrite((transaction) =>
          addReadings((cypher, parameters) => rowsOf(transaction.run(cypher, parameters)), storable),
        ),
      );
    },
    relink: (changes) =>
      inSession((session) =>
        session.executeWrite((transaction) =>
          relinkMentions((cypher, parameters) => rowsOf(transaction.run(cypher, parameters)), changes),
        ),
      ),
    tellProgress: (told) => inWords(() => progress.tellProgress(told)),
    progress: () => inWords(() => progress.progress()),
    query: (cypher, parameters = {}, bounds = {}) =>
      collectBatches(threads.answer(cypher, parameters, bounds)),
    queryBatches: (cypher, parameters = {}, bounds = {}) => threads.answer(cypher, parameters, bounds),
    close: async () => {
      await threads.close();
      await progress.close();
      await driver.close();
    },
  };
}

/** The rows of an answer; integers, which are counts and offsets here, as numbers. */
async function rowsOf(
  result: PromiseLike<{ readonly records: readonly { toObject(): object }[] }>,
): Promise<Row[]> {
  const { records } = await result;
  return records.map((record) => withNumbers(record.toObject()) as Row);
}

function withNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item)]));
}
