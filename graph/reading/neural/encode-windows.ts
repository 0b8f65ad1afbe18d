import type { Sentence } from "../../model/sentence.ts";
import type { InferenceSession, OnnxRuntime } from "./onnx-runtime.ts";
import { cutWindows, type Window } from "./windows.ts";
import { CLS, isLineBreak, SEP, splitWords, type Vocabulary, type Word } from "./word-pieces.ts";

/** A window as the encoder saw it. */
export interface EncodedWindow extends Window {
  /** For each of its words the index of its first piece; [CLS] is 0. */
  readonly pieceOf: readonly number[];
  /** Pieces with [CLS] and [SEP]. */
  readonly length: number;
  /** [length, 384], row by row. */
  readonly hidden: Float32Array;
}

export interface EncodedDocument {
  readonly words: readonly Word[];
  /** Log probabilities of the labels, a row a word. */
  readonly scores: readonly Float32Array[];
  readonly windows: readonly EncodedWindow[];
}

export interface Encoder {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
  readonly vocabulary: Vocabulary;
  readonly labels: number;
  readonly maxPieces: number;
}

/** Windows whose vectors are kept for relations: about 40,000 words, 80 MB. */
const KEPT_WINDOWS = 100;

/** Reads the sentences of a document, without its boilerplate, window by window. */
export async function encodeWindows(
  encoder: Encoder,
  text: string,
  sentences: readonly Sentence[],
): Promise<EncodedDocument> {
  const words = readableWords(encoder.vocabulary, text, sentences);
  const scores = words.map(() => new Float32Array(encoder.labels));
  const depths = new Int32Array(words.length).fill(-1);
  const windows: EncodedWindow[] = [];
  for (const window of cutWindows(words, sentenceStarts(words, sentences), encoder.maxPieces - 2)) {
    const { labels, hidden, pieceOf, length } = await run(encoder, words, window);
    for (let i = window.first; i < window.last; i++) {
      const depth = depthOf(window, i, words.length);
      if (depth <= (depths[i] ?? 0)) continue;
      depths[i] = depth;
      const at = (pieceOf[i - window.first] ?? 0) * encoder.labels;
      writeLogSoftmax(labels.subarray(at, at + encoder.labels), scores[i] as Float32Array);
    }
    if (windows.length < KEPT_WINDOWS) windows.push({ ...window, pieceOf, length, hidden });
  }
  return { words, scores, windows };
}

function readableWords(vocabulary: Vocabulary, text: string, sentences: readonly Sentence[]): Word[] {
  let at = 0;
  return splitWords(vocabulary, text).filter((word) => {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= word.start) at++;
    const sentence = sentences[at];
    return (
      isLineBreak(word) || (sentence && sentence.start <= word.start && sentence.segment !== "boilerplate")
    );
  });
}

/** Indexes of the words that begin sentences; a line break begins the one after it. */
function sentenceStarts(words: readonly Word[], sentences: readonly Sentence[]): number[] {
  const starts = [0];
  let at = 0;
  for (const [i, word] of words.entries()) {
    if (isLineBreak(word)) continue;
    const before = at;
    while (at < sentences.length && (sentences[at]?.start ?? 0) <= word.start) at++;
    if (at > before && i > 0) starts.push(i);
  }
  return starts;
}

/** How far from the window's edges the word stands; the document's own edges are none. */
function depthOf({ first, last }: Window, word: number, count: number): number {
  return Math.min(first === 0 ? count : word - first, last === count ? count : last - 1 - word);
}

async function run({ runtime, session, labels: count }: Encoder, words: readonly Word[], window: Window) {
  const pieces: number[] = [CLS];
  const cases: number[] = [0];
  const pieceOf: number[] = [];
  for (let i = window.first; i < window.last; i++) {
    const word = words[i] as Word;
    pieceOf.push(pieces.length);
    for (const piece of word.pieces) {
      pieces.push(piece);
      cases.push(word.caseClass);
    }
  }
  pieces.push(SEP);
  cases.push(0);
  const tensor = (values: readonly number[]) =>
    new runtime.Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
  const { labels, hidden } = await session.run({ input_ids: tensor(pieces), case_ids: tensor(cases) });
  const floats = (data: unknown, what: string, size: number): Float32Array => {
    if (data instanceof Float32Array && data.length === size * pieces.length) return data;
    throw new Error(
      `the model's output ${what} is not ${size} numbers a piece: it is not a reader of format 1`,
    );
  };
  return {
    labels: floats(labels?.data, "labels", count),
    hidden: floats(hidden?.data, "hidden", HIDDEN),
    pieceOf,
    length: pieces.length,
  };
}

/** Numbers in a piece's vector. */
export const HIDDEN = 384;

function writeLogSoftmax(logits: Float32Array, into: Float32Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of logits) top = Math.max(top, value);
  let sum = 0;
  for (const value of logits) sum += Math.exp(value - top);
  const log = top + Math.log(sum);
  for (const [i, value] of logits.entries()) into[i] = value - log;
}
