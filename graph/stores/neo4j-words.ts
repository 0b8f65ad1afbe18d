import type { Fault } from "../check/fault.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { SEARCH_WORDS, searchWords } from "./search-words.ts";

/** How many entities are read, and then written, in one transaction. */
const AT_ONCE = 10_000;

/** Called with how many entities of all have their words. */
export type OnWords = (done: number, total: number) => void;

/**
 * Gives entities the words that they are searched by, where they have none or others; what is right already is only
 * read, so that it can be run again where it was broken off.
 */
export async function mendWords(read: Read, change: Read, onWords: OnWords = () => {}): Promise<void> {
  const [counted] = await read("RETURN COUNT { (:Entity) } AS entities");
  const total = Number(counted?.entities);
  let done = 0;
  for await (const page of pages(read)) {
    const wrong = page.filter(({ words, right }) => words !== right);
    if (wrong.length > 0)
      await change(
        `UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {id: $ids[i]}) SET e.${SEARCH_WORDS} = $right[i]`,
        { ids: wrong.map(({ id }) => id), right: wrong.map(({ right }) => right) },
      );
    done += page.length;
    onWords(Math.min(done, total), total);
  }
}

/** One fault for all entities that are searched by other words than those of their names. */
export async function wordFaults(read: Read): Promise<Fault[]> {
  let count = 0;
  let first = "";
  for await (const page of pages(read))
    for (const { id, words, right } of page)
      if (words !== right) {
        count += 1;
        first ||= id;
      }
  if (count === 0) return [];
  const detail = `${count} entities are not found by the words of their names, such as ${first}`;
  return [{ rule: "index", id: "names", detail }];
}

interface Worded {
  readonly id: string;
  readonly words: string;
  readonly right: string;
}

/** Entities by id, as far as they have ids and names. */
async function* pages(read: Read): AsyncGenerator<Worded[]> {
  let after = "";
  for (;;) {
    const [columns] = await read(PAGE, { after, most: BigInt(AT_ONCE) });
    const page = worded(columns ?? {});
    yield page;
    if (page.length < AT_ONCE) return;
    after = page.at(-1)?.id as string;
  }
}

const PAGE = `MATCH (e:Entity) WHERE e.id > $after WITH e ORDER BY e.id LIMIT $most
  RETURN collect(e.id) AS id, collect(coalesce(e.name, '')) AS name, collect(coalesce(e.aliases, [])) AS aliases,
    collect(toFloat(coalesce(e.documentCount, 0))) AS documentCount,
    collect(toFloat(coalesce(e.mentionCount, 0))) AS mentionCount, collect(coalesce(e.${SEARCH_WORDS}, '')) AS words`;

function worded(columns: Row): Worded[] {
  const { id, name, aliases, documentCount, mentionCount, words } = columns as unknown as Columns;
  return id.map((of, k) => ({
    id: of,
    words: words[k] as string,
    right: searchWords({
      name: name[k] as string,
      aliases: aliases[k] as string[],
      documentCount: documentCount[k] as number,
      mentionCount: mentionCount[k] as number,
    }),
  }));
}

interface Columns {
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly documentCount: readonly number[];
  readonly mentionCount: readonly number[];
  readonly words: readonly string[];
}
