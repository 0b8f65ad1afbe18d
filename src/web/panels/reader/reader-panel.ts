import { html, type TemplateResult } from "lit-html";
import { select } from "../../commands/select.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { $reader, $selection } from "../../state/explorer.ts";
import { $reading } from "../../state/reader/reading.ts";
import { amongPanel } from "./among-panel.ts";
import { comparePanel } from "./compare-panel.ts";
import { entityPanel } from "./entity-panel.ts";
import { pathPanel } from "./path-panel.ts";
import { structurePanel } from "./structure-panel.ts";
import { welcomePanel } from "./welcome-panel.ts";

/** The evidence of what is selected. */
export function readerPanel(): TemplateResult {
  const reader = $reader.get();
  const reading = $reading.get();
  const words = readerMessages.get();
  switch (reader.state) {
    case "nothing":
      return welcomePanel();
    case "loading":
      return html`<p class="quiet late" aria-busy="true">${words.loading}</p>`;
    case "failed":
      return html`
        <div class="failure" role="alert"><h2>${words.failed}</h2><p>${reader.message}</p></div>
        <button type="button" @click=${() => select($selection.get())}>${words.tryAgain}</button>`;
    case "entity":
      return reading ? entityPanel(reader.answer, reading) : html``;
    case "among":
      return reading ? amongPanel(reader.ids, reading, reader.answer.relationships) : html``;
    case "structure":
      return structurePanel();
    case "path":
      return pathPanel(reader.selection, reader.answer);
    case "compare":
      return comparePanel(reader.selection, reader.answer);
  }
}
