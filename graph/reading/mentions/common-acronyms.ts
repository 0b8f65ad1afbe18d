const INTRODUCED = /((?:\p{Ll}{1,24}[ -]{1,3}){2,7})\((\p{Lu}{2,6})s?\)/gu;
const SMALL = /^(?:of|the|and|for|in|on|to|a)$/;

/** Acronyms of words that are no name: "improvised explosive device (IED)". */
export function commonAcronyms(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, phrase = "", acronym = ""] of text.matchAll(INTRODUCED)) {
    const words = phrase.split(/[ -]+/).filter(Boolean);
    const long = words.filter((word) => !SMALL.test(word));
    if (initialsEnd(words, acronym) || initialsEnd(long, acronym)) found.add(acronym);
  }
  return found;
}

function initialsEnd(words: readonly string[], acronym: string): boolean {
  const initials = words.map((word) => word.charAt(0)).join("");
  return initials.toUpperCase().endsWith(acronym);
}
