import { type RelationKey, relationId } from "../model/relation.ts";
import type { Relink } from "./graph-store.ts";
import { refuseRelink } from "./refuse-relink.ts";
import { type Row, rebuildRelation, write } from "./sqlite-add.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { ENDS, recount } from "./sqlite-recount.ts";
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

/** The relations to which statements of the document about either entity belong. */
function relationsOf(prepare: Prepare, { documentId, entityId, to }: Relink): RelationKey[] {
  return prepare(
    `SELECT DISTINCT subject, type, object FROM statements
     WHERE documentId = ? AND (subject IN (?, ?) OR object IN (?, ?))`,
  ).all([documentId, entityId, to, entityId, to]) as RelationKey[];
}
