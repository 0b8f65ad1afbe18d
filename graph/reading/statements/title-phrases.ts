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

/**
 * Whether the mention only tells whose title the next one, a person, has: "Hamas" in "Hamas leader Yahya Sinwar", "France"
 * in "President of France Emmanuel Macron", "US" in "her US counterpart Marco Rubio".
 */
export function ownsTitleOf(
  clause: Clause,
  owner: ResolvedMention,
  person: ResolvedMention | undefined,
): boolean {
  if (person?.kind !== "Person" || person.form !== "name" || owner.kind === "Person") return false;
  if (between(clause, owner, person) === " ")
    return (
      beforeHolder(clause.text.slice(Math.max(clause.sentence.start, owner.start - 60), owner.start)) !==
      undefined
    );
  const title = /^(?:['’]s?)? ((?:[\p{L}-]{2,20} ){1,5})$/u.exec(between(clause, owner, person))?.[1]?.trim();
  if (title === undefined) return false;
  if (title === "counterpart") return true;
  const words = title.split(" ");
  return words.some((_, i) => words.length - i <= LONGEST_TITLE && classOfTitle(words.slice(i).join(" ")));
}

/** "met President " of "met President of ": the text up to a title whose holder follows; undefined where none ends it. */
export function beforeHolder(text: string): string | undefined {
  const told = /^(.*\p{L} )of (?:the )?$/su.exec(text)?.[1];
  if (told === undefined) return undefined;
  const words = told.trim().split(" ").slice(-LONGEST_TITLE);
  return words.some((_, i) => classOfTitle(words.slice(i).join(" "))) ? told : undefined;
}

const QUALIFIES_NEXT = /^-(?:based|owned|backed|born|led|controlled|run|registered|listed|headquartered) $/;
const KIN =
  /^['’]s (?:(?:late|former|first|second|ex-)\s?)?(?:wife|husband|son|daughter|brother|sister|father|mother|nephew|niece|cousin|lawyer|son-in-law|daughter-in-law|widow),? $/;

/** Whether a name only tells of the next: "Panama" in "Panama-based Northstar", "Haiti" in "Haiti's Senate", "Mikhailov" in "Mikhailov's wife, Elena". */
export function qualifiesNext(
  clause: Clause,
  name: ResolvedMention,
  next: ResolvedMention | undefined,
): boolean {
  if (next === undefined) return false;
  const gap = between(clause, name, next);
  if (name.kind === "Country" && next.kind === "Organization" && /^['’]s? $/.test(gap)) return true;
  const hasRole = next.kind === "Person" && next.form === "role" && /^['’]s? $/.test(gap);
  return hasRole || QUALIFIES_NEXT.test(gap) || (next.kind === "Person" && KIN.test(gap));
}
