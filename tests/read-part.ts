import type { CountedEntity } from "../graph/model/entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart } from "../graph/model/graph-part.ts";

/** A part as lists. */
export async function readPart(part: GraphPart): Promise<{
  entities: CountedEntity[];
  relations: EvidencedRelation[];
  documents: DocumentPart[];
}> {
  return {
    entities: await listOf(part.entities()),
    relations: await listOf(part.relations()),
    documents: await listOf(part.documents()),
  };
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
