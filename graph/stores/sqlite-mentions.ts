import type { MentionEdge } from "../model/subgraph.ts";
import type { Ids } from "./graph-rows.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { toMentionEdge } from "./sqlite-to-model.ts";

const AMONG = "documentId IN (SELECT value FROM json_each(?))";
const COLUMNS = "documentId, entityId, json(starts), json(ends), json(names), json(notLinkedTo)";

/**
 * The mentions of documents, of which there are more than of anything else: those without a link come as one text of JSON, for
 * to make an object of each row and of each of its lists takes several times as long.
 */
export function mentionsOfDocuments(prepare: Prepare, ids: Ids): MentionEdge[] {
  if (ids === "all") return rowsOf(prepare, "TRUE", []);
  const among = JSON.stringify(ids);
  const [row] = prepare(
    `SELECT json_group_array(json_array(${COLUMNS})) AS edges FROM mentions WHERE linkedFrom IS NULL AND ${AMONG}`,
  ).all([among]) as [{ readonly edges: string }];
  const unlinked = JSON.parse(row.edges) as unknown[][];
  return [
    ...unlinked.map(unlinkedMention),
    ...rowsOf(prepare, `linkedFrom IS NOT NULL AND ${AMONG}`, [among]),
  ];
}

function unlinkedMention([
  documentId,
  entityId,
  starts,
  ends,
  names,
  notLinkedTo,
]: readonly unknown[]): MentionEdge {
  return { documentId, entityId, starts, ends, names, link: null, notLinkedTo } as MentionEdge;
}

function rowsOf(prepare: Prepare, condition: string, values: unknown[]): MentionEdge[] {
  const rows = prepare(`SELECT * FROM mentions WHERE ${condition}`).all(values);
  return (rows as Parameters<typeof toMentionEdge>[0][]).map(toMentionEdge);
}
