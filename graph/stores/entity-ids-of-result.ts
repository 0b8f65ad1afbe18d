import type { CypherResult, CypherValue } from "../cypher/cypher-value.ts";

/** The ids of the entities that a query's answer holds: as nodes, in paths and lists, or as ends of relationships. Sorted. */
export function entityIdsOfResult({ rows }: CypherResult): string[] {
  const ids = new Set<string>();
  for (const row of rows) for (const value of row) collect(value, ids);
  return [...ids].sort();
}

function collect(value: CypherValue, ids: Set<string>): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
  } else if (value.kind === "node" && "labels" in value) {
    if ((value.labels as readonly string[]).includes("Entity")) ids.add(String(value.id));
  } else if (value.kind === "relationship") {
    ids.add(String(value.start));
    ids.add(String(value.end));
  } else {
    for (const item of Object.values(value)) collect(item as CypherValue, ids);
  }
}
