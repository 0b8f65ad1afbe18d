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
  let last = 0;
  while (last < words.length) {
    if (last > 0) first = startOfNext(words, starts, { first, last }, room);
    last = endOfWindow(words, starts, { first, last }, room);
    windows.push({ first, last });
  }
  return windows;
}

/** The last sentence end that fits, if it is beyond the window before and fills half of the room; else a word. */
function endOfWindow(
  words: readonly Word[],
  starts: readonly number[],
  { first, last }: Window,
  room: number,
): number {
  let filled = 0;
  let end = first;
  while (end < words.length && filled + size(words, end) <= room) filled += size(words, end++);
  if (end >= words.length) return end;
  const sentence = lastAtMost(starts, end);
  if (sentence > last && filled - sizeOf(words, sentence, end) >= room / 2) return sentence;
  return Math.max(end, last + 1);
}

/** The last sentence start that leaves the overlap, and half of the room for what is new; else a word. */
function startOfNext(
  words: readonly Word[],
  starts: readonly number[],
  { first, last }: Window,
  room: number,
): number {
  let at = last;
  let shared = 0;
  while (at > first + 1 && shared < OVERLAP) shared += size(words, --at);
  const sentence = lastAtMost(starts, at);
  return sentence > first && sizeOf(words, sentence, last) <= room / 2 ? sentence : at;
}

function sizeOf(words: readonly Word[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += size(words, at);
  return sum;
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
