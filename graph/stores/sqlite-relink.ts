import { type RelationKey, relationId } from "../model/relation.ts";
import type { Relink } from "./graph-store.ts";
import { type DatedMention, recountEntity } from "./recount-entity.ts";
import { refuseRelink } from "./refuse-relink.ts";
import { addNames, type Prepare, type Row, rebuildRelation, write } from "./sqlite-add.ts";
import { toEntity, toMentionEdge } from "./sqlite-to-model.ts";

/** What relink of the port promises, in the transaction that is open. */
export function relinkMentions(prepare: Prepare, changes: readonly Relink[]): void {
  const relations = new Map<string, RelationKey>();
  for (const change of changes) {
    for (const key of relationsOf(prepare, change)) relations.set(relationId(key), key);
    move(prepare, change);
    for (const key of relationsOf(prepare, change)) relations.set(relationId(key), key);
  }
  for (const key of relations.values()) rebuildRelation(prepare, key);
  for (const id of new Set(changes.flatMap(({ entityId, to }) => [entityId, to]))) recount(prepare, id);
}

function move(prepare: Prepare, { documentId, entityId, to, link, notLinkedTo }: Relink): void {
  const edges = prepare("SELECT * FROM mentions WHERE documentId = ? AND entityId IN (?, ?)").all([
    documentId,
    entityId,
    to,
  ]) as Row[];
  const mentions = edges.map(toMentionEdge);
  const moved = refuseRelink({ documentId, entityId, to }, mentions);
  const [entity] = (prepare("SELECT * FROM entities WHERE id = ?").all([entityId]) as Row[]).map(toEntity);
  if (!prepare("SELECT 1 FROM entities WHERE id = ?").get([to]))
    write(prepare, "entities", {
      id: to,
      kind: entity?.kind ?? null,
      name: moved.names[0],
      aliases: [],
    });
  prepare(
    `UPDATE mentions SET entityId = ?, linkedFrom = ?, linkScore = ?, linkReasons = ?, notLinkedTo = ?
     WHERE documentId = ? AND entityId = ?`,
  ).run([
    to,
    link?.from ?? null,
    link?.score ?? null,
    link ? JSON.stringify(link.reasons) : null,
    JSON.stringify(notLinkedTo),
    documentId,
    entityId,
  ]);
  for (const [table, columns] of ENDS)
    for (const column of columns)
      prepare(`UPDATE ${table} SET ${column} = ? WHERE documentId = ? AND ${column} = ?`).run([
        to,
        documentId,
        entityId,
      ]);
}

const ENDS = [
  ["statements", ["subject", "object", "attributedTo", "reportedBy"]],
  ["figures", ["about", "attributedTo", "reportedBy"]],
] as const;

/** The relations to which statements of the document about either entity belong. */
function relationsOf(prepare: Prepare, { documentId, entityId, to }: Relink): RelationKey[] {
  return prepare(
    `SELECT DISTINCT subject, type, object FROM statements
     WHERE documentId = ? AND (subject IN (?, ?) OR object IN (?, ?))`,
  ).all([documentId, entityId, to, entityId, to]) as RelationKey[];
}

function recount(prepare: Prepare, id: string): void {
  const rows = prepare(
    "SELECT m.*, d.publishedAt FROM mentions m JOIN documents d ON d.id = m.documentId WHERE m.entityId = ?",
  ).all([id]) as Row[];
  const [row] = prepare("SELECT * FROM entities WHERE id = ?").all([id]) as Row[];
  if (!row) return;
  prepare("DELETE FROM names WHERE entityId = ?").run([id]);
  if (rows.length === 0 && !isToldOf(prepare, id)) {
    prepare("DELETE FROM entities WHERE id = ?").run([id]);
    return;
  }
  const entity = recountEntity(toEntity(row), rows.map(toDatedMention));
  write(prepare, "entities", { ...entity });
  addNames(prepare, entity, undefined);
}

function isToldOf(prepare: Prepare, id: string): boolean {
  return ENDS.some(([table, columns]) =>
    columns.some((column) => prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`).get([id])),
  );
}

function toDatedMention({ publishedAt, ...row }: Row): DatedMention {
  return { ...toMentionEdge(row), publishedAt: publishedAt as string | null };
}
