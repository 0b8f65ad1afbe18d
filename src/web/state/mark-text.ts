export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that is marked alike throughout. */
export interface Segment {
  readonly text: string;
  readonly quoted: boolean;
  /** Whom it mentions; null for plain text. */
  readonly entityId: string | null;
}

/**
 * Cuts `text`, which begins at offset `start` of its document, at the borders of `quote` and `mentions`; all spans
 * count from the document's start. Joined again, the segments give `text`. Of mentions that overlap the first counts.
 */
export function markText(
  text: string,
  start: number,
  quote: Span | null,
  mentions: readonly (Span & { readonly entityId: string })[],
): Segment[] {
  const end = start + text.length;
  const inside = mentions.filter(
    (mention) => mention.start >= start && mention.end <= end && mention.start < mention.end,
  );
  const apart = withoutOverlaps(inside);
  const borders = [start, end, ...apart.flatMap((mention) => [mention.start, mention.end])];
  if (quote) borders.push(...[quote.start, quote.end].filter((offset) => offset > start && offset < end));
  const cuts = [...new Set(borders)].sort((a, b) => a - b);
  let next = 0;
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number;
    while ((apart[next]?.end ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const mention = apart[next];
    return {
      text: text.slice(from - start, to - start),
      quoted: quote !== null && from >= quote.start && to <= quote.end,
      entityId: mention && mention.start <= from ? mention.entityId : null,
    };
  });
}

function withoutOverlaps<Item extends Span>(spans: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
