import neo4j, { type Driver } from "neo4j-driver";
import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { addReadings } from "./neo4j-add.ts";
import { neo4jErrorInWords } from "./neo4j-errors.ts";
import { queryNeo4j } from "./neo4j-query.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { relinkMentions } from "./neo4j-relink.ts";
import { neo4jRows } from "./neo4j-rows.ts";
import { prepareSchema } from "./neo4j-schema.ts";
import { collectBatches } from "./query-batches.ts";
import { storableReading } from "./storable-reading.ts";

/** Where a Neo4j is, and who asks. `address` holds no credentials: it is what messages show. */
export interface Neo4jAddress {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** The user's home database where it is left out. */
  readonly database?: string | undefined;
}

const CONNECT_MILLISECONDS = 8_000;
/** A server that restarts in the middle of an import comes back within this. */
const RETRY_MILLISECONDS = 120_000;

/** Connects, and makes constraints and indexes on first use. Throws StoreError where the server cannot be used. */
export async function openNeo4jStore({
  address,
  username,
  password,
  database,
}: Neo4jAddress): Promise<GraphStore> {
  const driver = connect(address, username, password);
  const chosen = database ? { database } : {};
  const connection = { driver, address, database };
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
    query: (cypher, parameters, bounds) =>
      inWords(() => collectBatches(queryNeo4j(connection, cypher, parameters, bounds))),
    queryBatches: (cypher, parameters, bounds) => queryNeo4j(connection, cypher, parameters, bounds),
    close: () => driver.close(),
  };
}

function connect(address: string, username: string, password: string): Driver {
  return neo4j.driver(address, neo4j.auth.basic(username, password), {
    useBigInt: true,
    connectionTimeout: CONNECT_MILLISECONDS,
    connectionAcquisitionTimeout: CONNECT_MILLISECONDS,
    maxTransactionRetryTime: RETRY_MILLISECONDS,
    userAgent: "newsgraph",
  });
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
