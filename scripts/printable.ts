/** Control characters and bidirectional overrides, which could move a terminal's cursor or turn its text around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** `text` on one line, safe to print on a terminal. */
export function printable(text: string): string {
  return text.replace(/\r?\n/g, " ").replace(CONTROL, "\ufffd");
}
