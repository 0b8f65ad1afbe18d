import type { Environment } from "../evaluation/environment.ts";
import { failure, wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import type { Field, FieldType } from "../procedures/procedure.ts";
import type { Clause } from "../syntax/syntax-tree.ts";
import { isList, isMap, isNode, isNumber, type Row, type Value } from "../values/value.ts";

const fits: Readonly<Record<FieldType, (value: Value) => boolean>> = {
  STRING: (value) => typeof value === "string",
  INTEGER: (value) => typeof value === "bigint",
  FLOAT: isNumber,
  NUMBER: isNumber,
  BOOLEAN: (value) => typeof value === "boolean",
  LIST: isList,
  MAP: isMap,
  NODE: isNode,
  ANY: () => true,
};

/** For each row, the rows of the procedure's answer beside it; a procedure that answers nothing leaves the row as it is. */
export function* callProcedure(
  environment: Environment,
  clause: Extract<Clause, { kind: "call procedure" }>,
  rows: Iterable<Row>,
): Generator<Row> {
  const procedure = environment.procedures.get(clause.name.toLowerCase());
  if (procedure === undefined) throw failure(`There is no procedure ${clause.name}`);
  for (const row of rows) {
    const given = procedure.takes.map((field, k) =>
      argument(field, givenValue(environment, clause, row, field, k)),
    );
    const answers = procedure.call(environment.graph, given);
    if (procedure.gives.length === 0) {
      yield row;
      continue;
    }
    for (const answer of answers) {
      environment.checkTime();
      const extended = new Map(row);
      for (const { field, name } of clause.yields === "all" ? [] : (clause.yields ?? []))
        extended.set(name, answer[procedure.gives.findIndex((given) => given.name === field)] ?? null);
      if (clause.where === null || truth(environment.evaluate(clause.where, extended), "WHERE") === true)
        yield extended;
    }
  }
}

function givenValue(
  environment: Environment,
  { name, arguments: written }: Extract<Clause, { kind: "call procedure" }>,
  row: Row,
  field: Field,
  k: number,
): Value {
  if (written !== null) {
    const expression = written[k];
    return expression === undefined ? null : environment.evaluate(expression, row);
  }
  const value = environment.parameters.get(field.name);
  if (value === undefined) throw failure(`${name} needs a parameter $${field.name}, which was not given`);
  return value;
}

function argument({ name, type }: Field, value: Value): Value {
  if (value === null) return null;
  if (!fits[type](value)) throw wrongType(name, type, value);
  return type === "FLOAT" ? Number(value) : value;
}
