import type { DocumentRecord } from "../model/document-record.ts";
import { type CountedEntity, ENTITY_KINDS, type Entity, type EntityKind } from "../model/entity.ts";
import { groupBy } from "../model/group-by.ts";
import { byId, compareText } from "../model/order.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import type { GraphRows } from "./graph-rows.ts";

/** All that the store keeps of some documents, by id. */
export async function documentRecords(rows: GraphRows, ids: readonly string[]): Promise<DocumentRecord[]> {
  const documents = (await rows.documents(ids)).sort(byId);
  const [mentions, statements, figures] = await Promise.all([
    rows.mentionsOfDocuments(ids),
    rows.statementsOfDocuments(ids),
    rows.figuresOfDocuments(ids),
  ]);
  const mentionsOf = groupBy(mentions, ({ documentId }) => [documentId]);
  const statementsOf = groupBy(statements, ({ documentId }) => [documentId]);
  const figuresOf = groupBy(figures, ({ documentId }) => [documentId]);
  const named = [
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...figures.map(({ about }) => about),
    ...[...statements, ...figures].flatMap(({ attributedTo, reportedBy }) => [attributedTo, reportedBy]),
  ].filter((id) => id !== null);
  const entities = new Map((await rows.entities([...new Set(named)])).map((entity) => [entity.id, entity]));
  return documents.map((document) => {
    const record = {
      document,
      mentions: (mentionsOf.get(document.id) ?? []).sort((a, b) => compareText(a.entityId, b.entityId)),
      statements: (statementsOf.get(document.id) ?? []).sort(byId),
      figures: (figuresOf.get(document.id) ?? []).sort(byId),
    };
    return { ...record, entities: entitiesOf(record, entities) };
  });
}

function entitiesOf(
  { mentions, statements, figures }: Omit<DocumentRecord, "entities">,
  known: ReadonlyMap<string, CountedEntity>,
): Entity[] {
  const edges = new Map(mentions.map((edge) => [edge.entityId, edge]));
  const named = [
    ...edges.keys(),
    ...statements.flatMap(({ subject, object, attributedTo, reportedBy }) => [
      subject,
      object,
      attributedTo,
      reportedBy,
    ]),
    ...figures.flatMap(({ about, attributedTo, reportedBy }) => [about, attributedTo, reportedBy]),
  ];
  return [...new Set(named)].sort().flatMap((id) => {
    const entity = id === null ? undefined : known.get(id);
    return entity ? [asTold(entity, edges.get(entity.id))] : [];
  });
}

/** What one document tells of an entity: the names that it uses; of one that it only quotes, its name. */
function asTold(
  { id, kind, name, wikidataId, isoCode }: CountedEntity,
  edge: MentionEdge | undefined,
): Entity {
  const [own, ...aliases] = edge?.names ?? [name];
  return {
    id,
    kind: kindOf(kind),
    name: own,
    aliases: aliases.sort(),
    wikidataId: edge?.link ? null : wikidataId,
    isoCode,
  };
}

function kindOf(kind: string): EntityKind {
  const known = ENTITY_KINDS.find((one) => one === kind);
  if (!known) throw new Error(`${kind} is no kind of entity (${ENTITY_KINDS.join(", ")})`);
  return known;
}
