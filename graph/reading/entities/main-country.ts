import type { Document } from "../../model/document.ts";
import type { Mention, ResolvedMention } from "../../model/mention.ts";
import type { Sentence } from "../../model/sentence.ts";
import { type Country, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { tokensOf } from "../tokens.ts";

/** How much more often than the next it must be spoken of. */
const AHEAD = 1.5;

/** The country that the document is about, by names and demonyms; null where none is well ahead. */
export function mainCountry(
  document: Document,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Country | null {
  const counts = new Map<Country, number>();
  const count = (country: Country | undefined, weight: number) => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  for (const mention of mentions) if (mention.kind === "Country") count(countryOfName(mention.text), 2);
  for (const { start, end, segment } of sentences) {
    if (segment !== "body" && segment !== "headline") continue;
    for (const token of tokensOf(document.text, start, end))
      if (token.capitalized) count(countryOfDemonym(token.text), 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0].isoCode < b[0].isoCode ? -1 : 1));
  return first && first[1] >= 2 && first[1] >= AHEAD * (second?.[1] ?? 0) ? first[0] : null;
}

/** Entity id of the place that is named most; null where several are. */
export function mainPlace(names: readonly ResolvedMention[]): string | null {
  const counts = new Map<string, number>();
  for (const { kind, entityId } of names)
    if (kind === "Place") counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first && first[1] >= 2 && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
