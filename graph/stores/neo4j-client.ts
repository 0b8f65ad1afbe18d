import type { Driver, ManagedTransaction, Session, SessionMode } from "neo4j-driver";
import { connectNeo4j, type Neo4jAddress } from "./neo4j-connect.ts";
import { neo4jErrorInWords } from "./neo4j-errors.ts";
import type { Read, Row } from "./neo4j-read.ts";

/** The way to a Neo4j that answered. */
export interface Neo4jClient {
  readonly of: Neo4jAddress;
  /** For people, without credentials. */
  readonly name: string;
  /** A transaction a query, in a session that cannot write. */
  readonly read: Read;
  /** The same, given up after so many milliseconds. */
  readWithin(milliseconds: number): Read;
  /** The same, with values as the driver gives them. */
  readValuesWithin(milliseconds: number): Read;
  /** One transaction, in which `run` runs queries. */
  write<Result>(work: (run: Read) => Promise<Result>): Promise<Result>;
  readonly driver: Driver;
  /** The database, for a session of the driver; the user's own where none was chosen. */
  readonly database: { readonly database?: string };
  /** What goes wrong in `work`, as a StoreError where it is the server or the way to it. */
  inWords<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Connects. Throws StoreError, here and in every question, where the server cannot be used. */
export async function openNeo4jClient(of: Neo4jAddress): Promise<Neo4jClient> {
  const { address, database } = of;
  const driver = connectNeo4j(of);
  const chosen = database ? { database } : {};

  const inWords = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw neo4jErrorInWords(address, error);
    }
  };
  const transact = <Result>(
    mode: SessionMode,
    work: (transaction: ManagedTransaction) => Promise<Result>,
    config?: Parameters<Session["executeRead"]>[1],
  ): Promise<Result> =>
    inWords(async () => {
      const session = driver.session({ defaultAccessMode: mode, ...chosen });
      try {
        return await (mode === "READ"
          ? session.executeRead(work, config)
          : session.executeWrite(work, config));
      } finally {
        await session.close();
      }
    });
  const runIn =
    (transaction: ManagedTransaction): Read =>
    async (cypher, parameters) =>
      withNumbers(await rowsOf(transaction.run(cypher, parameters))) as Row[];
  const readValuesWithin =
    (timeout: number | undefined): Read =>
    (cypher, parameters) =>
      transact(
        "READ",
        (transaction) => rowsOf(transaction.run(cypher, parameters)),
        timeout === undefined ? undefined : { timeout },
      );
  const readWithin =
    (timeout: number | undefined): Read =>
    async (cypher, parameters) =>
      withNumbers(await readValuesWithin(timeout)(cypher, parameters)) as Row[];

  try {
    await inWords(() => driver.verifyConnectivity(chosen));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    of,
    name: `Neo4j at ${address}${database ? `, database ${database}` : ""}`,
    read: readWithin(undefined),
    readWithin,
    readValuesWithin,
    write: (work) => transact("WRITE", (transaction) => work(runIn(transaction))),
    driver,
    database: chosen,
    inWords,
    close: () => driver.close(),
  };
}

async function rowsOf(
  result: PromiseLike<{ readonly records: readonly { toObject(): object }[] }>,
): Promise<Row[]> {
  const { records } = await result;
  return records.map((record) => record.toObject() as Row);
}

/** Integers, which are counts and offsets here, as numbers. */
function withNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.map(withNumbers);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item)]));
}
