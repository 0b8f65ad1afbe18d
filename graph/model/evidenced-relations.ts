import type { DocumentHeader } from "./document.ts";
import type { CountedEntity } from "./entity.ts";
import type { EvidencedRelation, ToldStatement } from "./graph-part.ts";
import { groupBy } from "./group-by.ts";
import { byId, compareText } from "./order.ts";
import { type Relation, relationId } from "./relation.ts";
import type { Statement } from "./statement.ts";

/**
 * Each relation with what it rests on, in the order of a part: by the subject's id, then their own. Entities and documents
 * by id; a relation of which an end is not among them is left out, and who speaks without being among them goes by the id.
 */
export function evidencedRelations(
  relations: readonly Relation[],
  statements: readonly Statement[],
  documents: ReadonlyMap<string, DocumentHeader>,
  entities: ReadonlyMap<string, CountedEntity>,
): EvidencedRelation[] {
  const evidence = groupBy([...statements].sort(byId), (statement) => [relationId(statement)]);
  const nameOf = (id: string | null) => (id === null ? null : (entities.get(id)?.name ?? id));
  const told = (statement: Statement): ToldStatement => ({
    statement,
    document: documents.get(statement.documentId) ?? null,
    saidBy: nameOf(statement.attributedTo),
    reportedBy: nameOf(statement.reportedBy),
  });
  return [...relations]
    .sort((a, b) => compareText(a.subject, b.subject) || byId(a, b))
    .flatMap((relation) => {
      const [subject, object] = [entities.get(relation.subject), entities.get(relation.object)];
      if (!subject || !object) return [];
      return { relation, subject, object, evidence: (evidence.get(relation.id) ?? []).map(told) };
    });
}
