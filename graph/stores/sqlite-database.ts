import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { StoreError } from "./graph-store.ts";
import { MIGRATIONS } from "./sqlite-migrations.ts";
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from "./sqlite-schema.ts";

export type SqliteDatabase = Database.Database;

/** How long a writer waits for another program that writes to the same file. */
const BUSY_MILLISECONDS = 10_000;

/** Opens the file, or makes it; `:memory:` keeps everything in memory. Throws StoreError for what is not ours. */
export function openSqliteDatabase(path: string): SqliteDatabase {
  refuseFolders(path);
  return inWords(path, () => {
    const database = new Database(path);
    try {
      database.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
      if (isEmpty(database)) createSchema(database);
      checkApplication(database, path);
      migrate(database, path);
      database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** A function that prepares each text once: preparing costs more than running. */
export function preparedOnce(database: SqliteDatabase): (sql: string) => Database.Statement {
  const prepared = new Map<string, Database.Statement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** Another number whenever the graph in the file was changed, by whomever. */
export function graphVersion(database: SqliteDatabase): number {
  return numberOf(database, "SELECT version FROM graphVersion");
}

/** Runs `work`, which changes the graph, as one transaction. */
export function changingGraph<Result>(database: SqliteDatabase, work: () => Result): Result {
  return inTransaction(database, () => {
    const result = work();
    database.exec("UPDATE graphVersion SET version = version + 1");
    return result;
  });
}

/** Runs `work` as one transaction that writes. */
function inTransaction<Result>(database: SqliteDatabase, work: () => Result): Result {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Runs `work`, and tells what SQLite refuses as a StoreError that names the file and what to do. */
export function inWords<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw sqliteErrorInWords(path, error);
  }
}

const ADVICE: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: "it is not a Newsgraph file. Choose another file with --store",
  SQLITE_CORRUPT: "the file is damaged. Restore it from a copy, or build it again from the articles",
  SQLITE_BUSY: "another program is writing to it. Try again when that is done",
  SQLITE_READONLY: "it cannot be written. Check the permissions of the file and its folder",
  SQLITE_CANTOPEN: "it cannot be opened. Check the permissions of the file and its folder",
  SQLITE_FULL: "the disk is full. Make room and run the same command again: what was written stays",
};

function sqliteErrorInWords(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (code === "" && /ConnectionFailed/.test(error.message))
    return new StoreError(`${path}: ${ADVICE.SQLITE_CANTOPEN}.`, { cause: error });
  const advice = Object.keys(ADVICE).find((known) => code.startsWith(known));
  if (!advice) return error;
  return new StoreError(`${path}: ${ADVICE[advice]} (${error.message}).`, { cause: error });
}

function refuseFolders(path: string): void {
  if (path === ":memory:") return;
  if (!existsSync(dirname(path)))
    throw new StoreError(`${path}: the folder ${dirname(path)} does not exist. Make it first.`);
  if (existsSync(path) && !statSync(path).isFile())
    throw new StoreError(`${path} is not a file. Give the path of a file, such as ${path}/newsgraph.db.`);
}

function isEmpty(database: SqliteDatabase): boolean {
  return numberOf(database, "SELECT count(*) FROM sqlite_schema") === 0;
}

function createSchema(database: SqliteDatabase): void {
  inTransaction(database, () => {
    if (isEmpty(database)) database.exec(SCHEMA);
  });
}

function checkApplication(database: SqliteDatabase, path: string): void {
  if (numberOf(database, "PRAGMA application_id") !== APPLICATION_ID)
    throw new StoreError(`${path} is a database of another program. Choose another file with --store.`);
}

/** Makes an older file one of this version, in one transaction after a copy. Throws StoreError for a newer one, and for one that is too old. */
function migrate(database: SqliteDatabase, path: string): void {
  const version = versionOf(database);
  if (version === SCHEMA_VERSION) return;
  const isTooOld = version < Math.min(...Object.keys(MIGRATIONS).map(Number));
  if (version > SCHEMA_VERSION || isTooOld) {
    const advice = isTooOld
      ? "It is too old to be carried over: build a new file from the articles, or choose another with --store"
      : "Update Newsgraph, or choose another file with --store";
    throw new StoreError(
      `${path} has version ${version}; this Newsgraph reads version ${SCHEMA_VERSION}. ${advice}.`,
    );
  }
  const copy = freeName(`${path}.version-${version}`);
  database.prepare("VACUUM INTO ?").run([copy]);
  inTransaction(database, () => {
    for (let from = versionOf(database); from < SCHEMA_VERSION; from += 1)
      database.exec(MIGRATIONS[from] ?? "");
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
  });
}

function versionOf(database: SqliteDatabase): number {
  return numberOf(database, "PRAGMA user_version");
}

/** `path`, or with a number behind it where such a file is there. */
function freeName(path: string): string {
  if (!existsSync(path)) return path;
  for (let number = 2; ; number += 1) if (!existsSync(`${path}-${number}`)) return `${path}-${number}`;
}

function numberOf(database: SqliteDatabase, sql: string): number {
  return Number((database.prepare(sql).raw().get() as unknown as readonly unknown[])[0]);
}
