import { describe, expect, it } from "vitest";
import { addressesIn } from "../../src/web/state/addresses-in.ts";

const TEXTS: readonly (readonly [text: string, addresses: readonly string[]])[] = [
  ["", []],
  ["See https://example.org/a?b=1#c.", ["https://example.org/a?b=1#c"]],
  ["(http://example.org/x), then https://example.org!?", ["http://example.org/x", "https://example.org"]],
  ["<a href='https://example.org'>", ["https://example.org"]],
  ["javascript:alert(1) data:text/html,x ftp://example.org //example.org", []],
  ["http:// https://. https://)", []],
  ["https://пример.рф/путь, и", ["https://пример.рф/путь"]],
  [`https://example.org/${"a".repeat(3000)}`, [`https://example.org/${"a".repeat(1988)}`]],
];

describe("addresses in a text", () => {
  it.each(TEXTS)("of %s", (text, addresses) => {
    expect(addressesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(addresses);
  });
});
