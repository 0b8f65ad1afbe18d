import { html, type TemplateResult } from "lit-html";
import { readerMessages } from "../../messages/reader-messages.ts";
import { PORTION, showMore } from "../../state/reader/reader-choices.ts";

/** Shows the next of a long list; nothing where none is left. */
export function moreButton(list: string, left: number): TemplateResult | string {
  if (left <= 0) return "";
  const words = readerMessages.get();
  return html`
    <p class="more"><button type="button" @click=${() => showMore(list)}>${words.showMore(Math.min(left, PORTION))}</button>
      <span class="quiet">${words.left(left)}</span></p>`;
}
