import type { ResolvedMention } from "../../model/mention.ts";
import { type Gender, genderOfGivenName, genderOfWord } from "../../ontology/given-name-genders.ts";

/** The genders of persons of a document by entity id, from the words before their names ("Ms", "spokeswoman") and given names. */
export function genderEntities(text: string, names: readonly ResolvedMention[]): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  const titled = new Set<string>();
  for (const { kind, entityId, start, text: name } of names) {
    if (kind !== "Person" || titled.has(entityId)) continue;
    const before = /(\p{L}{2,20})\.? $/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
    const words = name.split(/[\s-]{1,5}/);
    const [first = ""] = words;
    const title =
      genderOfWord(first.toLowerCase().replace(".", "")) ?? genderOfWord(before?.toLowerCase() ?? "");
    if (title) {
      genders.set(entityId, title);
      titled.add(entityId);
      continue;
    }
    const given = genderOfGivenName(first);
    if (given && (words.length > 1 || !genders.has(entityId))) genders.set(entityId, given);
  }
  return genders;
}
