import type { MentionEdge } from "../model/subgraph.ts";
import { type DatedMention, recountEntity } from "./recount-entity.ts";
import { type Row, write } from "./sqlite-add.ts";
import { indexNames, removeNames } from "./sqlite-names.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { toEntity, toMentionEdge } from "./sqlite-to-model.ts";

/** The columns that name entities. */
export const ENDS = [
  ["statements", ["subject", "object", "attributedTo", "reportedBy"]],
  ["figures", ["about", "attributedTo", "reportedBy"]],
] as const;

/** Counts and names the entity anew by the mentions there are; it goes where nothing is told of it any more. */
export function recount(prepare: Prepare, id: string): void {
  const rows = prepare(
    "SELECT m.*, d.publishedAt FROM mentions m JOIN documents d ON d.id = m.documentId WHERE m.entityId = ?",
  ).all([id]) as Row[];
  const [row] = prepare("SELECT * FROM entities WHERE id = ?").all([id]) as Row[];
  if (!row) return;
  removeNames(prepare, id);
  if (rows.length === 0 && !isToldOf(prepare, id)) {
    prepare("DELETE FROM entities WHERE id = ?").run([id]);
    return;
  }
  const entity = recountEntity(toEntity(row), rows.map(toDatedMention));
  write(prepare, "entities", { ...entity });
  indexNames(prepare, [entity], new Map());
}

function isToldOf(prepare: Prepare, id: string): boolean {
  return ENDS.some(([table, columns]) =>
    columns.some((column) => prepare(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`).get([id])),
  );
}

function toDatedMention({ publishedAt, ...row }: Row): DatedMention {
  const edge: MentionEdge = toMentionEdge(row);
  return { ...edge, publishedAt: publishedAt as string | null };
}
