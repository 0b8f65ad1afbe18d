import { toInteger } from "./neo4j-parameters.ts";

/** By the id of an entity the number of its node, which needs no index to be found: its own for as long as the transaction lasts. */
export type NodeNumbers = ReadonlyMap<string, number>;

/** Of row `i` the ends `s` and `o`, by what `endsAt` gives, in a query that begins with CYPHER 5: `id()` is deprecated. */
export const MATCH_ENDS =
  "MATCH (s:Entity) WHERE id(s) = $subjects[i] MATCH (o:Entity) WHERE id(o) = $objects[i]";

/** Where the subjects and the objects are. */
export function endsAt(
  nodes: NodeNumbers,
  items: readonly { readonly subject: string; readonly object: string }[],
) {
  return {
    subjects: numbersOf(nodes, items, ({ subject }) => subject),
    objects: numbersOf(nodes, items, ({ object }) => object),
  };
}

/** The node of each item's entity as the driver takes its number; null, which finds nothing, for whom there is none. */
export function numbersOf<Item>(
  nodes: NodeNumbers,
  items: readonly Item[],
  entityOf: (item: Item) => string | null,
): readonly unknown[] {
  return items.map((item) => toInteger(nodes.get(entityOf(item) ?? "") ?? null));
}
