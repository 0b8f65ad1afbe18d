import type { NewsSource } from "../model/news-source.ts";
import type { StatedRow } from "./graph-rows.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** The relations that a body of news states, each once. */
export function statedBy(database: SqliteDatabase, source: NewsSource): StatedRow[] {
  const { condition, values } = conditionOf(source);
  return database
    .prepare(
      `SELECT subject, type, object, documentCount, count FROM
         (SELECT DISTINCT subject, type, object FROM statements WHERE ${condition})
       JOIN relations USING (subject, type, object) WHERE relations.id = subject || '|' || type || '|' || object`,
    )
    .all(values) as StatedRow[];
}

function conditionOf(source: NewsSource): { condition: string; values: (string | null)[] } {
  if ("outlet" in source)
    return {
      condition: "documentId IN (SELECT id FROM documents WHERE publisher IS ?)",
      values: [source.outlet],
    };
  if ("documentId" in source) return { condition: "documentId = ?", values: [source.documentId] };
  return { condition: "substr(date, 1, 10) BETWEEN ? AND ?", values: [source.from, source.to] };
}
