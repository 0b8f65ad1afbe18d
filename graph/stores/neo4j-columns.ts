import type { Row } from "./neo4j-read.ts";

/** Stands for null in a list of `collect()`, which leaves null out, and between ids that are sent as one text; no text that is stored holds it (storable-reading.ts). */
export const ABSENT = "\0";
/** Stands between two texts of which each may be ABSENT. */
const BETWEEN = "\0\n";

/** Lists that queries make of a value, of one type and none of them null: a damaged graph must neither shift one list against another nor bring integers, which the driver makes objects of. */
export const collected = {
  text: (value: string) => `collect(coalesce(toStringOrNull(${value}), $absent))`,
  /** A float, also of an integer: the driver makes an object of every integer first. */
  number: (value: string) => `collect(coalesce(toFloatOrNull(${value}), -1.0))`,
  /** Two texts in one, for `pairReader`: half as many values to read. */
  pair: (one: string, other: string) =>
    `collect(coalesce(toStringOrNull(${one}), $absent) + $between + coalesce(toStringOrNull(${other}), $absent))`,
};

/** What the lists of `collected` read; `$absent` stands between ids too. */
export const COLLECTED_PARAMETERS = { absent: ABSENT, between: BETWEEN };

/** `… AS …`, one for each. */
export function columns(of: Readonly<Record<string, string>>): string {
  return Object.entries(of)
    .map(([name, value]) => `${value} AS ${name}`)
    .join(", ");
}

/** Columns that `collect()` made, none of them null, as rows: a list a column reads faster than a record a row. */
export function rowsOfColumns<Item>(answer: readonly Row[]): Item[] {
  const lists = Object.entries(answer[0] ?? {}) as [name: string, values: readonly unknown[]][];
  const length = lists[0]?.[1].length ?? 0;
  return Array.from(
    { length },
    (_, k) => Object.fromEntries(lists.map(([name, values]) => [name, values[k]])) as Item,
  );
}

type Pair = readonly [string | null, string | null];

/** Reads what `collected.pair` wrote; equal texts are read once. */
export function pairReader(): (text: string) => Pair {
  const pairs = pairsRead();
  return (text) => pairs.at(pairs.numberOf(text));
}

/** The same, in two steps: a number for each text, and the pair of a number. */
export function pairsRead() {
  const numbers = new Map<string, number>();
  const pairs: Pair[] = [];
  return {
    numberOf(text: string): number {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, pairs.length);
      return pairs.push(pairOf(text)) - 1;
    },
    at: (number: number): Pair => pairs[number] as Pair,
  };
}

function pairOf(text: string): Pair {
  const end = text.indexOf(BETWEEN);
  return [present(text.slice(0, end)), present(text.slice(end + BETWEEN.length))];
}

/** A text of `collected.text`. */
export function present(value: string): string | null {
  return value === ABSENT ? null : value;
}
