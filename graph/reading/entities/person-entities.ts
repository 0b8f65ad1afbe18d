import type { Mention } from "../../model/mention.ts";
import { type Gender, genderOfWord } from "../../ontology/given-name-genders.ts";
import { slugOf } from "../../ontology/slug.ts";
import { type NamedPerson, namedPersons } from "./named-persons.ts";
import { partsOf, personNameOf } from "./person-name.ts";

/** How many of those who share a name are remembered. */
const MOST_REMEMBERED = 8;

/**
 * Person names of a document → entity ids. Part names lead to the full name nearest before that a sentence begins with,
 * as those named in passing ("the son of Henry Ford") are not who is spoken of; else to the first. A title tells
 * Mr Clinton from Mrs Clinton.
 */
export function personIds(text: string, mentions: readonly Mention[]): ReadonlyMap<Mention, string> {
  const persons = mentions.filter((mention) => mention.kind === "Person" && mention.form === "name");
  const names = new Map(persons.map((mention) => [mention.text, personNameOf(mention.text)] as const));
  const { byText, byPart } = namedPersons(names);
  const ids = new Map<Mention, string>();
  const recent = new Map<string, NamedPerson[]>();
  for (const mention of persons) {
    const name = names.get(mention.text) ?? personNameOf(mention.text);
    const part = name.words.at(-1) ?? "";
    const named =
      byText.get(mention.text) ??
      agreeing(genderAt(text, mention), [...(recent.get(part) ?? []), ...(byPart.get(part) ?? [])]);
    ids.set(mention, named?.id ?? `person:${slugOf(mention.text)}`);
    if (!named || !byText.has(mention.text)) continue;
    const inFront = beginsSentence(text, mention.start);
    for (const each of partsOf(name)) {
      const others = recent.get(each) ?? [];
      if (inFront || others.length === 0)
        recent.set(each, [named, ...others.filter((other) => other !== named)].slice(0, MOST_REMEMBERED));
    }
  }
  return ids;
}

/** What the title of a name tells: "Mrs Clinton". */
function genderAt(text: string, { start, text: name }: Mention): Gender | undefined {
  const [first = "", second] = name.split(" ");
  const own = second === undefined ? undefined : genderOfWord(first.toLowerCase().replace(".", ""));
  const before = /(\p{L}{2,20})\.? $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return own ?? genderOfWord(before?.toLowerCase() ?? "");
}

function agreeing(gender: Gender | undefined, persons: readonly NamedPerson[]): NamedPerson | undefined {
  if (gender === undefined) return persons[0];
  return (
    persons.find((person) => person.gender === gender) ??
    persons.find((person) => person.gender === undefined)
  );
}

/** Nothing but a few words, as of a title or date, stands between the end of the sentence before and `at`. */
function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const start = /[.!?:;\n”"–][^.!?:;\n”"–]{0,60}$/.exec(before);
  if (!start && at > 60) return false;
  return !/\b(?:of|by|with|to|from|and|his|her|son|for|between|than|like|named|called)\b/.test(
    before.slice(start?.index ?? 0),
  );
}
