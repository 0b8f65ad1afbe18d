import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { nameRank, RANK_ROOM } from "./name-rank.ts";
import { nameWords } from "./name-words.ts";
import { isTolerated } from "./search-names.ts";
import type { Prepare } from "./sqlite-prepare.ts";

type Entity = CountedEntity<EntityKind>;

/** A row of `names` that comes or, without words, goes. */
interface Change {
  readonly number: number;
  readonly entityId: string;
  readonly words?: readonly string[];
}

/**
 * The names of these entities join the index under row ids that grow with nameRank; those of one that has changed its rank
 * move. `before` are the entities as they were, by id: what is missing there was not indexed.
 */
export function indexNames(
  prepare: Prepare,
  entities: Iterable<Entity>,
  before: ReadonlyMap<string, Entity>,
): void {
  const changes: Change[] = [];
  const nextNumber = numbering(prepare);
  for (const entity of entities) {
    const known = before.get(entity.id);
    const rank = nameRank(entity);
    const stays = known !== undefined && nameRank(known) === rank;
    if (known && !stays) changes.push(...goingRows(prepare, entity.id));
    const indexed = new Set(stays ? [known.name, ...known.aliases] : []);
    for (const name of [entity.name, ...entity.aliases].filter((name) => !indexed.has(name)))
      changes.push({ number: nextNumber(rank), entityId: entity.id, words: nameWords(name) });
  }
  // FTS5 writes a segment of its own for every row id that is below the one before it.
  changes.sort((a, b) => a.number - b.number);
  for (const change of changes) apply(prepare, change);
}

/** Takes an entity's names out of the index. */
export function removeNames(prepare: Prepare, entityId: string): void {
  for (const change of goingRows(prepare, entityId)) apply(prepare, change);
}

function apply(prepare: Prepare, { number, entityId, words }: Change): void {
  if (words === undefined) {
    prepare("DELETE FROM names WHERE rowid = CAST(? AS INTEGER)").run([number]);
    prepare("DELETE FROM nameRows WHERE entityId = ? AND number = ?").run([entityId, number]);
    return;
  }
  prepare("INSERT INTO names (rowid, entityId, words) VALUES (?, ?, ?)").run([
    number,
    entityId,
    words.join(" "),
  ]);
  prepare("INSERT INTO nameRows (entityId, number) VALUES (?, ?)").run([entityId, number]);
  for (const word of words.filter(isTolerated))
    prepare("INSERT OR IGNORE INTO nameWords (word) VALUES (?)").run([word]);
}

function goingRows(prepare: Prepare, entityId: string): Change[] {
  return prepare("SELECT entityId, number FROM nameRows WHERE entityId = ? ORDER BY number").all([
    entityId,
  ]) as Change[];
}

/** The next row id of a rank that nobody has. */
function numbering(prepare: Prepare): (rank: number) => number {
  const last = new Map<number, number>();
  const highestBelow = prepare(
    "SELECT rowid FROM names WHERE rowid < CAST(? AS INTEGER) ORDER BY rowid DESC LIMIT 1",
  );
  return (rank) => {
    const known = last.get(rank) ?? highest(highestBelow.get([(rank + 1) * RANK_ROOM]), rank);
    last.set(rank, known + 1);
    return known + 1;
  };
}

function highest(row: unknown, rank: number): number {
  return Math.max(rank * RANK_ROOM, (row as { readonly rowid: number } | undefined)?.rowid ?? 0);
}
