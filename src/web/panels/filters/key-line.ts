import { html, type TemplateResult } from "lit-html";

/** A line as the canvas draws relations that are so well evidenced. */
export function keyLine(style: "one" | "documents" | "outlets" | "disputed"): TemplateResult {
  return html`<svg class="key-line ${style}" viewBox="0 0 24 14" width="24" height="14" aria-hidden="true"><line x1="0" y1="7" x2="24" y2="7" /></svg>`;
}
