import type { CypherValue } from "../../../graph/cypher/cypher-value.ts";

/**
 * The ids of the entities that these values hold, in lists, maps and paths too. Where the graph does not rest on statements
 * every node is one.
 */
export function entitiesIn(values: readonly CypherValue[], hasStatements: boolean): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (
      "labels" in value &&
      "id" in value &&
      Array.isArray(value.labels) &&
      (!hasStatements || value.labels.includes("Entity"))
    )
      ids.add(String(value.id));
    for (const inner of Object.values(value)) visit(inner);
  };
  for (const value of values) visit(value);
  return ids;
}
