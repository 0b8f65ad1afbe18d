import type { DocumentRecord } from "./document-record.ts";
import { type CountedEntity, ENTITY_KINDS, type Entity, type EntityKind } from "./entity.ts";
import type { MentionEdge } from "./subgraph.ts";

/** Whom a document names, by id, as it tells of them; `known`: all entities by id. */
export function recordEntities(
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
