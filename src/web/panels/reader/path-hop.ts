import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { ShownEntity, StatementInContext } from "../../../api/contract.ts";
import { openArticle } from "../../commands/open-article.ts";
import { pathMessages } from "../../messages/path-messages.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { ARROWS, type Hop } from "../../state/path-hops.ts";
import { toAddress } from "../../state/selection.ts";
import { dateInWords, labelOfRelation } from "../../state/wording.ts";
import { markedText } from "./marked-text.ts";

/** One step of a path: the relation as a link to all that is said of it, and its surest sentence. */
export function pathHop(
  { from, to, relation, runs, evidence }: Hop,
  document: DocumentHeader | undefined,
  entities: ReadonlyMap<string, ShownEntity>,
): TemplateResult {
  const name = (id: string) => html`<bdi class="name">${entities.get(id)?.name ?? id}</bdi>`;
  return html`
    <li class="hop">
      <h4><a href=${toAddress({ kind: "pair", a: from, b: to })}>${name(from)}
        <span class="type">${ARROWS[runs][0]}${labelOfRelation(relation)}${ARROWS[runs][1]}</span> ${name(to)}</a></h4>
      ${evidence ? sentence(evidence, document, entities) : html`<p class="quiet">${pathMessages.get().noSentence}</p>`}
    </li>`;
}

function sentence(
  { statement, passage }: StatementInContext,
  document: DocumentHeader | undefined,
  entities: ReadonlyMap<string, ShownEntity>,
): TemplateResult {
  const { start, end } = statement;
  const text = passage.text.slice(start - passage.start, end - passage.start);
  const { openArticle: article, unknownOutlet, untitled } = readerMessages.get();
  return html`
    <p class="source">
      <b><bdi>${document?.publisher ?? unknownOutlet}</bdi></b> · <time>${dateInWords(document?.publishedAt ?? null)}</time>
      · <button type="button" class="link" @click=${() => openArticle(passage.documentId, statement)}>${article}</button>
      <cite><bdi>${document?.title || untitled}</bdi></cite>
    </p>
    <blockquote class="sentence" dir="auto">${markedText({ text, start, quote: null, mentions: passage.mentions }, entities)}</blockquote>`;
}
