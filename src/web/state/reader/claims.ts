import type { DocumentHeader } from "../../../../graph/model/document.ts";
import { foldQuote } from "../../../../graph/model/fold-quote.ts";
import { relationId } from "../../../../graph/model/relation.ts";
import type { Passage, StatementInContext } from "../../../api/contract.ts";
import { foldReprints, type Printed } from "./fold-reprints.ts";

/** What one sentence says of two entities, however many documents print it. */
export interface Claim extends Printed<StatementInContext> {
  /** Another claim denies what this one says, or says what it denies. */
  readonly disputed: boolean;
}

/** The statements as claims: those that quote the same sentence for the same relation are one. Surest first, then newest. */
export function claimsOf(
  statements: readonly StatementInContext[],
  documents: ReadonlyMap<string, DocumentHeader>,
): Claim[] {
  const stances = new Map<string, Set<boolean>>();
  for (const { statement } of statements) {
    const id = relationId(statement);
    stances.set(id, (stances.get(id) ?? new Set()).add(statement.negated));
  }
  const printed = foldReprints(statements, documents, {
    placeOf: ({ statement }) => statement,
    words: ({ statement }) => `${relationId(statement)}|${statement.negated}|${foldQuote(statement.quote)}`,
  });
  return printed
    .map((one) => ({ ...one, disputed: (stances.get(relationId(one.item.statement))?.size ?? 0) > 1 }))
    .sort((a, b) => b.item.statement.confidence - a.item.statement.confidence || newestFirst(a, b));
}

function newestFirst(a: Claim, b: Claim): number {
  const [dayA, dayB] = [a.first.document?.publishedAt ?? "", b.first.document?.publishedAt ?? ""];
  return dayA === dayB ? 0 : dayA < dayB ? 1 : -1;
}

/** Passages, those of the same words once. */
export function passagesOnce(
  passages: readonly Passage[],
  documents: ReadonlyMap<string, DocumentHeader>,
): Printed<Passage>[] {
  return foldReprints(passages, documents, {
    placeOf: (passage) => passage,
    words: ({ text }) => foldQuote(text),
  });
}
