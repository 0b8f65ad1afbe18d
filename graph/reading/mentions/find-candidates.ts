import { COMMON_WORDS } from "../../ontology/common-words.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { GIVEN_NAMES } from "../../ontology/given-names.ts";
import { NEVER_NAMES, ORGANIZATION_WORDS, PLACE_STARTS, PLACE_WORDS } from "../../ontology/name-words.ts";
import { shownText } from "../shown-text.ts";
import { titleBefore } from "../titles.ts";
import type { Token } from "../tokens.ts";
import type { Candidate } from "./candidate.ts";
import { classifySegment } from "./classify-segment.ts";
import { endOfRun } from "./find-runs.ts";
import { matchKnownName } from "./match-known-name.ts";
import type { SentenceTokens } from "./sentence-tokens.ts";
import { isForced, isPartOfPerson, isSurname, titleAt } from "./word-signs.ts";

/** Every span of the sentence that may be a name, in order, not overlapping. */
export function findCandidates(
  text: string,
  sentence: SentenceTokens,
  lowerCase: ReadonlySet<string>,
): Candidate[] {
  const { tokens } = sentence;
  const found: Candidate[] = [];
  const add = (
    from: number,
    to: number,
    kind: Candidate["kind"],
    strength: Candidate["strength"],
    forced = false,
  ) => {
    const start = tokens[from]?.start;
    const end = tokens[to - 1]?.end;
    if (start !== undefined && end !== undefined && text.charAt(end) !== "$") {
      found.push({ start, end, text: shownText(text.slice(start, end)), kind, strength, forced });
    }
  };
  const scanner: Scanner = { sentence, lowerCase, add };
  let at = 0;
  while (at < tokens.length) {
    const known = matchKnownName(tokens, at);
    const runEnd = tokens[at]?.capitalized ? endOfRun(tokens, at) : at;
    if (known && at + known.length >= runEnd) {
      add(at, at + known.length, known.entity.kind, 3);
      at += known.length;
    } else if (runEnd > at) {
      readRun(scanner, at, runEnd);
      at = runEnd;
    } else at++;
  }
  return found;
}

/** Organizations that title case cannot feign. */
const STATE_WORDS = /^(?:Ministry|Parliament|University|Court|Senate|Committee|Commission|Council|Bank)$/;

interface Scanner {
  readonly sentence: SentenceTokens;
  readonly lowerCase: ReadonlySet<string>;
  readonly add: (
    from: number,
    to: number,
    kind: Candidate["kind"],
    strength: Candidate["strength"],
    forced?: boolean,
  ) => void;
}

function readRun(scanner: Scanner, runStart: number, end: number): void {
  const { sentence, add } = scanner;
  const { tokens } = sentence;
  const known = matchKnownName(tokens, runStart);
  let start = runStart;
  if (!known) while (start < end && isFiller(scanner, start)) start++;
  if (start === end) return;
  const again = start === runStart ? known : matchKnownName(tokens, start);
  const whole = wholeName(sentence, start, end);
  const plain =
    sentence.titleCase &&
    !(end - start <= 4 && STATE_WORDS.test(tokens[end - 1]?.text ?? "")) &&
    tokens.slice(start, end).some((token) => isPlain(scanner, token));
  if (again && start + again.length === end) add(start, end, again.entity.kind, 3);
  else if (whole && !plain) add(start, end, whole, 2);
  else readParts(scanner, start, end);
}

/** An organization or place by the words in the run. */
function wholeName(sentence: SentenceTokens, start: number, end: number): "Organization" | "Place" | null {
  const { tokens } = sentence;
  if (end - start < 2 || sentence.allCapitals) return null;
  const words = tokens.slice(start, end).map((token) => token.text);
  const head = words.indexOf("of") > 0 ? words[words.indexOf("of") - 1] : words.at(-1);
  const title = titleAt(tokens, start, end);
  if (head && ORGANIZATION_WORDS.has(head)) return "Organization";
  if (title > 0 && start + title < end && end - start - title < 2) return null;
  if (head && PLACE_WORDS.has(head) && !GIVEN_NAMES.has(words[0] ?? "")) return "Place";
  return PLACE_STARTS.has(words[0] ?? "") && words.length <= 3 ? "Place" : null;
}

/** Splits the run at known names, titles and words that are never names. */
function readParts(scanner: Scanner, start: number, end: number): void {
  const { sentence, add } = scanner;
  const { tokens } = sentence;
  let at = start;
  let segment = start;
  const flush = (to: number) => {
    if (to > segment) readSegment(scanner, segment, to, start);
  };
  while (at < end) {
    const known = matchKnownName(tokens, at);
    const title = titleAt(tokens, at, end);
    const isName =
      known !== undefined &&
      at + known.length <= end &&
      !(known.entity.name.startsWith("The ") && at + known.length < end) &&
      !(known.entity.kind !== "Organization" && isPartOfPerson(tokens, segment, at, at + known.length, end));
    if (known && isName) {
      flush(at);
      add(at, at + known.length, known.entity.kind, 3);
      at += known.length;
      segment = at;
    } else if (title > 0) {
      flush(at);
      at += title;
      segment = at;
    } else if (isBreak(scanner, at)) {
      flush(at);
      at++;
      segment = at;
    } else at++;
  }
  flush(end);
}

function readSegment(scanner: Scanner, from: number, to: number, runStart: number): void {
  const { sentence, add } = scanner;
  const { tokens } = sentence;
  const forced = sentence.titleCase || sentence.allCapitals || isForced(tokens, from);
  const titled = titleBefore(tokens, from);
  const trimmed = trimParticles(tokens, from, to);
  if (trimmed.from >= trimmed.to) return;
  const { kind, strength } = classifySegment(
    sentence,
    trimmed.from,
    trimmed.to,
    titled !== undefined && from > 0,
  );
  if (strength < 2 && (sentence.titleCase || sentence.allCapitals)) {
    for (let at = trimmed.from; at < trimmed.to; at++) add(at, at + 1, null, 0, true);
  } else add(trimmed.from, trimmed.to, kind, strength, forced && from === runStart);
}

function trimParticles(tokens: readonly Token[], from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && !tokens[start]?.capitalized) start++;
  while (end > start && !tokens[end - 1]?.capitalized) end--;
  return { from: start, to: end };
}

function isBreak(scanner: Scanner, at: number): boolean {
  const token = scanner.sentence.tokens[at];
  if (token === undefined) return true;
  if (isSurname(scanner.sentence.tokens, at)) return false;
  if (NEVER_NAMES.has(token.text) || countryOfDemonym(token.text) !== undefined) return true;
  return scanner.sentence.titleCase && isPlain(scanner, token);
}

/** A word that is written small elsewhere, or is common. */
function isPlain(scanner: Scanner, token: Token): boolean {
  return COMMON_WORDS.has(token.lower) || scanner.lowerCase.has(token.lower);
}

/** A capitalized word before the name that is none of it: "The", "Former", or what begins the sentence. */
function isFiller(scanner: Scanner, at: number): boolean {
  const { tokens } = scanner.sentence;
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.lower === "the" || token.lower === "a") return true;
  if (!isForced(tokens, at) && at !== 0 && !isFillerBefore(scanner, at)) return false;
  if (matchKnownName(tokens, at) || titleAt(tokens, at, tokens.length) > 0) return false;
  if (!scanner.sentence.titleCase && ORGANIZATION_WORDS.has(tokens[at + 1]?.text ?? "")) return false;
  return (
    COMMON_WORDS.has(token.lower) || (scanner.lowerCase.has(token.lower) && !GIVEN_NAMES.has(token.text))
  );
}

function isFillerBefore(scanner: Scanner, at: number): boolean {
  const before = scanner.sentence.tokens[at - 1];
  return (
    before?.capitalized === true && COMMON_WORDS.has(before.lower) && !/^(?:the|an?)$/.test(before.lower)
  );
}
