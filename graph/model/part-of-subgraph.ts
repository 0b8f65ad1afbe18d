import type { CountedEntity } from "./entity.ts";
import type { DocumentPart, EvidencedRelation, GraphPart } from "./graph-part.ts";
import { groupBy } from "./group-by.ts";
import { byId, compareText } from "./order.ts";
import { relationId } from "./relation.ts";
import type { Subgraph } from "./subgraph.ts";
import { toldStatements } from "./told-statements.ts";

/** A subgraph that is in memory, whatever the order of its lists, read as every part is. */
export function partOfSubgraph(subgraph: Subgraph): GraphPart {
  const entities = new Map(subgraph.entities.map((entity) => [entity.id, entity]));
  return {
    ...(subgraph.content ? { content: subgraph.content } : {}),
    async *entities() {
      yield* [...subgraph.entities].sort(byId);
    },
    async *relations() {
      yield* relationsOf(subgraph, entities);
    },
    async *documents() {
      yield* documentsOf(subgraph);
    },
  };
}

function relationsOf(
  { relations, statements, documents }: Subgraph,
  entities: ReadonlyMap<string, CountedEntity>,
): EvidencedRelation[] {
  const headers = new Map(documents.map((document) => [document.id, document]));
  const evidence = groupBy([...statements].sort(byId), (statement) => [relationId(statement)]);
  return [...relations]
    .sort((a, b) => compareText(a.subject, b.subject) || byId(a, b))
    .flatMap((relation) => {
      const [subject, object] = [entities.get(relation.subject), entities.get(relation.object)];
      if (!subject || !object) return [];
      const told = toldStatements(evidence.get(relation.id) ?? [], headers, entities);
      return { relation, subject, object, evidence: told };
    });
}

function documentsOf({ documents, mentions, statements, figures }: Subgraph): DocumentPart[] {
  const of = ({ documentId }: { readonly documentId: string }) => [documentId];
  const mentionsOf = groupBy(mentions, of);
  const statementsOf = groupBy(statements, of);
  const figuresOf = groupBy(figures, of);
  return [...documents].sort(byId).map((document) => ({
    document,
    mentions: (mentionsOf.get(document.id) ?? []).sort((a, b) => compareText(a.entityId, b.entityId)),
    statements: (statementsOf.get(document.id) ?? []).sort(byId),
    figures: (figuresOf.get(document.id) ?? []).sort(byId),
  }));
}
