import type { Environment } from "../evaluation/environment.ts";
import { patternVariables } from "../matching/pattern-variables.ts";
import { type Clause, type Query, type SingleQuery, writingKinds } from "../syntax/syntax-tree.ts";
import { identity } from "../values/equality.ts";
import { NamedRow } from "../values/named-row.ts";
import { isList, type Row } from "../values/value.ts";
import { callProcedure } from "./call-procedure.ts";
import { callSubquery } from "./call-subquery.ts";
import { counted } from "./counted.ts";
import { project } from "./project.ts";
import { executeWriting } from "./writing/execute-writing.ts";

/** The rows of a query (`*` already expanded), made as they are asked for; each starts from `row`. */
export function executeQuery(environment: Environment, query: Query, row: Row): Iterable<Row> {
  return counted(environment, query, executeParts(environment, query, row));
}

function* executeParts(environment: Environment, query: Query, row: Row): Generator<Row> {
  if (query.all || query.parts.length === 1) {
    for (const part of query.parts) yield* executeSingle(environment, part, row);
    return;
  }
  const seen = new Set<string>();
  for (const part of query.parts)
    for (const found of executeSingle(environment, part, row)) {
      const key = identity([...found.values()]);
      if (!seen.has(key)) yield found;
      seen.add(key);
    }
}

function executeSingle(environment: Environment, query: SingleQuery, row: Row): Iterable<Row> {
  const rows = query.clauses.reduce<Iterable<Row>>(
    (input, clause) =>
      counted(environment, clause, wholeOf(environment, executeClause(environment, clause, input))),
    [row],
  );
  const last = query.clauses.at(-1)?.kind;
  return last !== undefined && leaveNoRows.has(last) ? drained(rows) : rows;
}

/** A query that ends in one of these does its work and answers no rows. */
const leaveNoRows: ReadonlySet<Clause["kind"]> = new Set([
  ...writingKinds,
  "call procedure",
  "call subquery",
] as const);

/** What may write is done whole, clause by clause: LIMIT bounds the answer, not the work. */
function wholeOf(environment: Environment, rows: Iterable<Row>): Iterable<Row> {
  if (environment.writer === null) return rows;
  const whole: Row[] = [];
  for (const row of rows) {
    environment.keep(1);
    whole.push(row);
  }
  return whole;
}

function drained(rows: Iterable<Row>): Row[] {
  return Array.from(rows).slice(0, 0);
}

function executeClause(environment: Environment, clause: Clause, rows: Iterable<Row>): Iterable<Row> {
  switch (clause.kind) {
    case "match":
      return match(environment, clause, rows);
    case "unwind":
      return unwind(environment, clause, rows);
    case "with":
      return project(environment, clause.projection, rows, clause.where);
    case "return":
      return project(environment, clause.projection, rows);
    case "call procedure":
      return callProcedure(environment, clause, rows);
    case "call subquery":
      return callSubquery(environment, clause, rows);
    default:
      return executeWriting(environment, clause, rows);
  }
}

function* match(
  environment: Environment,
  clause: Extract<Clause, { kind: "match" }>,
  rows: Iterable<Row>,
): Generator<Row> {
  const names = patternVariables(clause.patterns);
  for (const row of rows) {
    environment.checkTime();
    let none = true;
    for (const found of environment.match(clause.patterns, clause.where, row, clause.needed)) {
      none = false;
      yield found;
    }
    if (!clause.optional || !none) continue;
    const padded = new Map(row);
    for (const name of names) if (!padded.has(name)) padded.set(name, null);
    yield padded;
  }
}

function* unwind(
  environment: Environment,
  { list, variable }: Extract<Clause, { kind: "unwind" }>,
  rows: Iterable<Row>,
): Generator<Row> {
  for (const row of rows) {
    const value = environment.evaluate(list, row);
    const items = value === null ? [] : isList(value) ? value : [value];
    const names = [...row.keys(), variable];
    const before = [...row.values()];
    for (const item of items) {
      environment.checkTime();
      yield new NamedRow(names, [...before, item]);
    }
  }
}
