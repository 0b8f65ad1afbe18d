import type { PdfLine } from "./pdf-page.ts";

export interface LinedPage {
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** Of a page's height: where a browser prints its address and the day, at the top and at the bottom. */
const MARGIN = 0.06;
/** Of the size of the body: what stands in the margin is smaller. */
const SMALLER = 0.85;
/** Lines at the top and at the bottom of a page that may be running ones. */
const EDGE_LINES = 2;

/** Of the size of the body: a headline may stand above every page, and is larger where it is one. */
const LARGER = 1.15;

/** Which lines are heads and feet: those at the edges of half of the pages or more, whatever number they hold, and small print in the margin. */
export function runningHeads(pages: readonly LinedPage[], bodySize: number): Set<PdfLine> {
  const times = new Map<string, number>();
  const edges = pages.map(({ lines }) => edgesOf(lines));
  for (const { top, bottom } of edges)
    for (const key of new Set([...top.map(keyAt("top")), ...bottom.map(keyAt("bottom"))]))
      times.set(key, (times.get(key) ?? 0) + 1);
  const repeats = (line: PdfLine, edge: string) => {
    const count = times.get(keyAt(edge)(line)) ?? 0;
    return count > 1 && count * 2 >= pages.length && line.size < bodySize * LARGER;
  };
  const running = new Set<PdfLine>();
  for (const [page, { top, bottom }] of edges.entries()) {
    const height = pages[page]?.height ?? 0;
    for (const line of top)
      if (repeats(line, "top") || (line.baseline < height * MARGIN && line.size < bodySize * SMALLER))
        running.add(line);
    for (const line of bottom)
      if (
        repeats(line, "bottom") ||
        (line.baseline > height * (1 - MARGIN) && line.size < bodySize * SMALLER)
      )
        running.add(line);
  }
  return running;
}

function edgesOf(lines: readonly PdfLine[]): { top: readonly PdfLine[]; bottom: readonly PdfLine[] } {
  const heights = [...new Set(lines.map(({ baseline }) => Math.round(baseline)))].sort((a, b) => a - b);
  const last = heights.slice(-EDGE_LINES)[0] ?? 0;
  const first = heights[EDGE_LINES - 1] ?? 0;
  return {
    top: lines.filter(({ baseline }) => Math.round(baseline) <= first),
    bottom: lines.filter(({ baseline }) => Math.round(baseline) >= last),
  };
}

const keyAt =
  (edge: string) =>
  ({ text }: PdfLine): string =>
    `${edge} ${text.trim().replace(/\d+/g, "#")}`;
