/** Words `first` to `last`, both inclusive, that make a name. */
export interface LabelledSpan {
  readonly first: number;
  readonly last: number;
  /** What follows the dash of the labels: "PER". */
  readonly kind: string;
  /** The mean probability of the labels chosen, 0–1. */
  readonly score: number;
}

/**
 * The likeliest sequence of BIOES labels in which every name is whole (Viterbi 1967), as spans in order.
 * `scores`: log probabilities, one row of `labels.length` a word.
 */
export function decodeLabels(scores: readonly Float32Array[], labels: readonly string[]): LabelledSpan[] {
  if (scores.length === 0) return [];
  const path = bestPath(scores, labels);
  const spans: LabelledSpan[] = [];
  let first = 0;
  let sum = 0;
  for (const [word, label] of path.entries()) {
    const name = labels[label] ?? "O";
    if (name === "O") continue;
    if (name.startsWith("B") || name.startsWith("S")) {
      first = word;
      sum = 0;
    }
    sum += Math.exp(scores[word]?.[label] ?? 0);
    if (name.startsWith("E") || name.startsWith("S"))
      spans.push({ first, last: word, kind: name.slice(2), score: sum / (word - first + 1) });
  }
  return spans;
}

function bestPath(scores: readonly Float32Array[], labels: readonly string[]): number[] {
  const before = predecessorsOf(labels);
  const count = labels.length;
  const back = new Uint8Array(scores.length * count);
  let best = Float64Array.from(labels, (label, i) =>
    /^[OBS]/.test(label) ? (scores[0]?.[i] ?? 0) : Number.NEGATIVE_INFINITY,
  );
  for (let word = 1; word < scores.length; word++) {
    const next = new Float64Array(count);
    for (let label = 0; label < count; label++) {
      let from = 0;
      let top = Number.NEGATIVE_INFINITY;
      for (const other of before[label] ?? []) {
        const value = best[other] ?? Number.NEGATIVE_INFINITY;
        if (value > top) {
          top = value;
          from = other;
        }
      }
      next[label] = top + (scores[word]?.[label] ?? 0);
      back[word * count + label] = from;
    }
    best = next;
  }
  let label = 0;
  for (const [i, name] of labels.entries())
    if (/^[OES]/.test(name) && (best[i] ?? 0) > (best[label] ?? 0)) label = i;
  const path = new Array<number>(scores.length);
  for (let word = scores.length - 1; word >= 0; word--) {
    path[word] = label;
    label = back[word * count + label] ?? 0;
  }
  return path;
}

/** For each label those that may stand before it. */
function predecessorsOf(labels: readonly string[]): number[][] {
  const opens = (label: string): boolean => /^[BI]/.test(label);
  return labels.map((label) =>
    labels.flatMap((other, i) => {
      const inside = /^[IE]/.test(label);
      const fits = inside ? opens(other) && other.slice(2) === label.slice(2) : !opens(other);
      return fits ? [i] : [];
    }),
  );
}
