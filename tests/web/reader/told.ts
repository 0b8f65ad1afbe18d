import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import type { StatementInContext } from "../../../src/api/contract.ts";

/** A statement in its context, as tests need it. */
export function told(part: Partial<Statement>): StatementInContext {
  const statement: Statement = {
    id: `${part.documentId}:${part.quote}:${part.type}`,
    documentId: "a",
    type: "HEAD_OF_STATE_OF",
    subject: "person:tokayev",
    object: "country:kz",
    start: 0,
    end: 5,
    quote: "He leads.",
    confidence: 0.9,
    method: "verb",
    negated: false,
    modality: "asserted",
    attributedTo: null,
    reportedBy: null,
    date: null,
    role: null,
    former: false,
    ...part,
  };
  const { documentId, start, end, quote } = statement;
  return { statement, passage: { documentId, start, end, text: quote, mentions: [] } };
}

/** Documents by id: [id, outlet, date]. */
export function headers(
  ...rows: readonly (readonly [string, string | null, string | null])[]
): Map<string, DocumentHeader> {
  return new Map(
    rows.map(([id, publisher, publishedAt]) => [
      id,
      { id, title: `Title ${id}`, publisher, publishedAt, url: null, path: null, language: "en" },
    ]),
  );
}
