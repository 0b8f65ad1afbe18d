import type { GraphPart } from "../model/graph-part.ts";
import type { Subgraph } from "../model/subgraph.ts";

/** All of a part, in memory. */
export async function subgraphOfPart(part: GraphPart): Promise<Subgraph> {
  const [entities, relations, documents] = [
    await listOf(part.entities()),
    await listOf(part.relations()),
    await listOf(part.documents()),
  ];
  return {
    entities,
    relations: relations.map(({ relation }) => relation),
    documents: documents.map(({ document }) => document),
    mentions: documents.flatMap(({ mentions }) => mentions),
    statements: documents.flatMap(({ statements }) => statements),
    figures: documents.flatMap(({ figures }) => figures),
    ...(part.content ? { content: part.content } : {}),
  };
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
