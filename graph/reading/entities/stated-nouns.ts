import type { ResolvedMention } from "../../model/mention.ts";
import { COUNTRIES, type Country } from "../../ontology/countries.ts";
import { entityNounOf, knownSensesOf } from "../../ontology/entity-nouns.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { isOutlet } from "../../ontology/outlets.ts";
import { headBehind } from "../head-behind.ts";

/** "York is a cathedral city in …", "Fondomonte, a Saudi company," */
const BEHIND = /^(?:,| is| was) (?:an?|the|one of the) /u;

const placeId = (name: string): string | undefined => KNOWN_NAMES.get(name)?.id;
const CAPITALS = new Set(COUNTRIES.flatMap(({ capitals }) => capitals.map(placeId)));

/** What the document, or its name, says that each person, organization and place is: senses of nouns by entity id; `main`: the country it is about. */
export function statedNouns(
  text: string,
  names: readonly ResolvedMention[],
  main: Country | null,
): ReadonlyMap<string, ReadonlySet<string>> {
  const stated = new Map<string, Set<string>>();
  for (const { kind, entityId, text: name, start, end } of names) {
    if (kind === "Country") continue;
    const senses = stated.get(entityId) ?? new Set();
    stated.set(entityId, senses);
    const say = (phrase: string | undefined): void => {
      const noun = phrase === undefined ? undefined : entityNounOf(phrase.toLowerCase());
      if (noun && (noun.kind === "Person") === (kind === "Person")) senses.add(noun.sense);
    };
    if (kind !== "Person") for (const word of name.split(/[\s-]{1,5}/)) say(word);
    const before = /(?:(\p{L}{2,20}) )?(\p{L}{2,20})(?: of)? $/u.exec(
      text.slice(Math.max(0, start - 46), start),
    );
    say(before?.[2]);
    say(before?.[1] && `${before[1]} ${before[2]}`);
    const behind = headBehind(text, end, BEHIND);
    say(behind.at(-1));
    say(behind.slice(-2).join(" "));
    for (const sense of knownSensesOf(entityId)) senses.add(sense);
    if (isOutlet(entityId))
      for (const sense of ["news agency", "agency", "newspaper", "broadcaster"]) senses.add(sense);
    if (CAPITALS.has(entityId)) senses.add("city");
    if (main?.capitals.some((capital) => entityId === placeId(capital))) senses.add("capital");
  }
  return stated;
}
