const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** What the Char production of XML 1.0 (https://www.w3.org/TR/xml/#charsets) leaves out; lone surrogates among it. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** `value` for an attribute or an element's text. What XML 1.0 cannot hold becomes U+FFFD. */
export function escapeXml(value: string | number | boolean): string {
  return String(value)
    .replace(FORBIDDEN, "\uFFFD")
    .replace(/[&<>"'\r\n\t]/g, (character) => REFERENCES[character] as string);
}
