/** Soft hyphens, zero-width signs, marks of direction, and control characters other than line breaks and tabs. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Spaces that do not break, or have a width of their own. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const PLAIN = /^[\x20-\x7e\n\t]{0,200}$/;

/** A short text as people see it: without what is not seen, every space as " ". */
export function shownText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "").replace(SPACES, " ");
}
