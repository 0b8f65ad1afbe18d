import { relationId } from "./relation.ts";
import type { EntityGraph } from "./subgraph.ts";

/**
 * An EntityGraph as it travels: columns of equal length in the place of objects that repeat their keys, and numbers that
 * point into tables in the place of words that repeat. −1 stands for null.
 */
export interface GraphColumns {
  /** Kinds, relation types, dates and roles. */
  readonly words: readonly string[];
  /** Ids of entities first, then those of ends that the graph does not hold. */
  readonly ids: readonly string[];
  readonly entities: {
    readonly name: readonly string[];
    readonly kind: readonly number[];
    readonly documentCount: readonly number[];
    readonly mentionCount: readonly number[];
    readonly firstSeen: readonly number[];
    readonly lastSeen: readonly number[];
    /** Those that have any, by the entity's number. */
    readonly aliases: Readonly<Record<string, readonly string[]>>;
    readonly wikidataId: Readonly<Record<string, string>>;
    readonly isoCode: Readonly<Record<string, string>>;
  };
  readonly relations: {
    /** Into `words`. */
    readonly type: readonly number[];
    /** Into `ids`. */
    readonly subject: readonly number[];
    readonly object: readonly number[];
    readonly count: readonly number[];
    readonly documentCount: readonly number[];
    readonly confidence: readonly number[];
    readonly firstSeen: readonly number[];
    readonly lastSeen: readonly number[];
    readonly role: readonly number[];
    /** Numbers of those that are. */
    readonly disputed: readonly number[];
    readonly former: readonly number[];
    /** Ids that are not `subject|TYPE|object`, by the relation's number. */
    readonly id: Readonly<Record<string, string>>;
  };
}

export function toColumns({ entities, relations }: EntityGraph<string>): GraphColumns {
  const [words, ids] = [numbering(), numbering()];
  for (const { id } of entities) ids.numberOf(id);
  return {
    entities: {
      name: entities.map(({ name }) => name),
      kind: entities.map(({ kind }) => words.numberOf(kind)),
      documentCount: entities.map(({ documentCount }) => documentCount),
      mentionCount: entities.map(({ mentionCount }) => mentionCount),
      firstSeen: entities.map(({ firstSeen }) => words.numberOf(firstSeen)),
      lastSeen: entities.map(({ lastSeen }) => words.numberOf(lastSeen)),
      aliases: sparse(entities, ({ aliases }) => (aliases.length > 0 ? aliases : null)),
      wikidataId: sparse(entities, ({ wikidataId }) => wikidataId),
      isoCode: sparse(entities, ({ isoCode }) => isoCode),
    },
    relations: {
      type: relations.map(({ type }) => words.numberOf(type)),
      subject: relations.map(({ subject }) => ids.numberOf(subject)),
      object: relations.map(({ object }) => ids.numberOf(object)),
      count: relations.map(({ count }) => count),
      documentCount: relations.map(({ documentCount }) => documentCount),
      confidence: relations.map(({ confidence }) => confidence),
      firstSeen: relations.map(({ firstSeen }) => words.numberOf(firstSeen)),
      lastSeen: relations.map(({ lastSeen }) => words.numberOf(lastSeen)),
      role: relations.map(({ role }) => words.numberOf(role)),
      disputed: relations.flatMap(({ disputed }, k) => (disputed ? [k] : [])),
      former: relations.flatMap(({ former }, k) => (former ? [k] : [])),
      id: sparse(relations, (relation) => (relation.id === relationId(relation) ? null : relation.id)),
    },
    words: words.all,
    ids: ids.all,
  };
}

/** The graph that `toColumns` was given. */
export function fromColumns({ words, ids, entities: e, relations: r }: GraphColumns): EntityGraph<string> {
  const word = (number: number | undefined) =>
    number === undefined || number < 0 ? null : (words[number] as string);
  const [disputed, former] = [marked(r.disputed, r.type.length), marked(r.former, r.type.length)];
  // Ids are put together of two parts, not of five: each part would be a string of its own.
  const [heads, tails] = [ids.map((id) => `${id}|`), words.map((type) => `${type}|`)];
  const hasIds = Object.keys(r.id).length > 0;
  return {
    entities: e.name.map((name, k) => ({
      id: ids[k] as string,
      kind: words[e.kind[k] as number] as string,
      name,
      aliases: e.aliases[k] ?? NO_NAMES,
      wikidataId: e.wikidataId[k] ?? null,
      isoCode: e.isoCode[k] ?? null,
      documentCount: e.documentCount[k] as number,
      mentionCount: e.mentionCount[k] as number,
      firstSeen: word(e.firstSeen[k]),
      lastSeen: word(e.lastSeen[k]),
    })),
    relations: r.type.map((type, k) => {
      const subject = r.subject[k] as number;
      const object = r.object[k] as number;
      return {
        id: (hasIds ? r.id[k] : undefined) ?? heads[subject] + (tails[type] as string) + ids[object],
        type: words[type] as string,
        subject: ids[subject] as string,
        object: ids[object] as string,
        count: r.count[k] as number,
        documentCount: r.documentCount[k] as number,
        confidence: r.confidence[k] as number,
        disputed: disputed[k] === 1,
        firstSeen: word(r.firstSeen[k]),
        lastSeen: word(r.lastSeen[k]),
        role: word(r.role[k]),
        former: former[k] === 1,
      };
    }),
  };
}

/** 1 for each of these numbers. */
function marked(numbers: readonly number[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const number of numbers) marks[number] = 1;
  return marks;
}

const NO_NAMES: readonly string[] = [];

function numbering() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    numberOf(text: string | null): number {
      if (text === null) return -1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

function sparse<Item, Value>(
  items: readonly Item[],
  lookUp: (item: Item) => Value | null,
): Readonly<Record<string, Value>> {
  const values: Record<string, Value> = {};
  items.forEach((item, k) => {
    const value = lookUp(item);
    if (value !== null) values[k] = value;
  });
  return values;
}
