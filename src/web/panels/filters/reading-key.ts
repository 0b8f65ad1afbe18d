import { html, type TemplateResult } from "lit-html";
import { filterMessages } from "../../messages/filter-messages.ts";
import { keyLine } from "./key-line.ts";

/** What the lines and the sizes on the canvas mean. */
export function readingKey(): TemplateResult {
  const words = filterMessages.get();
  return html`
    <details class="group">
      <summary>${words.reading}</summary>
      <ul class="key">
        <li>${keyLine("one")} ${words.oneDocument}</li>
        <li>${keyLine("documents")} ${words.severalDocuments}</li>
        <li>${keyLine("outlets")} ${words.severalOutlets}</li>
        <li>${keyLine("disputed")} ${words.disputedLine}</li>
        <li>
          <svg viewBox="0 0 34 14" width="34" height="14" aria-hidden="true"><circle cx="5" cy="7" r="3" /><circle cx="22" cy="7" r="6.5" /></svg>
          ${words.fewDocuments}, ${words.manyDocuments}
        </li>
      </ul>
    </details>`;
}
