import type { Plan, ResultSummary } from "neo4j-driver";
import { CypherError } from "../cypher/cypher-error.ts";

/**
 * Refuses what a READ session lets through although it does more than read the graph: files and addresses (LOAD CSV),
 * other people's transactions, settings, procedures. Judges the plan that EXPLAIN gives, by a list of what is allowed.
 */
export function refuseSideEffects({ queryType, plan }: ResultSummary): void {
  if (queryType !== "r" || plan === false) throw refusal("it would do more than read the graph");
  judge(plan);
}

/**
 * Refuses EXPLAIN, PROFILE and CYPHER at the head of a query: after the EXPLAIN that the gate puts there, they would make
 * the server run what is to be judged. What hides its first word behind an escape is refused with them.
 */
export function refusePrefixes(cypher: string): void {
  const start = endOfComments(cypher);
  const word = /^[A-Za-z]{1,40}(?![\w\\])/.exec(cypher.slice(start, start + 50))?.[0];
  if (start === cypher.length) return;
  if (word === undefined || cypher.slice(0, start).includes("\\"))
    throw new CypherError("A query begins with a word such as MATCH or RETURN", "syntax");
  if (/^(?:EXPLAIN|PROFILE|CYPHER)$/i.test(word)) throw refusal(`${word} before a query is not supported`);
}

/** A query without the EXPLAIN or PROFILE that it begins with, which is told beside it; `body` keeps its place in the text. */
export function splitPrefix(cypher: string): { mode: "" | "EXPLAIN" | "PROFILE"; body: string } {
  const start = endOfComments(cypher);
  const word = /^(?:EXPLAIN|PROFILE)(?![\w\\])/i.exec(cypher.slice(start, start + 10))?.[0];
  if (word === undefined || cypher.slice(0, start).includes("\\")) return { mode: "", body: cypher };
  const blank = " ".repeat(word.length);
  const body = cypher.slice(0, start) + blank + cypher.slice(start + word.length);
  return { mode: word.toUpperCase() as "EXPLAIN" | "PROFILE", body };
}

/** Where the white space and the comments at the head of a query end. */
function endOfComments(cypher: string): number {
  let at = 0;
  while (at < cypher.length) {
    const line = cypher.startsWith("//", at);
    if (line || cypher.startsWith("/*", at)) {
      const end = cypher.indexOf(line ? "\n" : "*/", at + 2);
      at = end < 0 ? cypher.length : end + (line ? 1 : 2);
    } else if (/\s/.test(cypher[at] as string)) at += 1;
    else break;
  }
  return at;
}

function judge(plan: Plan): void {
  const operator = plan.operatorType.replace(/@.{1,64}$/, "");
  const details = String(plan.arguments.Details ?? "");
  if (operator === "ProcedureCall") {
    const procedure = /^\s{0,9}([\w.]{1,200})/.exec(details)?.[1] ?? "";
    if (!PROCEDURES.has(procedure))
      throw refusal(`the procedure ${procedure} is not on the list of those allowed`);
  } else if (FORBIDDEN.test(operator) || !READING.test(operator)) throw refusal(`${operator} is not allowed`);
  if (/\b(?:apoc|gds|dbms)\s{0,9}\./i.test(details)) throw refusal("functions of plugins are not allowed");
  for (const child of plan.children) judge(child);
}

const PROCEDURES: ReadonlySet<string> = new Set([
  "db.labels",
  "db.relationshipTypes",
  "db.propertyKeys",
  "db.schema.visualization",
  "db.schema.nodeTypeProperties",
  "db.schema.relTypeProperties",
  "db.index.fulltext.queryNodes",
  "db.index.fulltext.queryRelationships",
]);

/** Neo4j 5's operators, as its manual lists them under "Operators in detail". */
const READING = new RegExp(
  `^(?:${[
    "ProduceResults?|Argument|Projection|Filter|Limit|Skip|Distinct|OrderedDistinct|Sort|PartialSort|Top|Top1WithTies|PartialTop",
    "Unwind|UnwindCollection|Optional|Eager|CacheProperties|EmptyRow|EmptyResult|Input|ProjectEndpoints|NullifyMetadata|RunQueryAt",
    "[A-Za-z]{0,60}(?:Scan|Seek|SeekByRange|ByIdSeek|ByElementIdSeek|ById|ByElementId|Lookup)",
    "[A-Za-z]{0,60}(?:Apply|Join|Aggregation|Union|CountFromCountStore|CartesianProduct|Expand|Path|Paths|Triadic)",
    "[A-Za-z]{0,40}Expand\\((?:All|Into|Pruning|BFSPruning)[A-Za-z, ]{0,40}\\)",
    "[A-Za-z]{0,40}(?:ShortestPath|Repeat|Triadic|Trail)[A-Za-z]{0,40}(?:\\([A-Za-z, ]{1,40}\\))?",
    "AssertSameNode|AssertSameRelationship|AssertingMultiNodeIndexSeek|ShowIndexes|ShowConstraints",
  ].join("|")})$`,
);
const FORBIDDEN =
  /^(?:Transaction|LoadCSV|Show(?!Indexes|Constraints)|Terminate|Foreach|Set|Merge|Create|Delete|Remove|Drop|Alter)/;

function refusal(why: string): CypherError {
  return new CypherError(`Only reading the graph is allowed here: ${why}`, "unsupported");
}
