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

const QUALIFIES_NEXT = /^-(?:based|owned|backed|born|led|controlled|run|registered|listed|headquartered) $/;
const KIN =
  /^['’]s (?:(?:late|former|first|second|ex-)\s?)?(?:wife|husband|son|daughter|brother|sister|father|mother|nephew|niece|cousin|lawyer|son-in-law|daughter-in-law|widow),? $/;

/** Whether a name only tells of the next: "Panama" in "Panama-based Northstar", "Mikhailov" in "Mikhailov's wife, Elena". */
export function qualifiesNext(
  clause: Clause,
  name: ResolvedMention,
  next: ResolvedMention | undefined,
): boolean {
  if (next === undefined) return false;
  const gap = between(clause, name, next);
  return QUALIFIES_NEXT.test(gap) || (next.kind === "Person" && KIN.test(gap));
}
