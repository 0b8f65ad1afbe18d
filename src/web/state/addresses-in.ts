import type { Span } from "./mark-text.ts";

const ADDRESS = /https?:\/\/[^\s<>"“”«»]{1,2000}/g;

/** What ends a sentence or closes a bracket is no part of the address before it. */
const BEHIND = /[.,;:!?)\]}'’]/;

/** Where addresses of the web stand in a plain text, one after the other. */
export function addressesIn(text: string): Span[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: found, index }) => {
    let end = found.length;
    while (BEHIND.test(found[end - 1] ?? "")) end -= 1;
    return URL.canParse(found.slice(0, end)) ? [{ start: index, end: index + end }] : [];
  });
}
