import type { ShownGraph } from "../../../src/api/contract.ts";
import { makeGraph } from "../news-shaped-graph.ts";

/** The news-shaped graph as the page is sent it: one relation of a pair and type. */
export function shownGraph(nodes: number, edges: number): ShownGraph {
  const made = makeGraph({ nodes, edges: Math.ceil(1.2 * edges) });
  const relations = new Map<string, ShownGraph["relations"][number]>();
  for (const { start, end, type, properties } of made.edges) {
    if (relations.size === edges) break;
    if (start === end) continue;
    const id = `${start}|${type}|${end}`;
    relations.set(id, {
      id,
      type,
      subject: start,
      object: end,
      count: properties.count ?? 1,
      documentCount: properties.count ?? 1,
      confidence: 0.9,
      disputed: false,
      firstSeen: "2022-01-05",
      lastSeen: "2022-01-09",
      role: null,
      former: false,
    });
  }
  const entities = made.nodes.map(({ id, labels, properties }) => ({
    id,
    kind: labels[1] ?? "Person",
    name: String(properties.name),
    aliases: [],
    wikidataId: null,
    isoCode: null,
    documentCount: Number(properties.documentCount),
    mentionCount: Number(properties.documentCount),
    firstSeen: "2022-01-05",
    lastSeen: "2022-01-09",
  }));
  return { entities, relations: [...relations.values()] };
}
