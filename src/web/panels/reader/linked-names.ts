import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { MentionEdge } from "../../../../graph/model/subgraph.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { limitOf } from "../../state/reader/reader-choices.ts";
import { moreButton } from "./more-button.ts";

/** Names that the question itself tells. */
const MOST_NAMES = 4;

/** Under which names documents speak of the entity that other documents name more fully, and why they are led to it. */
export function linkedNames(
  links: readonly MentionEdge[],
  headers: ReadonlyMap<string, DocumentHeader>,
): TemplateResult {
  const words = readerMessages.get();
  const names = [...new Set(links.map(({ names: [name] }) => `“${name}”`))];
  const told = names.slice(0, MOST_NAMES).join(", ") + (names.length > MOST_NAMES ? ", …" : "");
  const shown = links.slice(0, limitOf("links"));
  return html`
    <details class="aside">
      <summary>${words.calledInstead({ names: told, documents: unitMessages.get().documents(links.length) })}</summary>
      <ul>
        ${shown.map(
          ({ documentId, names: [name], link }) => html`
            <li>“<bdi>${name}</bdi>” · <cite><bdi>${headers.get(documentId)?.title ?? documentId}</bdi></cite>
              (${Math.round(100 * (link?.score ?? 0))} %): <bdi>${link?.reasons.join("; ")}</bdi></li>`,
        )}
      </ul>
      ${moreButton("links", links.length - shown.length)}
    </details>`;
}
