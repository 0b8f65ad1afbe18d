/** A sentence longer than this is cut at a space: what it says could not be quoted. UTF-16 units. */
const LONGEST_SENTENCE = 1500;

const TERMINATOR = /[.!?…。！？]/g;
const CLOSING = /["”’»)\]']/;
const OPENING = /["“«‘([–—-]/;
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen col lt sgt capt maj adm sen rep gov pres st mt no nos inc corp ltd co vs etc jr sr rev hon " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun fig vol pp ed eds approx dept est " +
    "e.g i.e a.m p.m cf al u.n u.k"
  ).split(" "),
);
/** After "U.S." these begin a new sentence. */
const STARTERS = /^(?:The|He|She|It|They|We|In|On|At|But|And|A|An|This|That|His|Her|Its|However|Meanwhile)\b/;

/** Where the sentences of `[start, end)` end, the last being `end`. */
export function* findSentenceEnds(text: string, start: number, end: number): Generator<number> {
  let sentenceStart = start;
  const terminator = new RegExp(TERMINATOR);
  terminator.lastIndex = start;
  while (true) {
    const match = terminator.exec(text);
    const at = match === null || match.index >= end ? end : match.index;
    while (at - sentenceStart > LONGEST_SENTENCE) {
      const cut = cutPoint(text, sentenceStart);
      yield cut;
      sentenceStart = cut;
    }
    if (at === end) break;
    const close = closeOf(text, at, end);
    if (close < end && endsSentence(text, sentenceStart, at, close, end)) {
      yield close;
      sentenceStart = close;
    }
    terminator.lastIndex = Math.max(close, at + 1);
  }
  if (sentenceStart < end) yield end;
}

function cutPoint(text: string, from: number): number {
  const space = text.lastIndexOf(" ", from + LONGEST_SENTENCE);
  if (space > from + LONGEST_SENTENCE / 2) return space;
  const cut = from + LONGEST_SENTENCE;
  const code = text.charCodeAt(cut);
  return code >= 0xdc00 && code <= 0xdfff ? cut - 1 : cut;
}

/** Behind the terminators and the closing quotes that follow it. */
function closeOf(text: string, at: number, end: number): number {
  let close = at + 1;
  while (close < end && ".!?…".includes(text.charAt(close))) close++;
  while (close < end && CLOSING.test(text.charAt(close))) close++;
  return close;
}

function endsSentence(text: string, start: number, at: number, close: number, end: number): boolean {
  const next = text.charAt(close);
  const spaced = /\s/.test(next);
  if (!spaced) return OPENING.test(next) && next !== "-" && next !== "(";
  const rest = text.slice(close, Math.min(end, close + 24)).trimStart();
  if (/^[\p{Ll}]/u.test(rest)) return false;
  if (text.charAt(at) !== "." || close > at + 1) return true;
  const word = wordBefore(text, start, at);
  if (/^\p{Lu}$/u.test(word)) return false;
  if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return STARTERS.test(rest);
  return !ABBREVIATIONS.has(word.toLowerCase());
}

function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  const floor = Math.max(start, at - 12);
  while (from > floor && /[\p{L}\p{N}.]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from, at);
}
