/** A local part of `urn:newsgraph:`, in which every id is an IRI. */
export function turtleIri(...parts: readonly string[]): string {
  return `<urn:newsgraph:${parts.map(encoded).join(":")}>`;
}

/** What IRIREF of Turtle (https://www.w3.org/TR/turtle/#grammar-production-IRIREF) and a URN's grammar both take: the rest is in percent. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replaceAll("%3A", ":")
    .replace(/[!'()*~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A literal; `suffix` tells its datatype or language. */
export function turtleText(text: string, suffix = ""): string {
  const escaped = wellFormed(text)
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replace(
      /\p{Cc}|[\u2028\u2029\ufeff]/gu,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
  return `"${escaped}"${suffix}`;
}

/** A day, a month, a year or a moment with its datatype of XML Schema; other texts as they are. */
export function turtleDate(date: string): string {
  const type = DATES.find(([pattern]) => pattern.test(date))?.[1];
  return turtleText(date, type && !Number.isNaN(Date.parse(date)) ? `^^xsd:${type}` : "");
}

const DATES: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}$/, "gYear"],
  [/^\d{4}-\d{2}$/, "gYearMonth"],
  [/^\d{4}-\d{2}-\d{2}$/, "date"],
  [/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?$/, "dateTime"],
];

/** A number with a point in it, as xsd:decimal. */
export function turtleDecimal(number: number): string {
  return turtleText(number.toFixed(4).replace(/0{1,3}$/, ""), "^^xsd:decimal");
}

/** An address that is an IRI; null for any other. */
export function turtleAddress(url: string): string | null {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  return `<${new URL(url).href.replace(/[<>"{}|^`\\\s]/g, (letter) => encodeURIComponent(letter))}>`;
}

/** What XML's datatypes cannot hold becomes U+FFFD: halves of characters, and NUL. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, "\ufffd");
}
