import { html, type TemplateResult } from "lit-html";
import { type Action, keyInWords, labelOf } from "../actions.ts";
import { helpMessages } from "../messages/help-messages.ts";

const GESTURES = ["click", "add", "doubleClick", "drag", "pan", "menu", "outline"] as const;

export function helpPanel(actions: readonly Action[]): TemplateResult {
  const words = helpMessages.get();
  return html`
    <form method="dialog"><button aria-label=${words.close}>✕</button></form>
    <h2>${words.title}</h2>
    <table>
      <tbody>
        ${GESTURES.map((gesture) => html`<tr><th scope="row">${words[gesture]}</th><td>${words[`${gesture}Does`]}</td></tr>`)}
        ${actions
          .filter(({ key }) => key !== undefined)
          .map(
            (action) =>
              html`<tr><th scope="row"><kbd>${keyInWords(action)}</kbd></th><td>${labelOf(action)}</td></tr>`,
          )}
      </tbody>
    </table>`;
}
