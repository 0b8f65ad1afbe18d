import { compareText } from "../model/order.ts";
import type { RelationKey } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import { MOST_DEGREE, type Step } from "../paths/find-paths.ts";
import type { GraphRows } from "./graph-rows.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { toStatement } from "./sqlite-to-model.ts";

/** What a search for paths looks up in the embedded store, each entity by the first entries of an index. */
export function pathRows(database: SqliteDatabase): Pick<GraphRows, "steps" | "degrees" | "surest"> {
  const stepsBy = (end: string, other: string) =>
    database.prepare(
      `SELECT ${end} AS "from", ${other} AS "to", id AS relationId, documentCount, count FROM relations
       WHERE ${end} = ?1 AND ${other} <> ?1 ORDER BY documentCount DESC, count DESC, id LIMIT ?2`,
    );
  const steps = [stepsBy("subject", "object"), stepsBy("object", "subject")];
  const relationsBy = (end: string, condition: string) =>
    `(SELECT count(*) FROM (SELECT 1 FROM relations WHERE ${end} = value ${condition} LIMIT ${MOST_DEGREE}))`;
  const degrees = database.prepare(
    `SELECT value AS id, ${relationsBy("subject", "")} + ${relationsBy("object", "AND subject <> object")} AS degree
     FROM json_each(?)`,
  );
  const surest = database.prepare(
    "SELECT * FROM statements WHERE subject = ? AND type = ? AND object = ? ORDER BY confidence DESC, id LIMIT 1",
  );
  return {
    steps: async (ids, most) =>
      ids.flatMap((id) =>
        steps
          .flatMap((one) => one.all([id, most]) as CountedStep[])
          .sort(byEvidence)
          .slice(0, most),
      ),
    degrees: async (ids) => degrees.all([JSON.stringify(ids)]) as { id: string; degree: number }[],
    surest: async (relations: readonly RelationKey[]): Promise<Statement[]> =>
      relations.flatMap(({ subject, type, object }) =>
        (surest.all([subject, type, object]) as Readonly<Record<string, unknown>>[]).map(toStatement),
      ),
  };
}

interface CountedStep extends Step {
  readonly count: number;
}

function byEvidence(a: CountedStep, b: CountedStep): number {
  return b.documentCount - a.documentCount || b.count - a.count || compareText(a.relationId, b.relationId);
}
