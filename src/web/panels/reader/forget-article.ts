import { html, nothing, type TemplateResult } from "lit-html";
import type { DocumentAnswer } from "../../../api/contract.ts";
import { beginForgetting, forgetArticle, keepArticle } from "../../commands/forget-article.ts";
import { forgetMessages } from "../../messages/forget-messages.ts";
import { $summary } from "../../state/explorer.ts";
import { $forgetting, namesThatGo } from "../../state/forgetting.ts";

/** Names that are told before the rest is counted. */
const MOST_NAMES = 8;

/** What has an article forgotten, where the server changes the graph; what goes with it is told before. */
export function forgetArticleButton(answer: DocumentAnswer): TemplateResult | typeof nothing {
  if (!$summary.get()?.reads) return nothing;
  const words = forgetMessages.get();
  const asked = $forgetting.get();
  if (asked?.documentId !== answer.document.id)
    return html`<button type="button" class="forget" @click=${begin}>${words.begin}</button>`;
  return html`
    <div class="forgetting" role="group" aria-label=${words.region} aria-busy=${asked.isBusy}>
      <p><strong>${words.region}</strong> ${words.goes}</p>
      <p>${whoGoes(answer)}</p>
      <div class="buttons">
        <button type="button" class="keep" ?disabled=${asked.isBusy} @click=${keepArticle}>${words.keep}</button>
        <button type="button" ?disabled=${asked.isBusy} @click=${forgetArticle}>${words.forget}</button>
      </div>
    </div>`;
}

function whoGoes(answer: DocumentAnswer): string {
  const words = forgetMessages.get();
  const going = namesThatGo(answer);
  if (going.length === 0) return words.nobodyGoes;
  const more = going.length - MOST_NAMES;
  return words.go({ names: `${going.slice(0, MOST_NAMES).join(", ")}${more > 0 ? ` (+${more})` : ""}` });
}

/** The focus goes to what changes nothing. */
function begin(): void {
  beginForgetting();
  requestAnimationFrame(() => document.querySelector<HTMLButtonElement>(".forgetting .keep")?.focus());
}
