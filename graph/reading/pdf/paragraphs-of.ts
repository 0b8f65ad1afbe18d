import type { PdfLine } from "./pdf-page.ts";
import type { LinedPage } from "./running-heads.ts";

export interface Paragraph {
  readonly lines: readonly PdfLine[];
  readonly size: number;
  /** Counts from 0. */
  readonly page: number;
}

/** Times the usual distance of two lines: a wider one parts paragraphs. */
const WIDER = 1.25;
/** Times the size of the writing: how far in a paragraph may begin. */
const INDENT = 0.7;
/** The distance of lines in most print, in sizes of its writing; where a file has few lines, it is taken to be no wider. */
const SINGLE = 1.4;
const FEW = 4;
/** Of a column: a line that is shorter and ends a sentence ends a paragraph. */
const SHORT = 0.8;

/** Lines that belong together, also over the end of a column or page in the middle of a sentence. */
export function paragraphsOf(pages: readonly LinedPage[]): Paragraph[] {
  const spacing = usualSpacing(pages);
  const paragraphs: { lines: PdfLine[]; size: number; page: number }[] = [];
  let before: PdfLine | undefined;
  for (const [page, { lines }] of pages.entries())
    for (const line of lines) {
      const current = paragraphs.at(-1);
      const goesOn =
        current &&
        before &&
        (current.page === page && line.baseline > before.baseline
          ? followsBelow(before, line, current.lines, spacing)
          : followsElsewhere(before, line));
      if (goesOn) {
        current.lines.push(line);
        current.page = page;
      } else paragraphs.push({ lines: [line], size: line.size, page });
      before = line;
    }
  return paragraphs;
}

function followsBelow(
  before: PdfLine,
  line: PdfLine,
  paragraph: readonly PdfLine[],
  spacing: number,
): boolean {
  const distance = (line.baseline - before.baseline) / before.size;
  if (!isSameSize(before, line) || distance > spacing * WIDER) return false;
  // The line begins in another column.
  if (line.left > before.right || line.right < before.left) return false;
  const [first, second] = paragraph;
  const left = (second ?? first ?? before).left;
  const isIndented = line.left - left > line.size * INDENT && line.left - left < line.size * 5;
  if (isIndented && (second !== undefined || endsSentence(before.text))) return false;
  const width = Math.max(...paragraph.map(({ right }) => right), line.right) - Math.min(left, line.left);
  const isShort = before.right - Math.min(left, before.left) < width * SHORT;
  return !(isShort && endsSentence(before.text));
}

/** At the top of another column or page. */
function followsElsewhere(before: PdfLine, line: PdfLine): boolean {
  return isSameSize(before, line) && !endsSentence(before.text) && /[\p{Ll},;-]\s*$/u.test(before.text);
}

function isSameSize(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.size - b.size) <= 0.12 * Math.max(a.size, b.size);
}

function endsSentence(text: string): boolean {
  return /[.!?:…]["'”’»)\]]?\s{0,5}$/.test(text.slice(-20));
}

/** The lower third of the distances between the baselines of lines that follow each other, in sizes of their writing: paragraphs may be short. */
function usualSpacing(pages: readonly LinedPage[]): number {
  const distances = pages
    .flatMap(({ lines }) =>
      lines.slice(1).map((line, k) => {
        const before = lines[k] as PdfLine;
        return isSameSize(before, line) ? (line.baseline - before.baseline) / before.size : 0;
      }),
    )
    .filter((distance) => distance > 0.8 && distance < 3)
    .sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 3)] ?? SINGLE;
  return distances.length < FEW ? Math.min(usual, SINGLE) : usual;
}
