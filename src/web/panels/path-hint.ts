import { html, type TemplateResult } from "lit-html";
import { giveUpPath } from "../commands/path.ts";
import { pathMessages } from "../messages/path-messages.ts";
import { $pathFrom, $picture } from "../state/explorer.ts";
import { shape } from "./shape.ts";

/** Over the canvas while a path waits for its other end. */
export function pathHint(): TemplateResult {
  const from = $pathFrom.get();
  if (from === null) return html``;
  const words = pathMessages.get();
  const entity = $picture.get().entities.get(from);
  return html`
    <p><span>${words.from}</span> ${shape(entity?.kind ?? "")} <bdi class="name">${entity?.name ?? from}</bdi></p>
    <p class="quiet">${words.chooseOtherEnd}</p>
    <button type="button" @click=${giveUpPath}>${words.cancel} <kbd>Esc</kbd></button>`;
}
