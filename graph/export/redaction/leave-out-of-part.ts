import type { DocumentHeader } from "../../model/document.ts";
import type { CountedEntity } from "../../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../../model/graph-part.ts";
import { deriveRelations, type Relation } from "../../model/relation.ts";
import type { Redaction } from "./redaction.ts";

/**
 * The part without some entities, outlets and documents: without what stands in these, and what is said of or by those
 * entities. Relations and counts are those of what is left; an entity that no document speaks of any more goes too. Where
 * documents go, the counts of all entities are held.
 */
export async function leaveOutOfPart(
  part: GraphPart,
  { entities = new Set(), outlets = new Set(), documents = new Set() }: NonNullable<Redaction["leaveOut"]>,
): Promise<GraphPart> {
  if (entities.size + outlets.size + documents.size === 0) return part;
  const isOut = ({ id, publisher }: DocumentHeader) =>
    documents.has(id) || (publisher !== null && outlets.has(publisher));
  const counts = outlets.size + documents.size > 0 ? await countMentions(part, isOut) : null;
  const recounted = (entity: CountedEntity): CountedEntity | null => {
    if (entities.has(entity.id)) return null;
    if (!counts || entity.documentCount === 0) return entity;
    const count = counts.get(entity.id);
    return count ? { ...entity, ...count } : null;
  };
  const isSaid = ({ attributedTo, reportedBy }: { attributedTo: string | null; reportedBy: string | null }) =>
    !entities.has(attributedTo ?? "") && !entities.has(reportedBy ?? "");
  const isEnd = ({ subject, object }: { subject: string; object: string }) =>
    !entities.has(subject) && !entities.has(object);

  return {
    ...(part.content
      ? {
          content: {
            nodes: new Map([...part.content.nodes].filter(([id]) => !entities.has(id))),
            relationships: part.content.relationships.filter(isEnd),
          },
        }
      : {}),
    async *entities() {
      for await (const entity of part.entities()) {
        const left = recounted(entity);
        if (left) yield left;
      }
    },
    async *relations() {
      for await (const each of part.relations()) {
        const left = leftOf(each);
        if (left) yield left;
      }
    },
    async *documents() {
      for await (const each of part.documents()) {
        if (isOut(each.document)) continue;
        yield {
          document: each.document,
          mentions: each.mentions.filter(({ entityId }) => !entities.has(entityId)),
          statements: each.statements.filter((statement) => isEnd(statement) && isSaid(statement)),
          figures: each.figures.filter((figure) => isSaid(figure) && !entities.has(figure.about ?? "")),
        };
      }
    },
  };

  function leftOf({ relation, subject, object, evidence }: EvidencedRelation): EvidencedRelation | null {
    const [from, to] = [recounted(subject), recounted(object)];
    if (!from || !to) return null;
    const left = evidence.filter(
      ({ statement, document }) =>
        isSaid(statement) && !documents.has(statement.documentId) && !(document && isOut(document)),
    );
    if (left.length === evidence.length) return { relation, subject: from, object: to, evidence };
    const derived: Relation | undefined = deriveRelations(left.map(({ statement }) => statement))[0];
    return derived ? { relation: derived, subject: from, object: to, evidence: left } : null;
  }
}

type Count = Pick<CountedEntity, "documentCount" | "mentionCount" | "firstSeen" | "lastSeen">;

async function countMentions(
  part: GraphPart,
  isOut: (document: DocumentHeader) => boolean,
): Promise<Map<string, Count>> {
  const counts = new Map<string, Count>();
  for await (const { document, mentions } of part.documents()) {
    if (isOut(document)) continue;
    const day = document.publishedAt;
    for (const { entityId, starts } of mentions) {
      const {
        documentCount = 0,
        mentionCount = 0,
        firstSeen = null,
        lastSeen = null,
      } = counts.get(entityId) ?? {};
      counts.set(entityId, {
        documentCount: documentCount + 1,
        mentionCount: mentionCount + starts.length,
        firstSeen: day !== null && (firstSeen === null || day < firstSeen) ? day : firstSeen,
        lastSeen: day !== null && (lastSeen === null || day > lastSeen) ? day : lastSeen,
      });
    }
  }
  return counts;
}
