import type { CypherResult, CypherValue } from "../cypher/cypher-value.ts";
import type { GraphStore } from "./graph-store.ts";

/**
 * The ids of the entities that the answer of a query to `store` holds: as nodes, in paths and lists, or as ends of
 * relationships. Sorted. In a database that Newsgraph did not build every node is one.
 */
export function entityIdsOfResult(
  { foreign }: Pick<GraphStore, "foreign">,
  { rows }: CypherResult,
): string[] {
  const ids = new Set<string>();
  const isEntity = (labels: readonly string[]): boolean => foreign !== null || labels.includes("Entity");
  for (const row of rows) for (const value of row) collect(value, isEntity, ids);
  return [...ids].sort();
}

function collect(
  value: CypherValue,
  isEntity: (labels: readonly string[]) => boolean,
  ids: Set<string>,
): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, isEntity, ids);
  } else if (value.kind === "node" && "labels" in value) {
    if (isEntity(value.labels as readonly string[])) ids.add(String(value.id));
  } else if (value.kind === "relationship") {
    ids.add(String(value.start));
    ids.add(String(value.end));
  } else {
    for (const item of Object.values(value)) collect(item as CypherValue, isEntity, ids);
  }
}
