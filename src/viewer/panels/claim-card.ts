import { html, type TemplateResult } from "lit-html";
import { markText } from "../../web/state/mark-text.ts";
import { toAddress } from "../../web/state/selection.ts";
import type { Claim, OpenGraph } from "../state/open-graph.ts";
import type { OpenText, Passage, Quotation } from "../state/open-text.ts";
import { confidenceInWords, dayInWords, speakersInWords, stancesOf } from "../viewer-words.ts";

/** What one document says: where and when it stands, the sentence, whose words they are, and how surely it was read. `text` is null while the words are read. */
export function claimCard(claim: Claim, graph: OpenGraph, text: OpenText | null): TemplateResult {
  const document = text?.document(claim.document) ?? null;
  return html`
    <article class="card">
      <p class="source">
        <b><bdi>${claim.outlet || "Unknown outlet"}</bdi></b> · <time>${dayInWords(claim.day)}</time>
        ${stancesOf(claim).map((stance) => html` <span class="stance">${stance}</span>`)}
        <cite>${document ? titleOf(document) : ""}</cite>
      </p>
      ${text ? quoted(claim, graph, text) : html`<p class="quiet" aria-busy="true">The sentence is being unpacked …</p>`}
      <dl>
        <dt>Says</dt>
        <dd><bdi>${speakersInWords(claim)}</bdi></dd>
        <dt>Reading</dt>
        <dd>${confidenceInWords(claim.confidence)} <span class="aside">(${claim.method})</span></dd>
      </dl>
    </article>`;
}

function titleOf({ title, address }: { readonly title: string; readonly address: string }): TemplateResult {
  const words = html`<bdi>${title || "Untitled"}</bdi>`;
  return /^https?:\/\//i.test(address)
    ? html`<a href=${address} target="_blank" rel="noopener noreferrer">${words} ↗</a>`
    : words;
}

function quoted(claim: Claim, graph: OpenGraph, text: OpenText): TemplateResult {
  const quotation = text.quotation(claim.number);
  if (!quotation) return html`<p class="quiet">This file quotes no text.</p>`;
  const { quote, ...passage } = quotation;
  const isSentence = quote.start === 0 && quote.end === passage.text.length;
  const passages = text.passages(claim.document);
  return html`
    <blockquote class=${isSentence ? "sentence" : ""} dir="auto">${marked(passage, isSentence ? null : quote, graph)}</blockquote>
    ${
      passages.length > 1 && !isSentence
        ? html`<details class="more"><summary>All that this file holds of the article</summary>
          ${passages.map((each) => html`<blockquote dir="auto">${marked(each, null, graph)}</blockquote>`)}</details>`
        : ""
    }`;
}

function marked(
  { text, mentions }: Passage,
  quote: Quotation["quote"] | null,
  graph: OpenGraph,
): TemplateResult[] {
  return markText(text, 0, quote, mentions).map(({ text: piece, quoted, entityId }) => {
    const entity = entityId === null ? undefined : graph.entities.get(entityId);
    const content = entity
      ? html`<a class="mention ${(graph.looks.get(entity.kind)?.colour ?? "").toLowerCase()}" title=${entity.name} href=${toAddress({ kind: "entity", id: entity.id })}>${piece}</a>`
      : html`${piece}`;
    return quoted ? html`<mark>${content}</mark>` : content;
  });
}
