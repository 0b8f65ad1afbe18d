import type { Mention } from "../../model/mention.ts";

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u;
const SMALL = /^(?:of|the|and|for|in|on|de|la|du|des|et|y|und|der|für|del|e|&)$/;

/** Acronyms of a document → the name that they stand for: introduced in brackets, or the initials of one name alone. */
export function acronymsIn(text: string, names: readonly Mention[]): ReadonlyMap<string, string> {
  return new Map([...byInitials(names), ...bracketAcronyms(text, names)]);
}

/** "Collective Security Treaty Organization (CSTO)", "CSTO (Collective Security Treaty Organization)". */
export function bracketAcronyms(text: string, names: readonly Mention[]): ReadonlyMap<string, string> {
  const acronyms = new Map<string, string>();
  for (const [i, mention] of names.entries()) {
    const next = names[i + 1];
    if (!next || !/^['’]?s? \((?:the |or |also )?["“'‘]?$/.test(text.slice(mention.end, next.start)))
      continue;
    const behind = text.charAt(next.end);
    const [short, long] =
      next.text.length <= mention.text.length ? [next.text, mention.text] : [mention.text, next.text];
    if (!/["”'’);,]/.test(behind) || !ACRONYM.test(short) || ACRONYM.test(long)) continue;
    if (mention.text.includes(" ") || behind === ")") acronyms.set(short, long);
  }
  return acronyms;
}

/** "FOB" of "Fall Out Boy", where no other name has these initials. */
function byInitials(names: readonly Mention[]): Map<string, string> {
  const wanted = new Set(names.flatMap(({ text }) => (ACRONYM.test(text) ? [text] : [])));
  const found = new Map<string, Set<string>>();
  for (const name of new Set(names.map(({ text }) => text))) {
    const words = name.split(/[\s-]{1,5}/).filter((word) => /^[\p{L}&]/u.test(word));
    if (words.length < 2 || words.length > 10) continue;
    const initials = (parts: readonly string[]): string => parts.map((word) => word.charAt(0)).join("");
    const long = words.filter((word) => !SMALL.test(word));
    for (const acronym of new Set([initials(long).toUpperCase(), initials(words).toUpperCase()]))
      for (const written of [acronym, [...acronym].map((letter) => `${letter}.`).join("")])
        if (wanted.has(written)) found.set(written, (found.get(written) ?? new Set()).add(name));
  }
  const acronyms = new Map<string, string>();
  for (const [acronym, all] of found) {
    const [name] = all;
    if (name && all.size === 1) acronyms.set(acronym, name);
  }
  return acronyms;
}

/** "GWS" of "Grand Wing Servo-Tech Co., Ltd.": the initials of its first words. */
export function isAcronymOf(short: string, long: string): boolean {
  const initials = long
    .split(/[\s-]{1,5}/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("");
  return ACRONYM.test(short) && short.length > 2 && !ACRONYM.test(long) && initials.startsWith(short);
}
