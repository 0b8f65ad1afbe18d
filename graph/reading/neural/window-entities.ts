import type { EntityKind } from "../../model/entity.ts";
import type { ResolvedMention } from "../../model/mention.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { EncodedWindow } from "./encode-windows.ts";
import { isLineBreak, type Word } from "./word-pieces.ts";

/** An entity that a window names. */
export interface WindowEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Pieces `[from, to)` of each of its names. */
  readonly pieces: (readonly [number, number])[];
  /** Indexes into the window's sentences where it is named. */
  readonly named: number[];
  /** The same, and where a role or pronoun means it. */
  readonly sentences: number[];
}

export interface WindowSentence {
  readonly sentence: Sentence;
  /** `[from, to)`. */
  readonly pieces: readonly [number, number];
}

/** Entities that a window takes: those with most names, so that a list of names stays cheap. */
const MOST_ENTITIES = 40;

/** The sentences of a window, and the entities that are named in it. */
export function groupMentions(
  words: readonly Word[],
  window: EncodedWindow,
  sentences: readonly Sentence[],
  mentions: readonly ResolvedMention[],
): { sentences: WindowSentence[]; entities: WindowEntity[] } {
  const inside = words.slice(window.first, window.last);
  const from = inside[0]?.start ?? 0;
  const to = inside.at(-1)?.end ?? 0;
  const pieces = pieceFinder(inside, window);
  const shown = between(sentences, from, to).flatMap((sentence) => {
    const span = pieces(sentence.start, sentence.end);
    return span ? [{ sentence, pieces: span }] : [];
  });
  const entities = new Map<string, WindowEntity>();
  let at = 0;
  for (const { start, end, entityId: id, kind, form } of between(mentions, from, to)) {
    while (at < shown.length && (shown[at]?.sentence.end ?? 0) <= start) at++;
    const span = pieces(start, end);
    if (!span || at === shown.length) continue;
    const entity = entities.get(id) ?? { id, kind, pieces: [], named: [], sentences: [] };
    entities.set(id, entity);
    if (form === "name") {
      entity.pieces.push(span);
      if (entity.named.at(-1) !== at) entity.named.push(at);
    }
    if (entity.sentences.at(-1) !== at) entity.sentences.push(at);
  }
  const named = [...entities.values()].filter((entity) => entity.named.length > 0);
  return {
    sentences: shown,
    entities: named.sort((a, b) => b.pieces.length - a.pieces.length).slice(0, MOST_ENTITIES),
  };
}

/** Those of the sorted spans that lie in `[from, to)`. */
function between<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  from: number,
  to: number,
): readonly T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < spans.length && (spans[last]?.end ?? 0) <= to) last++;
  return spans.slice(low, last);
}

/** Finds the pieces of a span of the text; null where the window has none of it. */
function pieceFinder(
  words: readonly Word[],
  { pieceOf, length }: EncodedWindow,
): (start: number, end: number) => readonly [number, number] | null {
  return (start, end) => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    while (low < words.length && isLineBreak(words[low] as Word)) low++;
    let last = low;
    while (last < words.length && (words[last]?.start ?? 0) < end) last++;
    const first = pieceOf[low];
    return first === undefined || last <= low ? null : [first, pieceOf[last] ?? length - 1];
  };
}
