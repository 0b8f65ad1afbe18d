import type { ResolvedMention } from "../../model/mention.ts";
import { CURRENT_WORDS, classOfTitle, FORMER_WORDS, LONGEST_TITLE } from "../../ontology/titles.ts";
import { between, type Clause } from "./clause.ts";

/** Words that tell a title apart: "central bank chief", "police chief". */
const MOST_QUALIFIERS = 2;

/**
 * The text before a person's name with and without the title that ends it: " met former president " gives " met ", too,
 * and " criticized central bank chief " " criticized ". The whole text comes first.
 */
export function withoutTitle(before: string): string[] {
  const words = before.trimEnd().split(" ");
  for (let length = Math.min(LONGEST_TITLE, words.length - 1); length >= 1; length--) {
    if (!classOfTitle(words.slice(-length).join(" "))) continue;
    let end = words.length - length;
    while (isAround(words[end - 1])) end--;
    const ends = Array.from({ length: MOST_QUALIFIERS + 1 }, (_, k) => end - k);
    const shorter = ends.filter((each, k) => each > 0 && isQualifying(words.slice(each, end), k));
    return [before, ...shorter.map((each) => `${words.slice(0, each).join(" ")} `)];
  }
  return [before];
}

const isAround = (word: string | undefined): boolean =>
  word !== undefined && (FORMER_WORDS.has(word.toLowerCase()) || CURRENT_WORDS.has(word.toLowerCase()));

const isQualifying = (words: readonly string[], count: number): boolean =>
  words.length === count && words.every((word) => /^\p{Ll}[\p{Ll}-]{2,15}$/u.test(word));

/** Whether the mention only tells whose title the next one, a person, has: "Hamas" in "Hamas leader Yahya Sinwar". */
export function ownsTitleOf(
  clause: Clause,
  owner: ResolvedMention,
  person: ResolvedMention | undefined,
): boolean {
  if (person?.kind !== "Person" || person.form !== "name" || owner.kind === "Person") return false;
  const title = /^(?:['’]s?)? ((?:[\p{L}-]{2,20} ){1,5})$/u.exec(between(clause, owner, person))?.[1]?.trim();
  if (title === undefined) return false;
  const words = title.split(" ");
  return words.some((_, i) => words.length - i <= LONGEST_TITLE && classOfTitle(words.slice(i).join(" ")));
}
