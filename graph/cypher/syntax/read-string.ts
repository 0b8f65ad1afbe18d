const escapes: Readonly<Record<string, string>> = {
  "\\": "\\",
  "'": "'",
  '"': '"',
  "`": "`",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The string literal whose opening quote stands at `at`, its escapes resolved. */
export function readString(
  query: string,
  at: number,
  fail: (message: string) => never,
): { value: string; end: number } {
  const quote = query[at];
  let value = "";
  for (let k = at + 1; k < query.length; k++) {
    const character = query[k] ?? "";
    if (character === quote) return { value, end: k + 1 };
    if (character !== "\\") {
      value += character;
      continue;
    }
    k++;
    const escaped = query[k] ?? "";
    const digits = escaped === "u" ? 4 : escaped === "U" ? 8 : 0;
    if (digits > 0) {
      const hex = query.slice(k + 1, k + 1 + digits);
      const point = hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : -1;
      if (point < 0 || point > 0x10ffff)
        fail(`\\${escaped} must be followed by ${digits} hexadecimal digits of a character.`);
      value += String.fromCodePoint(point);
      k += digits;
    } else if (Object.hasOwn(escapes, escaped)) value += escapes[escaped];
    else fail(`The string holds \\${escaped}, which is no escape; write \\\\ for a backslash.`);
  }
  return fail(`A string is opened with ${quote} but never closed.`);
}
