import { COMMON_WORDS } from "../../ontology/common-words.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import type { ScoredName } from "../reading-model.ts";
import { placeInSentences } from "../sentences/place-in-sentences.ts";
import type { SentenceTokens } from "./sentence-tokens.ts";

/**
 * Without the names whose capitals stand where any word has one, in headings and at the beginning of a sentence, and
 * whose words are common or written small elsewhere in the document: "Tear Gas", "State television". Both lists sorted.
 */
export function withoutForcedCapitals(
  text: string,
  seen: readonly ScoredName[],
  sentences: readonly SentenceTokens[],
  lowerCase: ReadonlySet<string>,
): ScoredName[] {
  const spans = sentences.map(({ tokens, segment }) => {
    return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, segment };
  });
  return placeInSentences(spans, seen).flatMap((inside, i) => {
    const { tokens, titleCase } = sentences[i] as SentenceTokens;
    return inside.filter(({ start, end }) => {
      if (KNOWN_NAMES.has(text.slice(start, end))) return true;
      const words = tokens.filter((token) => token.start >= start && token.end <= end);
      const capitals = words.filter(({ capitalized }) => capitalized);
      return !(
        capitals.length > 0 &&
        words.every(
          (word) =>
            (!word.capitalized || titleCase || word === tokens[0]) &&
            (lowerCase.has(word.lower) || COMMON_WORDS.has(word.lower)),
        )
      );
    });
  });
}
