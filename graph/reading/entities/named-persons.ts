import { type Gender, genderOfGivenName, genderOfWord } from "../../ontology/given-name-genders.ts";
import { slugOf } from "../../ontology/slug.ts";
import { mayBeOne, type PersonName, partsOf } from "./person-name.ts";

/** Someone whom a document names in full, by one name or several. */
export interface NamedPerson {
  readonly id: string;
  /** The fullest name. */
  readonly name: PersonName;
  readonly gender: Gender | undefined;
}

export interface NamedPersons {
  /** By the names as written, of two words and more or with a title that belongs to them ("Pope Francis"). */
  readonly byText: ReadonlyMap<string, NamedPerson>;
  /** Those that have this word in the name, the first first. */
  readonly byPart: ReadonlyMap<string, readonly NamedPerson[]>;
}

/** How many of those who share a word are compared: who shares it with more is known by all of them or not at all. */
const MOST_COMPARED = 24;

/** Titles that go with a family name. */
const OF_FAMILY =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|gen|general|col|colonel|capt|captain|lt|sgt|sen|rep|gov|rev|judge|officer)$/;

/** Names of two words and more, those that may be one person's together: the longest first, as they say most. */
export function namedPersons(names: ReadonlyMap<string, PersonName>): NamedPersons {
  const byText = new Map<string, NamedPerson>();
  const byWord = new Map<string, NamedPerson[]>();
  const full = [...names].filter(([text, name]) => name.words.length > 1 || isTitled(text, name));
  full.sort((a, b) => b[1].words.length - a[1].words.length || b[0].length - a[0].length);
  for (const [text, name] of full) {
    const near = [name.words[0], name.words.at(-1)].flatMap((word) => byWord.get(word ?? "") ?? []);
    const fitting = new Set(near.filter((each) => mayBeOne(each.name, name)));
    const [one] = fitting;
    const named = one && fitting.size === 1 ? one : personOf(text, name);
    byText.set(text, named);
    if (named !== one) for (const word of new Set(name.words)) addTo(byWord, word, named);
  }
  const byPart = new Map<string, NamedPerson[]>();
  for (const [text, name] of names) {
    const named = byText.get(text);
    if (named) for (const part of partsOf(name)) addTo(byPart, part, named);
  }
  return { byText, byPart };
}

/** "Pope Francis", "Prince William": of one word besides a title that is no family's. */
function isTitled(text: string, { words }: PersonName): boolean {
  const title = text.split(" ")[0]?.replace(".", "").toLowerCase() ?? "";
  return words.length === 1 && slugOf(text) !== words[0] && !OF_FAMILY.test(title);
}

function personOf(text: string, name: PersonName): NamedPerson {
  const first = text.split(/[\s-]{1,5}/)[0] ?? "";
  const gender = genderOfWord(first.toLowerCase().replace(".", "")) ?? genderOfGivenName(first);
  return { id: `person:${slugOf(text)}`, name, gender };
}

function addTo(lists: Map<string, NamedPerson[]>, word: string, named: NamedPerson): void {
  const list = lists.get(word) ?? [];
  lists.set(word, list);
  if (list.length < MOST_COMPARED && !list.includes(named)) list.push(named);
}
