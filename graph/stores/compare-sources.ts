import type { Comparison } from "../model/comparison.ts";
import type { NewsSource } from "../model/news-source.ts";
import { byProminence, compareText } from "../model/order.ts";
import { type Relation, relationId } from "../model/relation.ts";
import type { GraphRows, StatedRow } from "./graph-rows.ts";

/** What `compare` of the port promises. */
export async function compareSources(
  rows: GraphRows,
  a: NewsSource,
  b: NewsSource,
  limit: number,
): Promise<Comparison> {
  const [ofA, ofB] = [await rows.statedBy(a), await rows.statedBy(b)];
  const [inA, inB] = [new Set(ofA.map(relationId)), new Set(ofB.map(relationId))];
  const groups = [
    ofA.filter((row) => !inB.has(relationId(row))),
    ofA.filter((row) => inB.has(relationId(row))),
    ofB.filter((row) => !inA.has(relationId(row))),
  ] as const;
  const listed = groups.map((group) => [...group].sort(byEvidence).slice(0, limit));
  const known = new Map((await rows.relationsOf(listed.flat())).map((relation) => [relation.id, relation]));
  const relations = (group: readonly StatedRow[] = []): Relation[] =>
    group.flatMap((row) => known.get(relationId(row)) ?? []);
  const ends = [...known.values()].flatMap(({ subject, object }) => [subject, object]);
  return {
    onlyA: relations(listed[0]),
    both: relations(listed[1]),
    onlyB: relations(listed[2]),
    counts: { onlyA: groups[0].length, both: groups[1].length, onlyB: groups[2].length },
    entities: (await rows.entities([...new Set(ends)])).sort(byProminence),
  };
}

function byEvidence(a: StatedRow, b: StatedRow): number {
  return b.documentCount - a.documentCount || b.count - a.count || compareText(relationId(a), relationId(b));
}
