import type { Document } from "../model/document.ts";
import { type RelationKey, relationId } from "../model/relation.ts";
import { rebuildRelation, wordsOf } from "./sqlite-add.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { recount } from "./sqlite-recount.ts";

/** What remove of the port promises, in the transaction that is open. */
export function removeDocuments(prepare: Prepare, ids: readonly string[]): string[] {
  const entities = new Set<string>();
  const relations = new Map<string, RelationKey>();
  const removed = ids.filter((id) => {
    for (const entity of namedBy(prepare, id)) entities.add(entity);
    for (const key of statedBy(prepare, id)) relations.set(relationId(key), key);
    return removeDocument(prepare, id);
  });
  for (const key of relations.values()) rebuildRelation(prepare, key);
  for (const id of entities) recount(prepare, id);
  return removed;
}

function removeDocument(prepare: Prepare, id: string): boolean {
  const document = prepare("SELECT number, title, text FROM documents WHERE id = ?").get([id]) as
    | (Document & { readonly number: number })
    | undefined;
  if (!document) return false;
  for (const table of ["statements", "figures", "mentions", "origins"])
    prepare(`DELETE FROM ${table} WHERE documentId = ?`).run([id]);
  prepare("INSERT INTO texts (texts, rowid, title, words) VALUES ('delete', ?, ?, ?)").run([
    document.number,
    ...wordsOf(document),
  ]);
  prepare("DELETE FROM documents WHERE id = ?").run([id]);
  return true;
}

/** The entities of which a document tells. */
function namedBy(prepare: Prepare, id: string): string[] {
  const rows = prepare(
    `SELECT entityId AS id FROM mentions WHERE documentId = ?1
     UNION SELECT value FROM statements, json_each(json_array(subject, object, attributedTo, reportedBy)) WHERE documentId = ?1
     UNION SELECT value FROM figures, json_each(json_array(about, attributedTo, reportedBy)) WHERE documentId = ?1`,
  ).all([id]) as { readonly id: string | null }[];
  return rows.flatMap((row) => row.id ?? []);
}

function statedBy(prepare: Prepare, id: string): RelationKey[] {
  return prepare("SELECT DISTINCT subject, type, object FROM statements WHERE documentId = ?").all([
    id,
  ]) as RelationKey[];
}
