import { html, type TemplateResult } from "lit-html";
import type { Passage } from "../../../api/contract.ts";
import type { Span } from "../../state/mark-text.ts";
import { sentencesOf } from "../../state/reader/excerpt.ts";
import { $depth } from "../../state/reader/reader-choices.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { markedText } from "./marked-text.ts";
import { wholeArticle } from "./whole-article.ts";

export interface Quoted {
  readonly passage: Passage;
  /** Null where no sentence is quoted: whoever is `about` is mentioned. */
  readonly quote: Span | null;
  readonly about: string;
}

/** What an article says, as deep as the reader chose: the sentence, its paragraph, or all of it with the sentence in sight. */
export function quotation(
  { passage, quote, about }: Quoted,
  { entities, documents }: Pick<Reading, "entities" | "documents">,
): TemplateResult {
  switch ($depth.get()) {
    case "article":
      return wholeArticle(passage, quote ?? mentionOf(passage, about));
    case "paragraph":
      return html`<blockquote dir="auto">${markedText({ ...passage, quote }, entities)}</blockquote>`;
    case "sentence": {
      const language = documents.get(passage.documentId)?.language ?? "en";
      return html`<blockquote class="sentence" dir="auto">${sentencesOf(passage, quote, about, language).map(
        (sentence, index) =>
          html`${index > 0 ? " … " : ""}${markedText({ ...sentence, mentions: passage.mentions, quote: null }, entities)}`,
      )}</blockquote>`;
    }
  }
}

function mentionOf({ mentions }: Passage, entityId: string): Span | null {
  return mentions.find((mention) => mention.entityId === entityId) ?? null;
}
