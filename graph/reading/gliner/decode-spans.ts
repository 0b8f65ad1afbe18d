/** Words `first` to `last`, both inclusive, and the class that they are. */
export interface GlinerSpan {
  readonly first: number;
  readonly last: number;
  readonly label: number;
  /** 0–1. */
  readonly score: number;
}

/** The surest spans that do not overlap, in order (GLiNER's flat decoding). `logits`: [words, width, labels], row by row. */
export function decodeSpans(
  logits: Float32Array,
  { words, width, labels }: { readonly words: number; readonly width: number; readonly labels: number },
  threshold: number,
): GlinerSpan[] {
  const likely: GlinerSpan[] = [];
  for (const [at, logit] of logits.entries()) {
    const score = 1 / (1 + Math.exp(-logit));
    const first = Math.floor(at / (width * labels));
    const last = first + (Math.floor(at / labels) % width);
    if (score >= threshold && last < words) likely.push({ first, last, label: at % labels, score });
  }
  const taken = new Uint8Array(words);
  return likely
    .sort((a, b) => b.score - a.score || a.first - b.first || b.last - a.last)
    .filter(({ first, last }) => {
      const free = !taken.subarray(first, last + 1).includes(1);
      if (free) taken.fill(1, first, last + 1);
      return free;
    })
    .sort((a, b) => a.first - b.first);
}
