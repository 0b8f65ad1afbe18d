import type { QuoteLength } from "../redaction/redaction.ts";

/** A stretch of a document's text, in UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What of a text a file holds, rising, for the sentences `quoted`: these, each once; the lines in which they stand; or all
 * lines. Stretches longer than a sentence do not overlap.
 */
export function passagesOf(text: string, quoted: readonly Stretch[], length: QuoteLength): Stretch[] {
  if (length === "none") return [];
  const rising = [...quoted].sort((a, b) => a.start - b.start || b.end - a.end);
  if (length === "sentence") return rising.filter((each, k) => !isSame(each, rising[k - 1]));
  const lines: Stretch[] = [];
  for (const each of rising) {
    const start = text.lastIndexOf("\n", each.start - 1) + 1;
    const newline = text.indexOf("\n", Math.max(each.end - 1, start));
    const line = { start, end: newline < 0 ? text.length : Math.max(newline, each.end) };
    const last = lines.at(-1);
    if (last && line.start < last.end)
      lines[lines.length - 1] = { start: last.start, end: Math.max(last.end, line.end) };
    else lines.push(line);
  }
  return length === "paragraph" ? lines : withTheRest(text, lines);
}

function withTheRest(text: string, taken: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  let at = 0;
  const fill = (end: number) => {
    while (at < end) {
      const newline = text.indexOf("\n", at);
      const stop = newline < 0 || newline > end ? end : newline;
      if (text.slice(at, stop).trim() !== "") all.push({ start: at, end: stop });
      at = stop + 1;
    }
  };
  for (const each of taken) {
    fill(each.start);
    all.push(each);
    at = Math.max(at, each.end);
  }
  fill(text.length);
  return all;
}

function isSame(a: Stretch, b: Stretch | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end;
}
