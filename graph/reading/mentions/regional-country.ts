import { regionOf } from "../../ontology/regions.ts";
import type { Token } from "../tokens.ts";

/** What a country is called with its region: "the Baltic state". */
const NOUNS = new Set([
  "country",
  "nation",
  "state",
  "republic",
  "kingdom",
  "monarchy",
  "emirate",
  "sultanate",
]);
/** Between the two, or before the region: they tell nobody apart. */
const QUALIFIERS = new Set(
  "island tiny small large vast poor impoverished wealthy rich oil-rich gas-rich energy-rich resource-rich mineral-rich landlocked war-torn former ex-Soviet post-Soviet".split(
    " ",
  ),
);
const LONGEST_REGION = 3;

/**
 * "the Central Asian country", "the oil-rich Gulf kingdom" at its noun `at`: where its article starts; null where the
 * tokens are no such thing, or a name follows that tells which country.
 */
export function startOfRegionalCountry(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at + 1];
  if (!NOUNS.has(tokens[at]?.lower ?? "") || (next?.gap === " " && (next.lower === "of" || next.capitalized)))
    return null;
  const before = (from: number): number =>
    isJoined(tokens, from) && QUALIFIERS.has(tokens[from - 1]?.text ?? "") ? from - 1 : from;
  const behind = before(at);
  for (let length = LONGEST_REGION; length >= 1; length--) {
    const words = tokens.slice(behind - length, behind);
    const written = words.map(({ text }) => text).join(" ");
    if (words[0]?.lower === "the") continue;
    if (
      behind < length ||
      regionOf(written) === undefined ||
      !words.every((_, k) => isJoined(tokens, behind - k))
    )
      continue;
    const first = before(behind - length);
    const article = tokens[first - 1];
    return article?.lower === "the" && isJoined(tokens, first) ? article.start : null;
  }
  return null;
}

/** Whether a space alone stands before a token. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.gap === " " && tokens[at - 1]?.possessive === false;
}
