import type { Environment } from "../evaluation/environment.ts";
import { failure } from "../evaluation/failure.ts";
import type { Clause } from "../syntax/syntax-tree.ts";
import type { Row } from "../values/value.ts";

/** For each row, the rows of a query that starts from it; a query without RETURN leaves the row as it is. */
export function* callSubquery(
  environment: Environment,
  { query }: Extract<Clause, { kind: "call subquery" }>,
  rows: Iterable<Row>,
): Generator<Row> {
  const returns = query.parts[0]?.clauses.at(-1)?.kind === "return";
  for (const row of rows) {
    environment.checkTime();
    const found = environment.subquery(query, row);
    if (!returns) {
      if (!found[Symbol.iterator]().next().done) throw failure("A query without RETURN has no rows");
      yield row;
    } else for (const inner of found) yield new Map([...row, ...inner]);
  }
}
