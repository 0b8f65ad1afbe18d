import type { Sentence } from "../../model/sentence.ts";

/** A part of a document that is asked about at once: `[start, end)` of its text. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly sentences: readonly Sentence[];
}

/** What a chunk has at most, in UTF-16 units, unless one sentence alone is longer: about 1,000 tokens of English. */
const CHUNK_LENGTH = 4_000;

/** Whole sentences, without boilerplate, in chunks; a chunk ends with a paragraph where one ends in its second half. */
export function chunkSentences(text: string, sentences: readonly Sentence[]): Chunk[] {
  const read = sentences.filter(({ segment }) => segment !== "boilerplate");
  const chunks: Chunk[] = [];
  let first = 0;
  while (first < read.length) {
    const last = endOfChunk(text, read, first);
    const inside = read.slice(first, last);
    chunks.push({ start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0, sentences: inside });
    first = last;
  }
  return chunks;
}

/** One past the last sentence of the chunk that begins at `first`. */
function endOfChunk(text: string, sentences: readonly Sentence[], first: number): number {
  const start = sentences[first]?.start ?? 0;
  let last = first + 1;
  let paragraph = 0;
  for (; last < sentences.length && (sentences[last]?.end ?? 0) - start <= CHUNK_LENGTH; last++) {
    const end = sentences[last - 1]?.end ?? 0;
    if (end - start > CHUNK_LENGTH / 2 && text.slice(end, sentences[last]?.start).includes("\n"))
      paragraph = last;
  }
  return last < sentences.length && paragraph > 0 ? paragraph : last;
}
