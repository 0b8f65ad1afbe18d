import type { Document } from "../model/document.ts";
import type { Segment, Sentence } from "../model/sentence.ts";
import { findBoilerplate } from "./sentences/find-boilerplate.ts";
import { findSentenceEnds } from "./sentences/find-sentence-ends.ts";

/** Words that a headline has at most. */
const HEADLINE_WORDS = 24;

/** The sentences of the document, in order. A line's end always ends a sentence; spaces lie between them. */
export function splitSentences(document: Document): Sentence[] {
  const { text } = document;
  const sentences: Sentence[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const segment = findBoilerplate(line) ?? (isHeadline(line) ? "headline" : "body");
    if (segment === "headline") sentences.push({ start, end, segment });
    else addSentences(sentences, text, start, end, segment);
  }
  return sentences;
}

function addSentences(
  sentences: Sentence[],
  text: string,
  lineStart: number,
  lineEnd: number,
  segment: Segment,
): void {
  let start = lineStart;
  for (const end of findSentenceEnds(text, lineStart, lineEnd)) {
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    if (end > start) sentences.push({ start, end, segment });
    start = end;
  }
}

/** Lines with something in them, without the spaces at their ends. */
function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let lineStart = 0;
  while (lineStart < text.length) {
    const newline = text.indexOf("\n", lineStart);
    const lineEnd = newline < 0 ? text.length : newline;
    let start = lineStart;
    let end = lineEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > start) yield { start, end };
    lineStart = lineEnd + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x200b;
}

/** A short line that closes like no sentence. */
function isHeadline(line: string): boolean {
  if (line.length > 200 || /[.,;”"]$/.test(line)) return false;
  return line.split(" ").length <= HEADLINE_WORDS;
}
