/**
 * How a word is written, which an uncased vocabulary does not tell: 0 no word, 1 lower case, 2 a single capital,
 * 3 all capitals, 4 initial capital, 5 mixed, 6 digits, 7 anything else.
 */
export type CaseClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function caseClassOf(word: string): CaseClass {
  if (/^[a-z]+$/.test(word)) return 1;
  if (/^[A-Z][a-z]+$/.test(word)) return 4;
  const letters = word.match(/\p{L}/gu);
  if (!letters) return /\p{N}/u.test(word) ? 6 : 7;
  const upper = letters.filter((letter) => /[\p{Lu}\p{Lt}]/u.test(letter) && letter.toLowerCase() !== letter);
  if (upper.length === 0) return 1;
  if (letters.length === 1 && word.length === upper[0]?.length) return 2;
  if (upper.length === letters.length) return 3;
  return upper.length === 1 && word.startsWith(upper[0] ?? "") ? 4 : 5;
}
