import { html, type TemplateResult } from "lit-html";
import { drawArticle, showInGraph } from "../../commands/show-in-graph.ts";
import { articleMessages, readerMessages } from "../../messages/reader-messages.ts";
import { $article } from "../../state/explorer.ts";
import { dateInWords } from "../../state/wording.ts";
import { articleText } from "./article-text.ts";
import { forgetArticleButton } from "./forget-article.ts";

/** A whole article, every mention marked, the quoted sentence in sight. */
export function articlePanel(): TemplateResult {
  const article = $article.get();
  if (!article) return html``;
  const { document, entities } = article.answer;
  const words = articleMessages.get();
  const outlet = document.publisher ?? readerMessages.get().unknownOutlet;
  return html`
    <header class="masthead">
      <h2><bdi>${document.title}</bdi></h2>
      <form method="dialog"><button aria-label=${words.close}>✕</button></form>
      <p class="quiet">
        <bdi>${outlet}</bdi> · <time>${dateInWords(document.publishedAt)}</time>
        ${document.url ? html` · <bdi class="address">${document.url}</bdi>` : ""} ${document.path ? html` · <bdi class="address">${document.path}</bdi>` : ""}
      </p>
      ${
        entities.length > 0
          ? html`<div class="buttons">
              <button type="button" @click=${drawArticle}>${words.graphOfArticle}</button>
              <button type="button" @click=${() => showInGraph(entities.map(({ id }) => id))}>${words.addToGraph}</button>
            </div>`
          : html`<p class="quiet">${words.nobodyInIt}</p>`
      }
      ${forgetArticleButton(article.answer)}
    </header>
    <div class="text" dir="auto" lang=${document.language}>${articleText(article.answer, article.quote)}</div>`;
}
