import type { TemplateResult } from "lit-html";
import type { DocumentAnswer } from "../../../api/contract.ts";
import type { Span } from "../../state/mark-text.ts";
import { markedText } from "./marked-text.ts";

/** The text of a whole article, every mention marked. */
export function articleText(
  { document, mentions, entities }: DocumentAnswer,
  quote: Span | null,
): TemplateResult[] {
  const spans = mentions.flatMap(({ entityId, starts, ends }) =>
    starts.map((start, index) => ({ start, end: ends[index] ?? start, entityId })),
  );
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return markedText({ text: document.text, start: 0, quote, mentions: spans }, known);
}
