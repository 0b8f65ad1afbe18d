import type { Mention } from "../../model/mention.ts";
import { slugOf } from "../../ontology/slug.ts";
import { mayBeOne, type PersonName, partsOf, personNameOf } from "./person-name.ts";

/** Someone whom a document names in full, by one name or several. */
interface Named {
  readonly id: string;
  /** The fullest name so far. */
  name: PersonName;
}

/** How many of those who share a word are compared: who shares it with more is known by all of them or not at all. */
const MOST_COMPARED = 24;

/**
 * Person names of a document → entity ids. Part names lead to the full name nearest before that a sentence begins with,
 * as those named in passing ("the son of Henry Ford") are not who is spoken of; else to the first.
 */
export function personIds(text: string, mentions: readonly Mention[]): ReadonlyMap<Mention, string> {
  const persons = mentions.filter((mention) => mention.kind === "Person" && mention.form === "name");
  const names = new Map<string, PersonName>();
  for (const { text } of persons) if (!names.has(text)) names.set(text, personNameOf(text));
  const { byText, byPart } = namedInFull(names);
  const ids = new Map<Mention, string>();
  const last = new Map<string, Named>();
  for (const mention of persons) {
    const name = names.get(mention.text) ?? personNameOf(mention.text);
    const part = name.words.at(-1) ?? "";
    const named = byText.get(mention.text) ?? last.get(part) ?? byPart.get(part);
    ids.set(mention, named?.id ?? `person:${slugOf(mention.text)}`);
    if (!named || name.words.length === 1) continue;
    const inFront = beginsSentence(text, mention.start);
    for (const each of partsOf(name)) if (inFront || !last.has(each)) last.set(each, named);
  }
  return ids;
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

interface InFull {
  readonly byText: ReadonlyMap<string, Named>;
  /** The first who has this word in the name. */
  readonly byPart: ReadonlyMap<string, Named>;
}

/** Names of two words and more, those that may be one person's together: the longest first, as they say most. */
function namedInFull(names: ReadonlyMap<string, PersonName>): InFull {
  const byText = new Map<string, Named>();
  const byWord = new Map<string, Named[]>();
  const full = [...names].filter(([, { words }]) => words.length > 1);
  for (const [text, name] of [...full].sort(
    (a, b) => b[1].words.length - a[1].words.length || b[0].length - a[0].length,
  )) {
    const near = [name.words[0], name.words.at(-1)].flatMap((word) => byWord.get(word ?? "") ?? []);
    const fitting = new Set(near.filter((each) => mayBeOne(each.name, name)));
    const [one] = fitting;
    const named = one && fitting.size === 1 ? one : { id: `person:${slugOf(text)}`, name };
    byText.set(text, named);
    if (named !== one)
      for (const word of new Set(name.words)) {
        const same = byWord.get(word) ?? [];
        byWord.set(word, same);
        if (same.length < MOST_COMPARED) same.push(named);
      }
  }
  for (const [text, name] of names) {
    const [word = ""] = name.words;
    if (name.words.length > 1 || slugOf(text) === word) continue;
    const surnamed = byWord.get(word)?.find((each) => each.name.words.at(-1) === word);
    byText.set(text, surnamed ?? { id: `person:${slugOf(text)}`, name });
  }
  const byPart = new Map<string, Named>();
  for (const [text, name] of names) {
    const named = byText.get(text);
    for (const part of partsOf(name)) if (named && !byPart.has(part)) byPart.set(part, named);
  }
  return { byText, byPart };
}
