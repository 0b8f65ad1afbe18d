import { GIVEN_NAMES } from "../../ontology/given-names.ts";
import type { ScoredName } from "../reading-model.ts";

const ADJECTIVE = /^\p{Lu}\p{Ll}{3,}(?:ian|ean|esque)$/u;
/** A noun, not the verb or small word that may stand behind a surname ("Petrosian said"). */
const NOUN =
  /^ (?!(?:and|or|but|who|that|which|in|on|at|of|for|with|from|to|as|by|after|before|is|was|has|had|will|would|won|lost|left|met|told|went|came|also|then|later|now|not|when|while|if|over|against|did|said|says|led|wrote)\b)\p{Ll}+(?<!ed|s)(?![\p{L}'’-])/u;

/** Adjectives made of names, by their form: "Byzantian rule", "Trumpian rhetoric"; none that is part of a longer name. */
export function personAdjectives(text: string, names: readonly ScoredName[]): ReadonlySet<string> {
  const alone = new Set<string>();
  const others = new Set<string>();
  for (const { start, end, kind } of names) {
    const form = text.slice(start, end);
    if (kind === "Place" || !ADJECTIVE.test(form)) for (const word of form.split(" ")) others.add(word);
    else if (NOUN.test(text.slice(end, end + 24))) alone.add(form);
    else others.add(form);
  }
  return new Set([...alone].filter((form) => !others.has(form) && !GIVEN_NAMES.has(form)));
}
