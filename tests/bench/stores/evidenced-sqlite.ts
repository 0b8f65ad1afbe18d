import { bulkSqlite } from "./bulk-sqlite.ts";
import { madeReading } from "./made-readings.ts";

const AT_ONCE = 500;

/** Writes the graph of so many made readings into a new file of the embedded store: all of it but what is searched. */
export function writeEvidencedSqlite(path: string, documents: number): void {
  const { prepare, insert, finish } = bulkSqlite(path);
  for (let from = 0; from < documents; from += AT_ONCE) {
    const readings = Array.from({ length: Math.min(AT_ONCE, documents - from) }, (_, k) =>
      madeReading(from + k, documents),
    );
    insert(
      "documents",
      readings.map(({ document }) => document),
    );
    insert("mentions", readings.flatMap(mentionRows));
    insert(
      "statements",
      readings.flatMap(({ statements }) => statements),
    );
    const entities = readings.flatMap((reading) => reading.entities);
    prepare(
      `INSERT OR IGNORE INTO entities (id, kind, name, aliases)
       SELECT value ->> 'id', value ->> 'kind', value ->> 'name', '[]' FROM json_each(?)`,
    ).run([JSON.stringify(entities)]);
  }
  prepare(
    `INSERT INTO relations SELECT subject || '|' || type || '|' || object, type, subject, object, count(*),
       count(DISTINCT documentId), max(confidence), 0, min(date), max(date), NULL, 0
     FROM statements GROUP BY subject, type, object`,
  ).run([]);
  prepare(
    `UPDATE entities SET documentCount = told.documents, mentionCount = told.documents
     FROM (SELECT entityId, count(*) AS documents FROM mentions GROUP BY entityId) AS told WHERE told.entityId = id`,
  ).run([]);
  finish();
}

function mentionRows({ document, mentions }: ReturnType<typeof madeReading>): object[] {
  return mentions.map(({ entityId, start, end, text }) => ({
    documentId: document.id,
    entityId,
    starts: JSON.stringify([start]),
    ends: JSON.stringify([end]),
    names: JSON.stringify([text]),
    notLinkedTo: "[]",
  }));
}
