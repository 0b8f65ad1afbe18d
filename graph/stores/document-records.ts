import { documentParts } from "../model/document-parts.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import { byIds } from "../model/order.ts";
import { recordEntities } from "../model/record-entities.ts";
import type { GraphRows } from "./graph-rows.ts";

/** All that the store keeps of some documents, by id. */
export async function documentRecords(rows: GraphRows, ids: readonly string[]): Promise<DocumentRecord[]> {
  const documents = await rows.documents(ids);
  const [mentions, statements, figures] = await Promise.all([
    rows.mentionsOfDocuments(ids),
    rows.statementsOfDocuments(ids),
    rows.figuresOfDocuments(ids),
  ]);
  const named = [
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...figures.map(({ about }) => about),
    ...[...statements, ...figures].flatMap(({ attributedTo, reportedBy }) => [attributedTo, reportedBy]),
  ].filter((id) => id !== null);
  const entities = byIds(await rows.entities([...new Set(named)]));
  return documentParts(documents, { mentions, statements, figures }).map((part) => ({
    ...part,
    entities: recordEntities(part, entities),
  }));
}
