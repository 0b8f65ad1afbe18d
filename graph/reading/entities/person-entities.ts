import type { Mention } from "../../model/mention.ts";
import { NAME_PARTICLES } from "../../ontology/name-words.ts";
import { slugOf } from "../../ontology/slug.ts";

/** Person names of a document → entity ids: part names lead to the full name nearest before, else to the first. */
export function personIds(mentions: readonly Mention[]): ReadonlyMap<Mention, string> {
  const persons = mentions.filter((mention) => mention.kind === "Person" && mention.form === "name");
  const full = persons.filter((mention) => wordsOf(mention.text).length > 1);
  const idOf = new Map<string, string>();
  for (const { text } of full) idOf.set(keyOf(text), idOf.get(keyOf(text)) ?? `person:${slugOf(text)}`);
  const byPart = new Map<string, Mention[]>();
  for (const mention of full) {
    const words = wordsOf(mention.text);
    for (const part of partsOf(words)) {
      const same = byPart.get(part);
      if (same) same.push(mention);
      else byPart.set(part, [mention]);
    }
  }
  const ids = new Map<Mention, string>();
  const seen = new Map<string, Mention>();
  for (const mention of persons) {
    const words = wordsOf(mention.text);
    if (words.length > 1) {
      ids.set(mention, idOf.get(keyOf(mention.text)) ?? `person:${slugOf(mention.text)}`);
      for (const part of partsOf(words)) seen.set(part, mention);
      continue;
    }
    const part = words[0] ?? "";
    const owner = seen.get(part) ?? byPart.get(part)?.[0];
    ids.set(mention, (owner && idOf.get(keyOf(owner.text))) ?? `person:${slugOf(mention.text)}`);
  }
  return ids;
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/\s+/);
}

/** What a person may be called for short: "Sisi" of "Abdel Fattah al-Sisi". */
function partsOf(words: readonly string[]): Set<string> {
  const parts = words.filter((word) => word.length > 2 && !NAME_PARTICLES.has(word));
  return new Set([...parts, ...parts.map((part) => part.replace(/^(?:al|el)-/, ""))]);
}

/** First and last word: a middle name or initial makes no other person. */
function keyOf(name: string): string {
  const words = wordsOf(name);
  return `${words[0]} ${words.at(-1)}`;
}
