import { type CaseClass, caseClassOf } from "./case-class.ts";

/** The vocabulary of a BERT model: piece → id. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A pre-token of BERT: what whitespace and punctuation leave whole. UTF-16 offsets into the document's text, half-open. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Ids; a line break is a word of one [SEP], without text. */
  readonly pieces: readonly number[];
  readonly caseClass: CaseClass;
}

export const CLS = 101;
export const SEP = 102;
const UNKNOWN = 100;
/** BERT reads a longer word as unknown. */
const LONGEST_WORD = 100;
const LONGEST_PIECE = 20;

export const isLineBreak = (word: Word): boolean => word.start === word.end;

/** A vocab.txt: one piece a line, its id is the line's number. */
export function parseVocabulary(lines: string): Vocabulary {
  return new Map(
    lines
      .trimEnd()
      .split("\n")
      .map((piece, id) => [piece, id]),
  );
}

/** The words of `text` between two offsets, as BERT's uncased basic tokenizer and WordPiece split them (Devlin et al. 2019). */
export function splitWords(vocabulary: Vocabulary, text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  const close = (start: number, end: number): void => {
    const shown = text.slice(start, end);
    const pieces = piecesOf(vocabulary, shown);
    if (pieces.length > 0) words.push({ start, end, pieces, caseClass: caseClassOf(shown) });
  };
  let at = from;
  let start = -1;
  let end = -1;
  while (at < to) {
    const code = text.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const type = typeOf(code);
    if (type === LETTER || type === DROPPED) {
      if (start < 0 && type === LETTER) start = at;
      at += size;
      if (type === LETTER) end = at;
      continue;
    }
    if (start >= 0) close(start, end);
    start = -1;
    if (type === ALONE) close(at, at + size);
    else if (breaksLine(code) && words.length > 0 && !isLineBreak(words[words.length - 1] as Word))
      words.push({ start: at, end: at, pieces: [SEP], caseClass: 0 });
    at += size;
  }
  if (start >= 0) close(start, end);
  return words;
}

const breaksLine = (code: number): boolean => code === 10 || code === 13;

const LETTER = 0;
const SPACE = 1;
const ALONE = 2;
const DROPPED = 3;

/** Code point → what it does, for those that were met. */
const TYPES = new Map<number, number>();

function typeOf(code: number): number {
  let type = TYPES.get(code);
  if (type === undefined) {
    type = readType(code);
    TYPES.set(code, type);
  }
  return type;
}

function readType(code: number): number {
  const char = String.fromCodePoint(code);
  if (/[\t\n\r\p{White_Space}]/u.test(char)) return SPACE;
  if (code === 0 || code === 0xfffd || /\p{C}/u.test(char)) return DROPPED;
  if (/[!-/:-@[-`{-~\p{P}]/u.test(char) || isCjk(code)) return ALONE;
  return LETTER;
}

const CJK_BLOCKS = [
  [0x4e00, 0x9fff],
  [0x3400, 0x4dbf],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const;

const isCjk = (code: number): boolean => CJK_BLOCKS.some(([first, last]) => first <= code && code <= last);

function piecesOf(vocabulary: Vocabulary, word: string): number[] {
  const plain = plainOf(word);
  const whole = vocabulary.get(plain);
  if (whole !== undefined) return [whole];
  const letters = [...plain];
  if (letters.length > LONGEST_WORD) return [UNKNOWN];
  const pieces: number[] = [];
  let at = 0;
  while (at < letters.length) {
    let end = Math.min(letters.length, at + LONGEST_PIECE);
    let piece: number | undefined;
    for (; end > at; end--) {
      piece = vocabulary.get((at > 0 ? "##" : "") + letters.slice(at, end).join(""));
      if (piece !== undefined) break;
    }
    if (piece === undefined) return [UNKNOWN];
    pieces.push(piece);
    at = end;
  }
  return pieces;
}

/** Lower case, without accents and without what BERT drops. */
function plainOf(word: string): string {
  if (/^[\x21-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .replace(/[\p{C}\ufffd]/gu, "")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
