import { documentParts } from "./document-parts.ts";
import { evidencedRelations } from "./evidenced-relations.ts";
import type { GraphPart } from "./graph-part.ts";
import { byId, byIds } from "./order.ts";
import type { Subgraph } from "./subgraph.ts";

/** A subgraph that is in memory, whatever the order of its lists, read as every part is. */
export function partOfSubgraph(subgraph: Subgraph): GraphPart {
  const { entities, relations, statements, documents } = subgraph;
  return {
    ...(subgraph.content ? { content: subgraph.content } : {}),
    async *entities() {
      yield* [...entities].sort(byId);
    },
    async *relations() {
      yield* evidencedRelations(relations, statements, byIds(documents), byIds(entities));
    },
    async *documents() {
      yield* documentParts(documents, subgraph);
    },
  };
}
