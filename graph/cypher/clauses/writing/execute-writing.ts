import type { Environment } from "../../evaluation/environment.ts";
import { wrongType } from "../../evaluation/failure.ts";
import type { WritingClause } from "../../syntax/syntax-tree.ts";
import { isList, type Row } from "../../values/value.ts";
import { createPatterns } from "./create-patterns.ts";
import { deleteElements } from "./delete-elements.ts";
import { mergePattern } from "./merge-pattern.ts";
import { setItems } from "./set-items.ts";

/** The rows that a writing clause leaves; all rows are read before the first is written. */
export function executeWriting(environment: Environment, clause: WritingClause, rows: Iterable<Row>): Row[] {
  const read = [...rows];
  switch (clause.kind) {
    case "create":
      return read.map((row) => createPatterns(environment, clause.patterns, row));
    case "merge":
      return read.flatMap((row) => mergePattern(environment, clause, row));
    case "set":
    case "remove":
      for (const row of read) setItems(environment, clause.items, row);
      return read;
    case "delete":
      deleteElements(environment, clause, read);
      return read;
    case "foreach":
      for (const row of read) forEach(environment, clause, row);
      return read;
  }
}

function forEach(
  environment: Environment,
  { list, variable, clauses }: Extract<WritingClause, { kind: "foreach" }>,
  row: Row,
): void {
  const items = environment.evaluate(list, row);
  if (items === null) return;
  if (!isList(items)) throw wrongType("FOREACH", "a list", items);
  for (const item of items) {
    environment.checkTime();
    let inner: Row[] = [new Map(row).set(variable, item)];
    for (const clause of clauses) inner = executeWriting(environment, clause, inner);
  }
}
