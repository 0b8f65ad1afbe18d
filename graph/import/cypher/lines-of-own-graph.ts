import type { CypherNode, CypherRelationship } from "../../cypher/cypher-value.ts";
import { groupBy } from "../../model/group-by.ts";
import { compareText } from "../../model/order.ts";

const HEADER = { publisher: null, publishedAt: null, url: null, path: null };
const ENTITY = { wikidataId: null, isoCode: null, firstSeen: null, lastSeen: null };
const SAID = { date: null };

/** A graph in the form in which Newsgraph keeps it (ARCHITECTURE.md), as the objects of its JSON Lines. */
export function* linesOfOwnGraph(
  nodes: readonly CypherNode[],
  edges: readonly CypherRelationship[],
): Generator<readonly [place: string, value: unknown]> {
  const byKey = new Map(nodes.map((node) => [node.id, node]));
  const leaving = groupBy(edges, ({ start, type }) => [`${start} ${type}`]);
  const idOf = (key: string | undefined) =>
    key === undefined ? null : (byKey.get(key)?.properties.id ?? null);
  const labelled = (label: string) => nodes.filter(({ labels }) => labels[0] === label);

  for (const { labels, properties } of labelled("Entity"))
    yield [placeOf(properties), { entity: { ...ENTITY, ...properties, kind: labels[1] ?? "" } }];
  for (const { type, start, end, properties } of edges)
    if (byKey.get(start)?.labels[0] === "Entity" && byKey.get(end)?.labels[0] === "Entity")
      yield [
        placeOf(properties),
        { relation: { ...properties, type, subject: idOf(start), object: idOf(end) } },
      ];
  for (const { id: key, properties } of labelled("Document")) {
    const said = (label: string) =>
      (leaving.get(`${key} STATES`) ?? [])
        .flatMap(({ end }) => byKey.get(end) ?? [])
        .filter(({ labels }) => labels[0] === label)
        .map((node) => ({
          ...SAID,
          ...node.properties,
          documentId: properties.id,
          ...speakers(node.id),
          node,
        }));
    const speakers = (of: string) => {
      const depths = new Map(
        (leaving.get(`${of} ATTRIBUTED_TO`) ?? []).map((edge) => [edge.properties.depth, idOf(edge.end)]),
      );
      return { attributedTo: depths.get(0) ?? null, reportedBy: depths.get(1) ?? null };
    };
    const endOf = (of: string, type: string) => idOf(leaving.get(`${of} ${type}`)?.[0]?.end);
    const { origins: _, ...document } = properties;
    yield [
      placeOf(properties),
      {
        document: {
          ...HEADER,
          ...document,
          mentions: (leaving.get(`${key} MENTIONS`) ?? [])
            .map((edge) => mentionOf(edge, String(properties.id), String(idOf(edge.end))))
            .sort((a, b) => compareText(a.entityId, b.entityId)),
          statements: said("Statement").map(({ node, ...statement }) => ({
            role: null,
            ...statement,
            subject: endOf(node.id, "SUBJECT"),
            object: endOf(node.id, "OBJECT"),
          })),
          figures: said("Figure").map(({ node, ...figure }) => ({
            year: null,
            ...figure,
            about: endOf(node.id, "ABOUT"),
          })),
        },
      },
    ];
  }
}

function mentionOf({ properties }: CypherRelationship, documentId: string, entityId: string) {
  const { starts, ends, names, linkedFrom, linkScore, linkReasons, notLinkedTo = [] } = properties;
  const link = linkedFrom === undefined ? null : { from: linkedFrom, score: linkScore, reasons: linkReasons };
  return { documentId, entityId, starts, ends, names, link, notLinkedTo };
}

function placeOf({ id }: CypherNode["properties"]): string {
  return typeof id === "string" ? id : "a node or relationship without an id";
}
