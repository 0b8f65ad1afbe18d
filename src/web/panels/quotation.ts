import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import type { Passage, ShownEntity } from "../../api/contract.ts";
import { openArticle } from "../commands/open-article.ts";
import type { Span } from "../state/mark-text.ts";
import { dateInWords } from "../state/wording.ts";
import { markedText } from "./marked-text.ts";

/** A paragraph with its mentions and the quoted sentence marked, and where it stands. */
export function quotation(
  passage: Passage,
  quote: Span | null,
  document: DocumentHeader | undefined,
  entities: ReadonlyMap<string, ShownEntity>,
): TemplateResult {
  return html`
    <blockquote>${markedText({ ...passage, quote }, entities)}</blockquote>
    <p class="source">
      <cite>${document?.title ?? "Untitled"}</cite>
      <span>${document?.publisher ?? "Unknown outlet"} · <time>${dateInWords(document?.publishedAt ?? null)}</time></span>
      <button type="button" @click=${() => openArticle(passage.documentId, quote)}>Article</button>
    </p>`;
}

/** "Interior Ministry, reported by Reuters"; the outlet where the document speaks for itself. */
export function speakerInWords(
  { attributedTo, reportedBy }: Pick<Statement, "attributedTo" | "reportedBy">,
  document: DocumentHeader | undefined,
  name: (id: string) => string,
): string {
  if (attributedTo === null) return document?.publisher ?? "the article itself";
  return reportedBy === null ? name(attributedTo) : `${name(attributedTo)}, reported by ${name(reportedBy)}`;
}
