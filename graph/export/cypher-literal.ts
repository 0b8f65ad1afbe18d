import { quotedName } from "../cypher/syntax/quoted-name.ts";
import { FLOAT_PROPERTIES, type Properties } from "../model/graph-elements.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A text as a literal of Cypher (https://neo4j.com/docs/cypher-manual/current/syntax/expressions/), on one line. What
 * no store keeps, NUL and halves of characters, becomes U+FFFD.
 */
function cypherText(text: string): string {
  const escaped = text
    .replace(/\p{Surrogate}|\0/gu, "\ufffd")
    .replace(/['\\\n\r\t]/g, (letter) => ESCAPES[letter] as string)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
    .replace(/[\u0001-\u001f\u007f-\u009f\u2028\u2029]/g, unicode);
  return `'${escaped}'`;
}

function unicode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A map with its keys in order. */
export function cypherMap(properties: Properties): string {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${keyOf(name)}: ${literalOf(name, value)}`).join(", ")}}`;
}

function keyOf(name: string): string {
  return /^[a-zA-Z]\w{0,63}$/.test(name) ? name : quotedName(name.replaceAll("\0", "\ufffd"));
}

function literalOf(name: string, value: Properties[string]): string {
  if (typeof value === "string") return cypherText(value);
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number")
    return FLOAT_PROPERTIES.has(name) && Number.isInteger(value) ? `${value}.0` : String(value);
  return `[${value.map((item) => literalOf(name, item)).join(", ")}]`;
}
