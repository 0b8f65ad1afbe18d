import type { Document } from "../model/document.ts";
import { relationId } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import type { Subgraph } from "../model/subgraph.ts";

/** One statement as a file tells it: the sentence, where it stands, and who says so. */
export interface Evidence {
  readonly quote: string;
  readonly documentId: string;
  readonly documentTitle: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** Name of who says so; null where the document speaks for itself. */
  readonly saidBy: string | null;
  /** Name of who passes the speaker's words on. */
  readonly reportedBy: string | null;
  readonly negated: boolean;
  readonly modality: string;
  readonly confidence: number;
}

/** The evidence of each relation, by relation id, each list in the order of the statements' ids. */
export function evidenceOf(subgraph: Subgraph): ReadonlyMap<string, readonly Evidence[]> {
  const documents = new Map(subgraph.documents.map((document) => [document.id, document]));
  const names = new Map(subgraph.entities.map((entity) => [entity.id, entity.name]));
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? id));
  const evidence = new Map<string, Evidence[]>();
  for (const statement of byId(subgraph.statements)) {
    const id = relationId(statement);
    const told = tell(statement, documents.get(statement.documentId), nameOf);
    const list = evidence.get(id);
    if (list) list.push(told);
    else evidence.set(id, [told]);
  }
  return evidence;
}

/** `items` in the order of their ids, by code unit: the same on every machine. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function tell(
  statement: Statement,
  document: Document | undefined,
  nameOf: (id: string | null) => string | null,
): Evidence {
  return {
    quote: statement.quote,
    documentId: statement.documentId,
    documentTitle: document?.title ?? null,
    outlet: document?.publisher ?? null,
    url: document?.url ?? null,
    date: statement.date,
    saidBy: nameOf(statement.attributedTo),
    reportedBy: nameOf(statement.reportedBy),
    negated: statement.negated,
    modality: statement.modality,
    confidence: statement.confidence,
  };
}
