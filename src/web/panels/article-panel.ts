import { html, type TemplateResult } from "lit-html";
import { $article } from "../state/explorer.ts";
import { dateInWords } from "../state/wording.ts";
import { markedText } from "./marked-text.ts";

/** A whole article, every mention marked, the quoted sentence in sight. */
export function articlePanel(): TemplateResult {
  const article = $article.get();
  if (!article) return html``;
  const { document, mentions, entities } = article.answer;
  const spans = mentions.flatMap(({ entityId, starts, ends }) =>
    starts.map((start, index) => ({ start, end: ends[index] ?? start, entityId })),
  );
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return html`
    <form method="dialog"><button aria-label="Close">✕</button></form>
    <h2>${document.title}</h2>
    <p class="quiet">
      ${document.publisher ?? "Unknown outlet"} · ${dateInWords(document.publishedAt)}
      ${document.url ? html` · <span class="address">${document.url}</span>` : ""} ${document.path ? html` · ${document.path}` : ""}
    </p>
    <div class="text">${markedText({ text: document.text, start: 0, quote: article.quote, mentions: spans }, known)}</div>`;
}
