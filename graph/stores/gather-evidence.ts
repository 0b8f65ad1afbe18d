import type { DocumentHeader } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import { foldQuote } from "../model/fold-quote.ts";
import { byDate, compareText } from "../model/order.ts";
import { relationId } from "../model/relation.ts";
import type { EvidenceRow } from "./graph-rows.ts";

/** The evidence that `rows` are, in columns. `headers` are those of their documents. */
export function gatherEvidence(rows: readonly EvidenceRow[], headers: readonly DocumentHeader[]): Evidence {
  const documents = [...headers].sort(byDate);
  const relations = [...new Set(rows.map(relationId))].sort(compareText);
  const documentAt = places(documents.map(({ id }) => id));
  const relationAt = places(relations);
  const statements = rows
    .map((row) => ({ ...row, relation: relationAt(relationId(row)), document: documentAt(row.documentId) }))
    .sort((a, b) => a.relation - b.relation || a.document - b.document || a.start - b.start);
  const quotes = statements.map(({ quote }) => foldQuote(quote));
  return {
    documents,
    relations,
    statements: {
      relation: statements.map(({ relation }) => relation),
      document: statements.map(({ document }) => document),
      confidence: statements.map(({ confidence }) => Math.round(confidence * 100)),
      negated: statements.map(({ negated }) => Number(negated)),
      sentence: quotes.map(places([...new Set(quotes)])),
    },
  };
}

/** The index of each of `items`. */
function places(items: readonly string[]): (item: string) => number {
  const at = new Map(items.map((item, index) => [item, index]));
  return (item) => at.get(item) as number;
}
