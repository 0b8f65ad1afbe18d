import { functionNamed } from "../functions/function-table.ts";
import { pathVariable } from "../matching/pattern-variables.ts";
import type { Expression, Quantifier } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { isList, isMap, isNode, isNumber, isRelationship, type Row, type Value } from "../values/value.ts";
import { labelsMatch, labelsOf, propertiesOf, propertyOf } from "./entities.ts";
import type { Environment } from "./environment.ts";
import { failure, wrongType } from "./failure.ts";
import { binaryOperations, comparisons, integer, not, truth } from "./operators.ts";
import { isOfType } from "./value-types.ts";

type Kind = Expression["kind"];
type Of<K extends Kind> = Extract<Expression, { kind: K }>;
type Evaluators = { readonly [K in Kind]: (expression: Of<K>, row: Row, environment: Environment) => Value };

/** The value of an expression in a row. Throws CypherError for values that an operator or function does not take. */
export function evaluate(expression: Expression, row: Row, environment: Environment): Value {
  const evaluator = evaluators[expression.kind] as (e: Expression, r: Row, n: Environment) => Value;
  return evaluator(expression, row, environment);
}

const signed: (e: Of<"not" | "negative" | "positive">, row: Row, environment: Environment) => Value = (
  e,
  row,
  env,
) => {
  const value = evaluate(e.of, row, env);
  if (e.kind === "not") return not(truth(value, "NOT"));
  if (value === null) return null;
  if (!isNumber(value)) throw wrongType(e.kind === "negative" ? "-" : "+", "a number", value);
  if (e.kind === "positive") return value;
  return typeof value === "bigint" ? integer(-value) : -value;
};

const evaluators: Evaluators = {
  literal: (e) => e.value,
  parameter: (e, _row, env) => {
    const value = env.parameters.get(e.name);
    if (value === undefined) throw failure(`The query needs a parameter $${e.name}, which was not given`);
    return value;
  },
  variable: (e, row) => row.get(e.name) ?? null,
  list: (e, row, env) => e.items.map((item) => evaluate(item, row, env)),
  map: (e, row, env) => new Map(e.entries.map(({ key, value }) => [key, evaluate(value, row, env)])),
  property: (e, row, env) => propertyOf(env, evaluate(e.of, row, env), e.name),
  "has labels": (e, row, env) => {
    const value = evaluate(e.of, row, env);
    if (value === null) return null;
    if (!isNode(value) && !isRelationship(value)) throw wrongType(":", "a node or a relationship", value);
    return labelsMatch(e.labels, labelsOf(env, value));
  },
  element: (e, row, env) => elementOf(evaluate(e.of, row, env), evaluate(e.index, row, env), env),
  slice: (e, row, env) => {
    const list = evaluate(e.of, row, env);
    const bounds = [e.from, e.to].map((bound) => (bound === null ? undefined : evaluate(bound, row, env)));
    if (list === null || bounds.includes(null)) return null;
    if (!isList(list)) throw wrongType("A slice", "a list", list);
    const [from, to] = bounds.map((bound) =>
      bound === undefined ? undefined : wholeNumber(bound, "A slice"),
    );
    return list.slice(from, to);
  },
  binary: (e, row, env) => {
    const left = evaluate(e.left, row, env);
    if ((e.operator === "AND" && left === false) || (e.operator === "OR" && left === true)) return left;
    return binaryOperations[e.operator](left, evaluate(e.right, row, env));
  },
  comparison: (e, row, env) => {
    const values = e.operands.map((operand) => evaluate(operand, row, env));
    let result: boolean | null = true;
    for (const [k, operator] of e.operators.entries()) {
      const holds = comparisons[operator](values[k] ?? null, values[k + 1] ?? null);
      if (holds === false) return false;
      if (holds === null) result = null;
    }
    return result;
  },
  not: signed,
  negative: signed,
  positive: signed,
  "is null": (e, row, env) => (evaluate(e.of, row, env) === null) !== e.negated,
  "is typed": (e, row, env) => isOfType(evaluate(e.of, row, env), e.types) !== e.negated,
  call: (e, row, env) => {
    const called = functionNamed(e.name);
    if (called === undefined) throw failure(`There is no function ${e.name}`);
    const given = e.arguments.map((argument) => evaluate(argument, row, env));
    if (called.nullIn !== "seen" && given.includes(null)) return null;
    return called.call(given, env);
  },
  "count all": () => {
    throw failure("count(*) stands only in WITH and RETURN");
  },
  case: (e, row, env) => {
    const subject = e.subject === null ? true : evaluate(e.subject, row, env);
    const branch = e.branches.find(({ when }) => equals(subject, evaluate(when, row, env)) === true);
    const result = branch?.result ?? e.otherwise;
    return result === null ? null : evaluate(result, row, env);
  },
  "list comprehension": (e, row, env) => {
    const list = listOf(evaluate(e.list, row, env), "A list comprehension");
    if (list === null) return null;
    const results: Value[] = [];
    for (const item of list) {
      env.checkTime();
      const inner = new Map(row).set(e.variable, item);
      if (e.where !== null && truth(evaluate(e.where, inner, env), "WHERE") !== true) continue;
      results.push(e.result === null ? item : evaluate(e.result, inner, env));
    }
    return results;
  },
  quantified: (e, row, env) => {
    const list = listOf(evaluate(e.list, row, env), `${e.quantifier}()`);
    if (list === null) return null;
    const truths = list.map((item) =>
      truth(evaluate(e.where, new Map(row).set(e.variable, item), env), "WHERE"),
    );
    return quantify(e.quantifier, truths);
  },
  reduce: (e, row, env) => {
    const list = listOf(evaluate(e.list, row, env), "reduce()");
    let result = evaluate(e.start, row, env);
    if (list === null) return null;
    for (const item of list)
      result = evaluate(e.step, new Map(row).set(e.accumulator, result).set(e.variable, item), env);
    return result;
  },
  "pattern comprehension": (e, row, env) =>
    Array.from(env.match([e.pattern], e.where, row), (found) => evaluate(e.result, found, env)),
  "pattern predicate": (e, row, env) => {
    if (e.pattern.shortest === null) return !env.match([e.pattern], null, row)[Symbol.iterator]().next().done;
    const paths = Array.from(
      env.match([{ ...e.pattern, variable: pathVariable }], null, row),
      (found) => found.get(pathVariable) ?? null,
    );
    return e.pattern.shortest === "all" ? paths : (paths[0] ?? null);
  },
  "map projection": (e, row, env) => {
    const of = row.get(e.of) ?? null;
    if (of === null) return null;
    const result = new Map<string, Value>();
    for (const item of e.items) {
      if (item.kind === "all") for (const [key, value] of propertiesOf(env, of)) result.set(key, value);
      else if (item.kind === "property") result.set(item.name, propertyOf(env, of, item.name));
      else result.set(item.key, evaluate(item.value, row, env));
    }
    return result;
  },
  subquery: (e, row, env) => {
    const rows = env.subquery(e.query, row)[Symbol.iterator]();
    if (e.use === "exists") return !rows.next().done;
    const found = Array.from({ [Symbol.iterator]: () => rows });
    return e.use === "count" ? BigInt(found.length) : found.map((one) => [...one.values()][0] ?? null);
  },
};

function elementOf(of: Value, index: Value, environment: Environment): Value {
  if (of === null || index === null) return null;
  if (isList(of)) return of.at(wholeNumber(index, "An index")) ?? null;
  if (typeof index !== "string")
    throw wrongType("A key in [ ]", isMap(of) ? "a string" : "a list or a map", isMap(of) ? index : of);
  return propertyOf(environment, of, index);
}

function wholeNumber(value: Value, what: string): number {
  if (typeof value !== "bigint") throw wrongType(what, "integers", value);
  return Number(value);
}

function listOf(value: Value, what: string): readonly Value[] | null {
  if (value === null || isList(value)) return value;
  throw wrongType(what, "a list", value);
}

function quantify(quantifier: Quantifier, truths: readonly (boolean | null)[]): boolean | null {
  const unknown = truths.includes(null);
  const count = truths.filter((held) => held === true).length;
  switch (quantifier) {
    case "all":
      return truths.includes(false) ? false : unknown ? null : true;
    case "any":
      return count > 0 ? true : unknown ? null : false;
    case "none":
      return count > 0 ? false : unknown ? null : true;
    case "single":
      return count > 1 ? false : unknown ? null : count === 1;
  }
}
