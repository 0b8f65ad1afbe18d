import type { Word } from "./word-pieces.ts";

/** A run of words that the encoder reads at once: `[first, last)`. */
export interface Window {
  readonly first: number;
  readonly last: number;
}

/** Pieces that a window shares with the one before, so that every word is read with what stands around it. */
const OVERLAP = 48;

/**
 * Windows of whole sentences with at most `room` pieces; a longer sentence is cut at a word.
 * `starts`: indexes of the words that begin sentences, ascending, the first 0.
 */
export function cutWindows(words: readonly Word[], starts: readonly number[], room: number): Window[] {
  const windows: Window[] = [];
  let first = 0;
  while (first < words.length) {
    const last = endOfWindow(words, starts, first, room);
    windows.push({ first, last });
    if (last >= words.length) break;
    first = startOfNext(words, starts, first, last);
  }
  return windows;
}

function endOfWindow(words: readonly Word[], starts: readonly number[], first: number, room: number): number {
  let left = room;
  let end = first;
  while (end < words.length && left >= size(words, end)) left -= size(words, end++);
  if (end >= words.length) return end;
  const sentence = lastAtMost(starts, end);
  return sentence > first ? sentence : Math.max(end, first + 1);
}

/** The last sentence start that leaves the overlap, else a word that does. */
function startOfNext(words: readonly Word[], starts: readonly number[], first: number, last: number): number {
  let at = last;
  for (let shared = 0; at > first + 1 && shared < OVERLAP; ) shared += size(words, --at);
  const sentence = lastAtMost(starts, at);
  return sentence > first ? sentence : at;
}

const size = (words: readonly Word[], at: number): number => words[at]?.pieces.length ?? 0;

/** The greatest of the ascending numbers that is not above `limit`; 0 where none is. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? 0;
}
