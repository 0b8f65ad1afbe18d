import { nameWords } from "./name-words.ts";

/** The letters from À to ɏ that nameWords folds to one letter, by that letter: "l" → "ĺļľł". */
const ACCENTED = new Map<string, string>();
for (let code = 0xc0; code < 0x250; code += 1) {
  const letter = String.fromCharCode(code).toLowerCase();
  const [folded = ""] = nameWords(letter);
  if (folded.length !== 1 || folded === letter) continue;
  const known = ACCENTED.get(folded) ?? "";
  if (!known.includes(letter)) ACCENTED.set(folded, known + letter);
}

/** A regular expression for a word of nameWords as it may stand in a text in lower case, with accents or without. */
export function accentPattern(word: string): string {
  return [...word]
    .map((letter) => (ACCENTED.has(letter) ? `[${letter}${ACCENTED.get(letter)}]` : letter))
    .join("");
}
