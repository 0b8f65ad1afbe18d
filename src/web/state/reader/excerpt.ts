import type { Passage } from "../../../api/contract.ts";
import type { Span } from "../mark-text.ts";

export const DEPTHS = ["sentence", "paragraph", "article"] as const;
/** How much of an article stands around what is quoted. */
export type Depth = (typeof DEPTHS)[number];

/** A piece of a passage. */
export interface Excerpt {
  readonly text: string;
  /** The offset in the document at which `text` begins. */
  readonly start: number;
}

/** The quoted sentence alone; without one, the sentences of the passage that mention the entity. */
export function sentencesOf(
  passage: Passage,
  quote: Span | null,
  entityId: string,
  language: string,
): Excerpt[] {
  const spans = quote
    ? [quote]
    : sentenceSpans(passage, language).filter(({ start, end }) =>
        passage.mentions.some(
          (mention) => mention.entityId === entityId && mention.start < end && mention.end > start,
        ),
      );
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, passage.start), end: Math.min(end, passage.end) }))
    .map(({ start, end }) => ({
      start,
      text: passage.text.slice(start - passage.start, end - passage.start),
    }));
}

/** Sentences by the rules of Unicode (UAX 29), joined where a mention lies across their border. */
function sentenceSpans({ text, start, mentions }: Passage, language: string): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(language).segment(text)) {
    const [from, to] = [start + index, start + index + segment.trimEnd().length];
    const last = spans.at(-1);
    const isCut = last && mentions.some((mention) => mention.start < last.end && mention.end > from);
    if (isCut) last.end = to;
    else spans.push({ start: from, end: to });
  }
  return spans;
}

function segmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter("en", { granularity: "sentence" });
  }
}
