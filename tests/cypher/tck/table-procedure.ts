import type { Field, FieldType, Procedure } from "../../../graph/cypher/procedures/procedure.ts";
import type { Value } from "../../../graph/cypher/values/value.ts";

/** "there exists a procedure test.my.proc(name :: STRING?, id :: INTEGER?) :: (city :: STRING?):" and its table of answers. */
export function tableProcedure(
  step: string,
  rows: readonly (readonly Value[])[],
): { name: string; procedure: Procedure } {
  const [, name = "", takes = "", gives = ""] =
    /^there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\) ?:?$/.exec(step) ?? [];
  const wanted = fieldsOf(takes);
  const procedure: Procedure = {
    takes: wanted,
    gives: fieldsOf(gives),
    call: (_graph, given) =>
      rows
        .filter((row) =>
          wanted.every((_field, k) => row[k] === given[k] || Number(row[k]) === Number(given[k])),
        )
        .map((row) => row.slice(wanted.length)),
  };
  return { name: name.toLowerCase(), procedure };
}

function fieldsOf(written: string): Field[] {
  return [...written.matchAll(/(\w+) :: (\w+)\??/g)].map(([, name = "", type]) => ({
    name,
    type: type as FieldType,
  }));
}
