import type { Sentence } from "../../model/sentence.ts";

/** The spans of each sentence; both lists sorted by start. */
export function placeInSentences<Span extends { readonly start: number }>(
  sentences: readonly Sentence[],
  spans: readonly Span[],
): Span[][] {
  let next = 0;
  return sentences.map((sentence) => {
    const inside: Span[] = [];
    for (let span = spans[next]; span && span.start < sentence.end; span = spans[++next]) {
      if (span.start >= sentence.start) inside.push(span);
    }
    return inside;
  });
}
