import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { Statement } from "../../../../graph/model/statement.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import type { Speaker } from "../../state/reader/speaker.ts";
import { type Entities, entityLink } from "./relation-line.ts";

/** "Interior Ministry, reported by Reuters"; the outlet where the document speaks for itself. */
export function speakerInWords(
  { attributedTo, reportedBy }: Pick<Statement, "attributedTo" | "reportedBy">,
  document: DocumentHeader | undefined,
  entities: Entities,
): TemplateResult {
  const words = readerMessages.get();
  if (attributedTo === null) return html`<bdi>${document?.publisher ?? words.theArticle}</bdi>`;
  const speaker = entityLink(attributedTo, entities);
  return reportedBy === null
    ? speaker
    : html`${speaker}, ${words.reportedBy} ${entityLink(reportedBy, entities)}`;
}

export function speakerName(speaker: Speaker, entities: Entities): TemplateResult {
  return speaker.kind === "entity"
    ? entityLink(speaker.id, entities)
    : html`<bdi>${speaker.name ?? readerMessages.get().unknownOutlet}</bdi>`;
}
