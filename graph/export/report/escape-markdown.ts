/** What CommonMark (https://spec.commonmark.org/0.31.2/) and GitHub read as something else than itself within a line; links and mentions too. */
const SPECIAL = /[\\`*_[\]<>#|~&@$]|(?<=www)\.|:(?=\/\/)/gi;
/** Control characters, line ends among them, and lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u2028\u2029]+/gu;

/** Text as a part of a line of Markdown that means nothing but itself. */
export function escapeMarkdown(text: string): string {
  return text.replace(UNPRINTABLE, " ").replace(SPECIAL, (character) => `\\${character}`);
}
