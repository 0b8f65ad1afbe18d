import { NAME_PARTICLES } from "../../ontology/name-words.ts";
import { sameGivenName } from "../../ontology/nicknames.ts";
import { slugOf } from "../../ontology/slug.ts";
import { classOfTitle } from "../../ontology/titles.ts";

/** A person's name, taken apart. Words are lower-case ASCII, without quotation marks and dots. */
export interface PersonName {
  /** Without titles before it and suffix behind it: "george", "w", "bush". */
  readonly words: readonly string[];
  /** "jr", "sr", "iii"; null for none. */
  readonly suffix: string | null;
}

const SUFFIX = /^(?:jr|sr|junior|senior|[ivx]{1,5})$/;

export function personNameOf(text: string): PersonName {
  const parts = text
    .replace(/['’]s?$/, "")
    .replace(/\.(?=\p{Lu})/gu, ". ")
    .split(/[\s,]{1,20}/)
    .map((part) => part.replace(/^[("“”'‘]|[)"“”'’.]$/g, ""))
    .filter(Boolean);
  let from = 0;
  while (from < parts.length - 1 && classOfTitle(parts[from] ?? "") === "address") from++;
  const words = parts.slice(from).map((part) => slugOf(part));
  const last = words.at(-1) ?? "";
  const suffixed = words.length > 1 && SUFFIX.test(last) && (words.length > 2 || !/^[ivx]/.test(last));
  return suffixed ? { words: words.slice(0, -1), suffix: last } : { words, suffix: null };
}

/** What a person may be called for short: "sisi" of "Abdel Fattah al-Sisi". */
export function partsOf({ words }: PersonName): ReadonlySet<string> {
  const parts = words.filter((word) => word.length > 2 && !NAME_PARTICLES.has(word));
  return new Set([...parts, ...parts.map((part) => part.replace(/^(?:al|el)-/, ""))]);
}

/** Both may name one person: the first and last words agree, or one is the other's beginning or end; nothing between contradicts. The family name may stand first. */
export function mayBeOne(a: PersonName, b: PersonName): boolean {
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return false;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (short.length < 2) return false;
  const ends = short.at(-1) === long.at(-1);
  if (ends && sameWord(short[0] ?? "", long[0] ?? "")) return isWithin(short.slice(1, -1), long.slice(1, -1));
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return true;
  if (ends) return short.every((word, i) => word === long[long.length - short.length + i]);
  return short.every((word, i) => word === long[i]) && long.length > short.length;
}

/** Every word of `few` stands for one of `many`, in their order, the first for the first: "George W." is not "George H. W.". */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const [i, word] of few.entries()) {
    while (i > 0 && at < many.length && !sameWord(word, many[at] ?? "")) at++;
    if (!sameWord(word, many[at++] ?? "")) return false;
  }
  return true;
}

/** "w" stands for "walker", "bill" for "william". */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  return sameGivenName(a, b);
}
