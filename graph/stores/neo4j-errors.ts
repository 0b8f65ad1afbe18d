import { Neo4jError } from "neo4j-driver";
import { CypherError } from "../cypher/cypher-error.ts";
import { StoreError } from "./graph-store.ts";

/** What is wrong with the server or the way to it, in words; any other error is returned as it is. */
export function neo4jErrorInWords(address: string, error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const advice = ADVICE.find(([code]) => error.code.startsWith(code))?.[1];
  if (advice === undefined) return error;
  return new StoreError(`${address}: ${advice} (${firstLine(error.message)}).`, { cause: error });
}

const STOPPED =
  "the database has stopped writing. Look whether its disk is full, make room, restart it, and run the same command again: " +
  "what was written stays";

const ADVICE: readonly (readonly [code: string, advice: string])[] = [
  [
    "ServiceUnavailable",
    "no Neo4j answers there. Start it, or check the address, the port and whether it wants +s",
  ],
  ["N/A", "no Neo4j answers there in time. Check the address and the port, and whether it wants +s"],
  ["SessionExpired", "the connection was lost. Run the same command again: what was written stays"],
  [
    "Neo.ClientError.Security.AuthenticationRateLimit",
    "too many wrong passwords. Wait some seconds, then check NEO4J_USERNAME and NEO4J_PASSWORD",
  ],
  [
    "Neo.ClientError.Security.Unauthorized",
    "the user name or password is wrong. Check NEO4J_USERNAME and NEO4J_PASSWORD",
  ],
  ["Neo.ClientError.Security.CredentialsExpired", "the first password must be changed before it can be used"],
  [
    "Neo.ClientError.Security",
    "this user may not do that. Give it the right, or take another NEO4J_USERNAME",
  ],
  ["Neo.ClientError.Database.DatabaseNotFound", "there is no database of that name. Check NEO4J_DATABASE"],
  [
    "Neo.ClientError.Transaction.TransactionTimedOut",
    "the server took too long over this. Ask for less, or ask again when it is less busy",
  ],
  [
    "Neo.ClientError.Schema.ConstraintValidationFailed",
    "something that was to be written is there already, without the document that it belongs to. newsgraph check tells what",
  ],
  ["Neo.TransientError.General.OutOfMemory", "the server is short of memory. Add fewer documents at once"],
  [
    "Neo.TransientError.General.MemoryPoolOutOfMemory",
    "the server gives a transaction less memory than this takes. Add fewer documents at once, or raise db.memory.transaction.max",
  ],
  ["Neo.DatabaseError.Transaction", STOPPED],
  ["Neo.DatabaseError.General", STOPPED],
  ["Neo.DatabaseError.Database", STOPPED],
  [
    "Neo.TransientError",
    "the server could not do it now. Run the same command again: what was written stays",
  ],
];

/** Whether another program wrote a node first that was to be created. */
export function isOvertaken(error: unknown): boolean {
  return codeOf(error) === "Neo.ClientError.Schema.ConstraintValidationFailed";
}

/** Whether the server does not let this user do that. */
export function isForbidden(error: unknown): boolean {
  return codeOf(error).startsWith("Neo.ClientError.Security.Forbidden");
}

/** Whether the server gave a question up because of the time that it took. */
export function isTimeOut(error: unknown): boolean {
  return TIMED_OUT.test(codeOf(error));
}

function codeOf(error: unknown): string {
  const cause = error instanceof StoreError ? error.cause : error;
  return cause instanceof Neo4jError ? cause.code : "";
}

const TIMED_OUT =
  /^Neo\.(ClientError\.Transaction\.TransactionTimedOut|TransientError\.Transaction\.Terminated)/;

/** What is wrong with a query, with its place in the text that the user wrote, which began `linesBefore` lines further down. */
export function queryErrorInWords(address: string, error: unknown, linesBefore = 0): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (TIMED_OUT.test(error.code))
    return new CypherError("The query took too long and was stopped; narrow it or add a LIMIT", "runtime");
  if (/^Neo\.TransientError\.General\.(MemoryPool)?OutOfMemory/.test(error.code))
    return new CypherError(
      "The query needs more memory than it may use: add LIMIT or a condition",
      "runtime",
    );
  if (error.code === "Neo.ClientError.Statement.AccessMode")
    return new CypherError("Only reading is allowed here: this query would change the graph", "unsupported");
  if (!/^Neo\.(ClientError|DatabaseError)\.(Statement|Procedure)/.test(error.code))
    return neo4jErrorInWords(address, error);
  const kind = /Syntax|Semantic|ParameterMissing/.test(error.code) ? "syntax" : "runtime";
  const place = /\(line (\d{1,9}), column (\d{1,9}) \(offset: \d{1,9}\)\)/.exec(error.message);
  const words = (place ? error.message.slice(0, place.index) : firstLine(error.message)).trim();
  if (!place) return new CypherError(words, kind);
  return new CypherError(words, kind, Math.max(1, Number(place[1]) - linesBefore), Number(place[2]));
}

function firstLine(text: string): string {
  return (text.split("\n")[0] ?? "").replace(/[.\s]{1,9}$/, "");
}
