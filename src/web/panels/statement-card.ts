import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { CountedEntity } from "../../../graph/model/entity.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import type { Passage, StatementInContext } from "../../api/contract.ts";
import { openArticle } from "../commands.ts";
import type { Span } from "../state/mark-text.ts";
import { confidenceInWords, dateInWords, labelOfRelation, stancesOf } from "../state/wording.ts";
import { markedText } from "./marked-text.ts";

type Entities = ReadonlyMap<string, CountedEntity>;

/** One statement as a quotation in its paragraph: who, when, whose words, how sure, how found. */
export function statementCard(
  { statement, passage }: StatementInContext,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  const name = (id: string) => entities.get(id)?.name ?? id;
  return html`
    <article class="card ${statement.negated ? "disputed" : ""}">
      <h4>
        ${name(statement.subject)} <span class="type">${labelOfRelation(statement)}</span> ${name(statement.object)}
        ${stancesOf(statement).map((stance) => html`<span class="stance">${stance}</span>`)}
      </h4>
      ${quotation(passage, statement, document, entities)}
      <dl>
        <dt>Says</dt>
        <dd>${speaker(statement, document, name)}</dd>
        <dt>Reading</dt>
        <dd>${confidenceInWords(statement.confidence)} <span class="aside">by ${statement.method}</span></dd>
      </dl>
    </article>`;
}

/** A paragraph that mentions the entity, where it says nothing of it that the graph holds. */
export function passageCard(
  passage: Passage,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  return html`<article class="card">${quotation(passage, null, document, entities)}</article>`;
}

function quotation(
  passage: Passage,
  quote: Span | null,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  return html`
    <blockquote>${markedText({ ...passage, quote }, entities)}</blockquote>
    <p class="source">
      <cite>${document?.title ?? "Untitled"}</cite>
      <span>${document?.publisher ?? "Unknown outlet"} · <time>${dateInWords(document?.publishedAt ?? null)}</time></span>
      <button type="button" @click=${() => openArticle(passage.documentId, quote)}>Article</button>
    </p>`;
}

function speaker(
  { attributedTo, reportedBy }: Statement,
  document: DocumentHeader | undefined,
  name: (id: string) => string,
): string {
  if (attributedTo === null) return document?.publisher ?? "the article itself";
  return reportedBy === null ? name(attributedTo) : `${name(attributedTo)}, reported by ${name(reportedBy)}`;
}
