const numberPattern =
  /0[xX][0-9a-fA-F]+(?:_[0-9a-fA-F]+)*|0[oO][0-7]+(?:_[0-7]+)*|\d+(?:_\d+)*\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?|\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+(?:_\d+)*/y;

/** The number that stands at `at`: integers as bigint (2⁶³ at most, for −2⁶³), floats as number. */
export function readNumber(
  query: string,
  at: number,
  fail: (message: string) => never,
): { kind: "integer" | "float"; value: bigint | number; end: number } {
  numberPattern.lastIndex = at;
  const written = numberPattern.exec(query)?.[0] ?? "";
  const end = at + written.length;
  const text = written.replaceAll("_", "");
  if (text === "" || /[\p{L}\p{Nd}_]/u.test(query[end] ?? ""))
    return fail("This is not a number that Cypher can read.");
  if (/^(?:0[xXoO])?[0-9a-fA-F]+$/.test(text) && (/^0[xX]/.test(text) || !/[eE]/.test(text))) {
    const value = BigInt(text.toLowerCase());
    if (value > 2n ** 63n) return fail(`The integer ${text} is too large: integers have 64 bits.`);
    return { kind: "integer", value, end };
  }
  const value = Number(text);
  if (!Number.isFinite(value)) return fail(`The number ${text} is too large for a float.`);
  return { kind: "float", value, end };
}
