import type { DocumentRecord } from "../model/document-record.ts";
import { groupBy } from "../model/group-by.ts";
import { byId, compareText } from "../model/order.ts";
import { recordEntities } from "../model/record-entities.ts";
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
    return { ...record, entities: recordEntities(record, entities) };
  });
}
