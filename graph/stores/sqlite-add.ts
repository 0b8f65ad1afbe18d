import type { Document } from "../model/document.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations, type RelationKey, relationId } from "../model/relation.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { addCounts, countRecord } from "./count-record.ts";
import { nameWords } from "./name-words.ts";
import { indexNames } from "./sqlite-names.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { toEntity, toStatement } from "./sqlite-to-model.ts";

type Column = string | number | boolean | null | readonly (string | number)[];
export type Row = Readonly<Record<string, Column>>;

/** Writes those records whose document is new, in the transaction that is open. Returns the new documents' ids. */
export function addRecords(prepare: Prepare, records: readonly DocumentRecord[]): string[] {
  const known = prepare("SELECT 1 FROM documents WHERE id = ?");
  const added: string[] = [];
  const before = new Map<string, CountedEntity<EntityKind>>();
  const after = new Map<string, CountedEntity<EntityKind>>();
  for (const record of records) {
    if (known.get([record.document.id])) continue;
    const stored = knownEntities(prepare, record);
    for (const [id, entity] of stored) if (!after.has(id)) before.set(id, entity);
    for (const entity of addRecord(prepare, record, stored)) after.set(entity.id, entity);
    added.push(record.document.id);
  }
  indexNames(prepare, after.values(), before);
  return added;
}

/** Returns the entities of which it tells, as they are now. */
function addRecord(
  prepare: Prepare,
  record: DocumentRecord,
  known: ReadonlyMap<string, CountedEntity<EntityKind>>,
): CountedEntity<EntityKind>[] {
  addDocument(prepare, record.document);
  const entities = countRecord(record).map((entity) => {
    const before = known.get(entity.id);
    return before ? addCounts(before, entity) : entity;
  });
  for (const entity of entities) write(prepare, "entities", { ...entity });
  for (const edge of record.mentions) write(prepare, "mentions", mentionRow(edge));
  for (const statement of record.statements) write(prepare, "statements", { ...statement });
  for (const figure of record.figures) write(prepare, "figures", { ...figure });
  const touched = new Map(record.statements.map((statement) => [relationId(statement), statement]));
  for (const statement of touched.values()) rebuildRelation(prepare, statement);
  return entities;
}

function addDocument(prepare: Prepare, document: Document): void {
  write(prepare, "documents", { ...document });
  prepare("INSERT INTO texts (rowid, title, words) SELECT number, ?, ? FROM documents WHERE id = ?").run([
    ...wordsOf(document),
    document.id,
  ]);
}

/** What the full-text index holds of a document. */
export function wordsOf({ title, text }: Pick<Document, "title" | "text">): string[] {
  return [title, text].map((part) => nameWords(part).join(" "));
}

function mentionRow({ link, ...edge }: MentionEdge): Row {
  return {
    ...edge,
    linkedFrom: link?.from ?? null,
    linkScore: link?.score ?? null,
    linkReasons: link?.reasons ?? null,
  };
}

function knownEntities(
  prepare: Prepare,
  { entities }: DocumentRecord,
): Map<string, CountedEntity<EntityKind>> {
  const ids = JSON.stringify(entities.map(({ id }) => id));
  const sql = "SELECT * FROM entities WHERE id IN (SELECT value FROM json_each(?))";
  return new Map((prepare(sql).all([ids]) as Row[]).map(toEntity).map((entity) => [entity.id, entity]));
}

/** Makes the relation anew from the statements there are; none where there is none. */
export function rebuildRelation(prepare: Prepare, { subject, type, object }: RelationKey): void {
  const rows = prepare("SELECT * FROM statements WHERE subject = ? AND type = ? AND object = ?").all([
    subject,
    type,
    object,
  ]) as Row[];
  if (rows.length === 0)
    prepare("DELETE FROM relations WHERE id = ?").run([relationId({ subject, type, object })]);
  for (const relation of deriveRelations(rows.map(toStatement))) write(prepare, "relations", { ...relation });
}

/** The columns of a table's row that is already there, by its key, take the new values; entities and relations grow so. */
export function write(prepare: Prepare, table: string, row: Row): void {
  const columns = Object.keys(row).map((column) => `"${column}"`);
  // Not the id: to set it, even to what it is, makes SQLite look for every row that refers to it.
  const replace = columns
    .filter((column) => column !== `"id"`)
    .map((column) => `${column} = excluded.${column}`);
  prepare(
    `INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")}) ON CONFLICT DO UPDATE SET ${replace}`,
  ).run(Object.values(row).map(toColumn));
}

/** libsql takes text, numbers and null alone. */
function toColumn(value: Column): string | number | null {
  if (typeof value === "boolean") return Number(value);
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
