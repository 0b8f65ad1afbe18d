import type { Sentence } from "../../model/sentence.ts";

/** A word as GLiNER splits text. UTF-16 offsets into the document's text, half-open. */
export interface GlinerWord {
  readonly start: number;
  readonly end: number;
  /** Ids of its pieces, at least one. */
  readonly pieces: readonly number[];
}

/** The whitespace splitter of GLiNER: words with their hyphens, every other sign alone. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:-[\p{L}\p{N}\p{M}_]+)*|\S/gu;

/** A longer word is read as if it ended here. UTF-16 units. */
const LONGEST_WORD = 100;

/** Words that are read at once. */
export interface GlinerWindow {
  readonly words: readonly GlinerWord[];
  /** Names count from here on; those that the window before begins here or later were cut. An offset into the text. */
  readonly from: number;
}

/**
 * The words of whole sentences in windows of at most `room` words. A longer sentence is cut: then a window shares
 * twice `longest` words with the one before, so that every name of that many words is whole in the window it counts in.
 */
export function cutGlinerWindows(
  text: string,
  sentences: readonly Sentence[],
  piecesOf: (word: string) => readonly number[],
  { room, longest }: { readonly room: number; readonly longest: number },
): GlinerWindow[] {
  const windows: GlinerWindow[] = [];
  let window: GlinerWord[] = [];
  let from = 0;
  const close = () => {
    if (window.length > 0) windows.push({ words: window, from });
    window = [];
  };
  for (const { start, end, segment } of sentences) {
    if (segment === "boilerplate") continue;
    let words = wordsOf(text, start, end, piecesOf);
    if (window.length + words.length > room) close();
    if (window.length === 0) from = start;
    while (words.length > room) {
      windows.push({ words: words.slice(0, room), from });
      from = words[room - longest]?.start ?? from;
      words = words.slice(room - 2 * longest);
    }
    window.push(...words);
  }
  close();
  return windows;
}

function wordsOf(
  text: string,
  start: number,
  end: number,
  piecesOf: (word: string) => readonly number[],
): GlinerWord[] {
  return [...text.slice(start, end).matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const pieces = piecesOf(word.slice(0, LONGEST_WORD));
    return pieces.length === 0 ? [] : [{ start: start + index, end: start + index + word.length, pieces }];
  });
}
