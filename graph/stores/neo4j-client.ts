import {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Record as QueryRecord,
  type Result,
  type Session,
  type SessionMode,
} from "neo4j-driver";
import { GivenUpError, refuseGivenUp } from "./given-up.ts";
import { connectNeo4j, type Neo4jAddress } from "./neo4j-connect.ts";
import { isOvertaken, neo4jErrorInWords } from "./neo4j-errors.ts";
import type { Gatherer, Read, ReadEach, Row } from "./neo4j-read.ts";

/** Queries that read, each in a transaction of its own in a session that cannot write. */
export interface Neo4jReads {
  readonly read: Read;
  readonly readEach: ReadEach;
  /** As `read`, given up after so many milliseconds. */
  readWithin(milliseconds: number): Read;
  /** The same, with values as the driver gives them. */
  readValuesWithin(milliseconds: number): Read;
}

/** The way to a Neo4j that answered. */
export interface Neo4jClient extends Neo4jReads {
  readonly of: Neo4jAddress;
  /** For people, without credentials. */
  readonly name: string;
  /** The same reads, which throw GivenUpError once `signal` fires: then the server stops what it looks up for them. */
  until(signal: AbortSignal): Neo4jReads;
  /** One transaction, in which `run` runs queries; where another program created a node first, the work is done again over it. */
  write<Result>(work: (run: Read) => Promise<Result>): Promise<Result>;
  readonly driver: Driver;
  /** The database, for a session of the driver; the user's own where none was chosen. */
  readonly database: { readonly database?: string };
  /** What goes wrong in `work`, as a StoreError where it is the server or the way to it. */
  inWords<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Runs a query, and again where the server could not answer it; `gather` reads each answer anew. */
type Run = <Gathered>(
  cypher: string,
  parameters: Parameters<Read>[1],
  config: Parameters<Session["executeRead"]>[1],
  gather: (answer: Result) => Promise<Gathered>,
) => Promise<Gathered>;

/** How often a transaction is tried before which others create what it is to create: each time one of theirs is done. */
const OVERTAKINGS = 20;

/** How often a read is tried whose server could not answer it just then. */
const ATTEMPTS = 3;

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
  /** First without a transaction of the driver's, which costs two more messages; that one tries longer where the server cannot answer. */
  const runOnce: Run = async (cypher, parameters, config, gather) => {
    const session = driver.session({ defaultAccessMode: "READ", ...chosen });
    try {
      return await gather(session.run(cypher, parameters, config));
    } catch (error) {
      if (!(error instanceof Neo4jError && error.retryable)) throw neo4jErrorInWords(address, error);
    } finally {
      await session.close();
    }
    return transact("READ", (transaction) => gather(transaction.run(cypher, parameters)), config);
  };
  /** A transaction of the driver's would wait for its query before it ends; what a session runs by itself ends with it. */
  const runUntil =
    (signal: AbortSignal): Run =>
    (cypher, parameters, config, gather) =>
      inWords(async () => {
        for (let attempt = 1; ; attempt += 1) {
          refuseGivenUp(signal);
          const session = driver.session({ defaultAccessMode: "READ", ...chosen });
          try {
            return await unlessAborted(signal, gather(session.run(cypher, parameters, config)));
          } catch (error) {
            if (attempt === ATTEMPTS || !(error instanceof Neo4jError && error.retryable)) throw error;
          } finally {
            const closed = session.close().catch(() => {});
            if (!signal.aborted) await closed;
          }
        }
      });
  const readsBy = (run: Run): Neo4jReads => {
    const readValues =
      (timeout?: number): Read =>
      (cypher, parameters) =>
        run(cypher, parameters, timeout === undefined ? undefined : { timeout }, rowsOf);
    const read =
      (timeout?: number): Read =>
      async (cypher, parameters) =>
        withNumbers(await readValues(timeout)(cypher, parameters)) as Row[];
    const readEach: ReadEach = (cypher, parameters, begin) =>
      run(cypher, parameters, undefined, (answer) => eachOf(answer, begin()));
    return { read: read(), readEach, readWithin: read, readValuesWithin: readValues };
  };

  try {
    await inWords(() => driver.verifyConnectivity(chosen));
  } catch (error) {
    await driver.close();
    throw error;
  }
  return {
    of,
    name: `Neo4j at ${address}${database ? `, database ${database}` : ""}`,
    ...readsBy(runOnce),
    until: (signal) => readsBy(runUntil(signal)),
    write: async (work) => {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await transact("WRITE", (transaction) => work(runIn(transaction)));
        } catch (error) {
          if (attempt === OVERTAKINGS || !isOvertaken(error)) throw error;
        }
    },
    driver,
    database: chosen,
    inWords,
    close: () => driver.close(),
  };
}

/** What `work` gives, or GivenUpError as soon as `signal` fires, whatever becomes of the work. */
async function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  const { promise, reject } = withReject();
  const onAbort = (): void => reject(new GivenUpError(signal));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
    work.catch(() => {});
  }
}

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_resolve, given) => {
    reject = given;
  });
  return { promise, reject };
}

async function rowsOf(answer: Result): Promise<Row[]> {
  const { records } = await answer;
  return records.map(rowOf);
}

function eachOf<Gathering extends Gatherer>(answer: Result, gatherer: Gathering): Promise<Gathering> {
  return new Promise((resolve, reject) => {
    answer.subscribe({
      onNext: (record) => {
        try {
          gatherer.take(rowOf(record));
        } catch (error) {
          reject(error);
        }
      },
      onCompleted: () => resolve(gatherer),
      onError: reject,
    });
  });
}

/** As `record.toObject()`, which takes several times as long. */
function rowOf(record: QueryRecord): Row {
  const row: { [column: string]: unknown } = {};
  for (let k = 0; k < record.keys.length; k += 1) row[record.keys[k] as string] = record.get(k);
  return row;
}

/** Integers, which are counts and offsets here, as numbers. */
function withNumbers(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (Array.isArray(value)) return value.every(isPlain) ? value : value.map(withNumbers);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNumbers(item)]));
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}
