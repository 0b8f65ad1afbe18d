import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { MentionEdge } from "../../../graph/model/subgraph.ts";
import { count } from "../state/wording.ts";

/** Under which names documents speak of the entity that other documents name more fully, and why they are led to it. */
export function linkedNames(
  links: readonly MentionEdge[],
  headers: ReadonlyMap<string, DocumentHeader>,
): TemplateResult {
  const names = [...new Set(links.map(({ names: [name] }) => `“${name}”`))].join(", ");
  return html`
    <details class="aside">
      <summary>Called ${names} in ${count(links.length, "document")}: why is it the same?</summary>
      <ul>
        ${links.map(
          ({ documentId, names: [name], link }) => html`
            <li>“${name}” in <cite>${headers.get(documentId)?.title ?? documentId}</cite>
              (${Math.round(100 * (link?.score ?? 0))} %): ${link?.reasons.join("; ")}</li>`,
        )}
      </ul>
    </details>`;
}
