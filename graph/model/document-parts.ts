import type { Document } from "./document.ts";
import type { Figure } from "./figure.ts";
import type { DocumentPart } from "./graph-part.ts";
import { groupBy } from "./group-by.ts";
import { byId, compareText } from "./order.ts";
import type { Statement } from "./statement.ts";
import type { MentionEdge } from "./subgraph.ts";

/** What is told by documents. */
interface Told {
  readonly mentions: readonly MentionEdge[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}

/** Each document with what it tells, by id. */
export function documentParts(
  documents: readonly Document[],
  { mentions, statements, figures }: Told,
): DocumentPart[] {
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
