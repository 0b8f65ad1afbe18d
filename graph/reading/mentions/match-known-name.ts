import { KNOWN_NAMES, type KnownEntity } from "../../ontology/known-names.ts";
import { type Token, tokensOf } from "../tokens.ts";

interface Pattern {
  readonly words: readonly string[];
  readonly entity: KnownEntity;
}

function patternsByFirstWord(): Map<string, Pattern[]> {
  const patterns = new Map<string, Pattern[]>();
  for (const [name, entity] of KNOWN_NAMES) {
    const words = tokensOf(name, 0, name.length).map((token) => token.text);
    const first = words[0];
    if (first === undefined) continue;
    const same = patterns.get(first);
    if (same) same.push({ words, entity });
    else patterns.set(first, [{ words, entity }]);
  }
  for (const same of patterns.values()) same.sort((a, b) => b.words.length - a.words.length);
  return patterns;
}

const PATTERNS = patternsByFirstWord();

/** The longest known name that begins at `tokens[at]`, and how many tokens it takes. */
export function matchKnownName(
  tokens: readonly Token[],
  at: number,
): { entity: KnownEntity; length: number } | undefined {
  const pattern = PATTERNS.get(tokens[at]?.text ?? "")?.find(({ words }) =>
    words.every((word, i) => {
      const token = tokens[at + i];
      return (
        token?.text === word &&
        (i === 0 || token.gap.length <= 2) &&
        (i === words.length - 1 || !token.possessive)
      );
    }),
  );
  return pattern && { entity: pattern.entity, length: pattern.words.length };
}
