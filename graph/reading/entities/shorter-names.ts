import { slugOf } from "../../ontology/slug.ts";

/** The longest name, in words, whose beginnings and ends are compared. */
const MOST_WORDS = 12;

/**
 * Names that are the beginning or the end of exactly one longer name, by that name: "Spurs" → "San Antonio Spurs".
 * `isShortFor` judges a pair: the short name, what the longer one has more, and at which end the short one stands.
 */
export function shorterNames(
  names: ReadonlySet<string>,
  isShortFor: (short: string, rest: string, isBeginning: boolean) => boolean,
): ReadonlyMap<string, string> {
  const byKey = new Map([...names].map((name) => [name.toLowerCase(), name] as const));
  const longer = new Map<string, Set<string>>();
  for (const name of names) {
    const words = name.split(" ");
    if (words.length > MOST_WORDS) continue;
    for (let at = 1; at < words.length; at++) {
      const [left, right] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
      for (const [part, rest, isBeginning] of [
        [left, right, true],
        [right, left, false],
      ] as const) {
        const short = byKey.get(part.toLowerCase());
        if (short === undefined || !isShortFor(short, rest, isBeginning)) continue;
        longer.set(short, (longer.get(short) ?? new Set()).add(name));
      }
    }
  }
  const found = new Map<string, string>();
  for (const [short, all] of longer) {
    const one = onlyChain(all);
    if (one) found.set(short, one);
  }
  return found;
}

/** The longest, where all others are part of it, accents aside. */
function onlyChain(names: ReadonlySet<string>): string | undefined {
  if (names.size > 3) return undefined;
  const [first = "", ...rest] = [...names].sort((a, b) => b.length - a.length);
  return rest.every((name) => slugOf(first).includes(slugOf(name))) ? first : undefined;
}
