import type { Field, Procedure, Procedures } from "../procedures/procedure.ts";
import type { Clause, Projection, Query, ReadingClause, YieldItem } from "../syntax/syntax-tree.ts";
import type { Position } from "../syntax/tokens.ts";
import { noAggregate } from "./check-expression.ts";
import { type ExpressionChecks, mistake, type Scope, type VariableType } from "./scope.ts";
import { typeOfExpression } from "./type-of-expression.ts";

type ProcedureCall = Extract<ReadingClause, { kind: "call procedure" }>;
type SubqueryCall = Extract<ReadingClause, { kind: "call subquery" }>;

/** The call with its columns written out, and the scope that it leaves. `alone`: it is the whole query. */
export function checkProcedure(
  clause: ProcedureCall,
  scope: Scope,
  checks: ExpressionChecks & {
    readonly procedures: Procedures;
    readonly parameters: ReadonlySet<string>;
  },
  alone: boolean,
): { clause: ProcedureCall; scope: Scope } {
  const procedure = checks.procedures.get(clause.name.toLowerCase());
  if (procedure === undefined) throw mistake(`There is no procedure ${clause.name}`, clause.at);
  if (clause.arguments === null && !alone)
    throw mistake(`Beside other clauses, ${clause.name} takes its arguments in brackets`, clause.at);
  for (const { name } of clause.arguments === null ? procedure.takes : [])
    if (!checks.parameters.has(name))
      throw mistake(`${clause.name} needs a parameter $${name}, which was not given`, clause.at);
  checkArguments(clause, procedure, scope, checks);
  const yields = yieldedBy(clause, procedure, alone);
  const after = new Map(scope);
  for (const { field, name, at } of yields) {
    const known = procedure.gives.find((given) => given.name === field);
    if (known === undefined) throw mistake(`${clause.name} has no column ${field}`, at);
    if (after.has(name)) throw mistake(`The variable ${name} is bound already`, at);
    after.set(name, variableType(known));
  }
  if (clause.where !== null) checks.expression(clause.where, after, checks, "predicate");
  return { clause: { ...clause, yields }, scope: after };
}

/** A procedure that is a whole query answers what it yields. */
export function returnOf({ yields, at }: ProcedureCall): Clause[] {
  if (yields === null || yields === "all" || yields.length === 0) return [];
  const items = yields.map(({ name }) => ({
    expression: { kind: "variable" as const, name, at },
    name,
    aliased: true,
    at,
  }));
  return [{ kind: "return", projection: projectionOf(items, at), at }];
}

/** The subquery with what it sees of outside in a first WITH, and the scope that it leaves. */
export function checkSubquery(
  clause: SubqueryCall,
  scope: Scope,
  check: (query: Query, scope: Scope) => { query: Query; columns: readonly string[] },
): { clause: SubqueryCall; scope: Scope } {
  for (const name of clause.imports === "all" ? [] : (clause.imports ?? []))
    if (!scope.has(name)) throw mistake(`The variable ${name} is not defined`, clause.at);
  const given = { ...clause.query, parts: clause.query.parts.map((part) => importing(part, clause, scope)) };
  const { query, columns } = check(given, scope);
  const after = new Map(scope);
  for (const name of columns) {
    if (after.has(name)) throw mistake(`The variable ${name} is bound already`, clause.at);
    after.set(name, "any");
  }
  return { clause: { ...clause, query }, scope: after };
}

function importing(
  part: Query["parts"][number],
  { imports, at }: SubqueryCall,
  scope: Scope,
): Query["parts"][number] {
  if (imports === null && part.clauses[0]?.kind === "with") return part;
  const names = imports === "all" ? [...scope.keys()] : (imports ?? []);
  const items = names.map((name) => ({
    expression: { kind: "variable" as const, name, at },
    name,
    aliased: true,
    at,
  }));
  return {
    ...part,
    clauses: [{ kind: "with", projection: projectionOf(items, at), where: null, at }, ...part.clauses],
  };
}

function projectionOf(items: Projection["items"], at: Position): Projection {
  return { distinct: false, all: false, items, order: [], skip: null, limit: null, at };
}

function checkArguments(
  { name, arguments: given, at }: ProcedureCall,
  { takes, optional = 0 }: Procedure,
  scope: Scope,
  checks: ExpressionChecks,
): void {
  if (given === null) return;
  if (given.length > takes.length || given.length < takes.length - optional)
    throw mistake(`${name} takes ${takes.length} arguments, not ${given.length}`, at);
  for (const [k, expression] of given.entries()) {
    noAggregate(expression, "CALL");
    checks.expression(expression, scope, checks);
    const type = typeOfExpression(expression, scope);
    const wanted = variableType(takes[k] as Field);
    const isNumber = (one: VariableType): boolean => one === "integer" || one === "float";
    const fits = type === wanted || (isNumber(type) && wanted === "float");
    if (type !== "any" && wanted !== "any" && !fits)
      throw mistake(`${name} takes ${takes[k]?.type} for ${takes[k]?.name}, not ${type}`, expression.at);
  }
}

function yieldedBy(
  { yields, name, at }: ProcedureCall,
  { gives }: Procedure,
  alone: boolean,
): readonly YieldItem[] {
  if (yields === "all" || (yields === null && alone)) {
    if (yields === "all" && !alone) throw mistake("YIELD * stands only where CALL is the whole query", at);
    return gives.map((field) => ({ field: field.name, name: field.name, at }));
  }
  if (yields === null && gives.length > 0)
    throw mistake(`${name} needs YIELD, with those of its columns that are wanted`, at);
  return yields ?? [];
}

const variableTypes: Readonly<Partial<Record<Field["type"], VariableType>>> = {
  STRING: "string",
  INTEGER: "integer",
  FLOAT: "float",
  NUMBER: "float",
  BOOLEAN: "boolean",
  LIST: "list",
  MAP: "map",
  NODE: "node",
};

function variableType({ type }: Field): VariableType {
  return variableTypes[type] ?? "any";
}
