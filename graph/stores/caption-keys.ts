/** What a few nodes of one label hold under one property name: values as text, null where they are no text and no number. */
export interface SampledKey {
  readonly key: string;
  readonly values: readonly (string | null)[];
  /** Whether the values are texts, and not numbers, dates or the like. */
  readonly isText: boolean;
}

/** What people call such properties, the best first; their words may stand together, in any case, with or without "_". */
const KNOWN_NAMES: readonly RegExp[] = [
  /^(?:display|preferred|pref|full|common)_?(?:name|label|title)$/i,
  /^name$/i,
  /^title$/i,
  /^(?:label|caption|headline|subject)$/i,
  /(?:name|title|label)$/i,
];
const LONGEST_NAME = 80;
/** Values that tell people nothing: addresses, digests, UUIDs and what looks like them. */
const OPAQUE = /^(?:[a-z][a-z+.-]{1,20}:\/\/|[0-9a-f-]{20,}$|[A-Za-z0-9+/=_-]{32,}$)/;

/**
 * The properties that name the nodes of a label, best first: by their own name, then those that a constraint keeps
 * unique, then texts that are short and differ from node to node. At most three.
 */
export function captionKeys(sampled: readonly SampledKey[], unique: ReadonlySet<string>): string[] {
  const rank = ({ key, values, isText }: SampledKey): number => {
    const present = values.filter((value) => value !== null && value !== "") as string[];
    if (present.length === 0) return 0;
    const known = KNOWN_NAMES.findIndex((name) => name.test(key));
    if (known >= 0 && isText) return 10 - known;
    if (unique.has(key)) return isText && !present.some((value) => OPAQUE.test(value)) ? 5 : 2;
    if (!isText || present.some((value) => OPAQUE.test(value) || value.length > LONGEST_NAME)) return 0;
    const share = (new Set(present).size / present.length) * (present.length / values.length);
    return share >= 0.5 ? 2 + share : 0;
  };
  return sampled
    .map((each) => ({ key: each.key, rank: rank(each) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map(({ key }) => key);
}
