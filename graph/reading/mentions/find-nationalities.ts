import type { Mention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { regionOfAdjective } from "../../ontology/region-adjectives.ts";
import type { Token } from "../tokens.ts";

const VERB = /^(?:is|was|are|were|be|been|being|became|as)$/;
const ARTICLE = /^(?:an?|the)$/;

/** Words that may stand between the article and the adjective: "a retired professional German racer". */
const MOST_BETWEEN = 4;

/**
 * Adjectives that tell of which country someone or something is: "… is a German racer", "Schneider, a German racer". They
 * name the country as his, as "Kazakh President" or "Russian troops" do not.
 */
export function findNationalities(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const length = adjectiveAt(tokens, at);
    const first = tokens[at];
    const last = tokens[at + length - 1];
    if (length === 0 || !first || !last || !isPredicate(tokens, at)) continue;
    const { start } = first;
    const { end } = last;
    const kind = countryOfDemonym(text.slice(start, end)) ? "Country" : "Place";
    found.push({ start, end, text: text.slice(start, end), kind, form: "name" });
    at += length - 1;
  }
  return found;
}

/** How many words the adjective has; 0 where none begins. Another capital beside it makes it part of a name. */
function adjectiveAt(tokens: readonly Token[], at: number): number {
  for (const length of [2, 1]) {
    const words = tokens.slice(at, at + length);
    const form = words.map(({ text }) => text).join(" ");
    const next = tokens[at + length];
    const inName = next?.capitalized === true && next.gap === " ";
    if (words.length === length && !inName && (countryOfDemonym(form) || regionOfAdjective(form)))
      return length;
  }
  return 0;
}

/** Behind "is a", or behind a name and a comma. */
function isPredicate(tokens: readonly Token[], at: number): boolean {
  for (let article = at - 1; article >= Math.max(0, at - 1 - MOST_BETWEEN); article--) {
    const token = tokens[article];
    const next = tokens[article + 1];
    if (!token || !next || !/^(?: |, |-)$/.test(next.gap)) return false;
    if (!ARTICLE.test(token.lower)) continue;
    const before = tokens[article - 1];
    if (before === undefined) return false;
    return token.gap === ", "
      ? before.capitalized
      : token.gap === " " && article > 1 && VERB.test(before.lower);
  }
  return false;
}
