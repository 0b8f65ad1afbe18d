import { relationId } from "../model/relation.ts";
import { findPaths } from "../paths/find-paths.ts";
import type { GraphRows } from "./graph-rows.ts";
import type { EvidencedPath, WhichPaths } from "./graph-store.ts";

/** After this a search for paths compares what it knows. */
const MILLISECONDS = 10_000;

/** What `paths` of the port promises. */
export async function pathsBetween(
  rows: GraphRows,
  ends: readonly [from: string, to: string],
  { limit, without, signal }: WhichPaths,
): Promise<EvidencedPath[] | null> {
  const known = new Set((await rows.entities(ends)).map(({ id }) => id));
  if (!ends.every((id) => known.has(id))) return null;
  const end = performance.now() + MILLISECONDS;
  const isOver = () => signal?.aborted === true || performance.now() > end;
  const paths = await findPaths(rows, ...ends, { count: limit, without, isOver });
  const among = [...new Set(paths.flatMap(({ entityIds }) => entityIds))];
  const wanted = new Set(paths.flatMap(({ relationIds }) => relationIds));
  const relations = (await rows.relations({ ends: "both", among })).filter(({ id }) => wanted.has(id));
  const relationOf = new Map(relations.map((relation) => [relation.id, relation]));
  const surest = await rows.surest(relations);
  const statementOf = new Map(surest.map((statement) => [relationId(statement), statement]));
  return paths.map(({ entityIds, relationIds }) => ({
    entityIds,
    steps: relationIds.flatMap((id) => {
      const relation = relationOf.get(id);
      return relation ? [{ relation, statement: statementOf.get(id) ?? null }] : [];
    }),
  }));
}
