import type { CountedEntity, Entity } from "../model/entity.ts";
import type { Reading } from "../model/reading.ts";
import { deriveRelations, relationId } from "../model/relation.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { mentionEdgesOf } from "./mention-edges-of.ts";
import { mergeEntities } from "./merge-entities.ts";
import { nameWords } from "./name-words.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { toEntity, toStatement } from "./sqlite-rows.ts";

type Column = string | number | boolean | null | readonly (string | number)[];
type Row = Readonly<Record<string, Column>>;

/** Writes those readings whose document is new, in the transaction that is open. Returns the new documents' ids. */
export function addReadings(database: SqliteDatabase, readings: readonly Reading[]): string[] {
  const known = database.prepare("SELECT 1 FROM documents WHERE id = ?");
  const added: string[] = [];
  for (const reading of readings) {
    if (known.get([reading.document.id])) continue;
    write(database, "documents", { ...reading.document });
    for (const entity of reading.entities) addEntity(database, entity);
    for (const edge of mentionEdgesOf(reading)) addMentions(database, edge, reading.document.publishedAt);
    for (const statement of reading.statements) write(database, "statements", { ...statement });
    for (const statement of uniquePairs(reading)) rebuildRelation(database, statement);
    added.push(reading.document.id);
  }
  return added;
}

function addEntity(database: SqliteDatabase, entity: Entity): void {
  const row = database.prepare("SELECT * FROM entities WHERE id = ?").get([entity.id]) as Row | undefined;
  const known = row && toEntity(row);
  const merged = mergeEntities(known ?? entity, entity);
  if (known && known.name === merged.name && known.aliases.length === merged.aliases.length) {
    if (known.wikidataId === merged.wikidataId && known.isoCode === merged.isoCode) return;
  }
  const { documentCount = 0, mentionCount = 0, firstSeen = null, lastSeen = null } = known ?? {};
  write(database, "entities", { ...merged, documentCount, mentionCount, firstSeen, lastSeen });
  const names = new Set(known ? [known.name, ...known.aliases] : []);
  for (const name of [merged.name, ...merged.aliases].filter((name) => !names.has(name)))
    database
      .prepare("INSERT INTO names (entityId, words) VALUES (?, ?)")
      .run([entity.id, nameWords(name).join(" ")]);
}

function addMentions(database: SqliteDatabase, edge: MentionEdge, date: string | null): void {
  write(database, "mentions", { ...edge });
  const row = database.prepare("SELECT * FROM entities WHERE id = ?").get([edge.entityId]) as Row;
  const { documentCount, mentionCount, firstSeen, lastSeen }: CountedEntity = toEntity(row);
  const dates = [firstSeen, lastSeen, date].filter((day) => day !== null).sort();
  database
    .prepare(
      "UPDATE entities SET documentCount = ?, mentionCount = ?, firstSeen = ?, lastSeen = ? WHERE id = ?",
    )
    .run([
      documentCount + 1,
      mentionCount + edge.starts.length,
      dates[0] ?? null,
      dates.at(-1) ?? null,
      edge.entityId,
    ]);
}

function rebuildRelation(
  database: SqliteDatabase,
  { subject, type, object }: Reading["statements"][number],
): void {
  const rows = database
    .prepare("SELECT * FROM statements WHERE subject = ? AND type = ? AND object = ?")
    .all([subject, type, object]) as Row[];
  for (const relation of deriveRelations(rows.map(toStatement)))
    write(database, "relations", { ...relation });
}

function uniquePairs({ statements }: Reading): Iterable<Reading["statements"][number]> {
  return new Map(statements.map((statement) => [relationId(statement), statement])).values();
}

/** Inserts the row, or replaces the columns of the one with its key. */
function write(database: SqliteDatabase, table: string, row: Row): void {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const replace = columns.map((column) => `${column} = excluded.${column}`);
  database
    .prepare(
      `INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")}) ON CONFLICT DO UPDATE SET ${replace}`,
    )
    .run(Object.values(row).map(toColumn));
}

/** libsql takes text, numbers and null alone. */
function toColumn(value: Column): string | number | null {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
