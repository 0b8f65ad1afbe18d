import type { DocumentRecord, Origin } from "../model/document-record.ts";
import type { AddOptions } from "./graph-store.ts";
import { keepDecisions } from "./keep-decisions.ts";
import { addRecords, type Row } from "./sqlite-add.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { removeDocuments } from "./sqlite-remove.ts";
import { toMentionEdge } from "./sqlite-to-model.ts";

/** What add of the port promises, in the transaction that is open. */
export function addDocuments(
  prepare: Prepare,
  records: readonly DocumentRecord[],
  { origins = [], again = false }: AddOptions,
): string[] {
  const renewed = again ? presentOf(prepare, records) : [];
  const kept = renewed.flatMap((id) => originsOf(prepare, id));
  const before = new Map([...kept, ...origins].map(({ origin }) => [origin, documentOf(prepare, origin)]));
  const earlier = (record: DocumentRecord) => [
    ...renewed.filter((id) => id === record.document.id),
    ...origins.flatMap(({ origin, documentId }) =>
      documentId === record.document.id ? (before.get(origin) ?? []) : [],
    ),
  ];
  const decided = records.map((record) =>
    keepDecisions(
      record,
      [...new Set(earlier(record))].flatMap((id) => mentionsOf(prepare, id)),
    ),
  );
  removeDocuments(prepare, renewed);
  const added = addRecords(prepare, decided);
  for (const { origin, documentId } of [...kept, ...origins])
    prepare(
      `INSERT INTO origins (origin, documentId) SELECT ?, id FROM documents WHERE id = ?
       ON CONFLICT DO UPDATE SET documentId = excluded.documentId`,
    ).run([origin, documentId]);
  const left = [...new Set(before.values())].filter(
    (id) => id !== null && originsOf(prepare, id).length === 0,
  ) as string[];
  removeDocuments(prepare, left);
  return added;
}

/** The journal: which document each origin gave when it was last read. */
export function allOrigins(prepare: Prepare): Origin[] {
  return prepare("SELECT origin, documentId FROM origins ORDER BY origin").all([]) as Origin[];
}

function presentOf(prepare: Prepare, records: readonly DocumentRecord[]): string[] {
  const ids = new Set(records.map(({ document }) => document.id));
  return [...ids].filter((id) => prepare("SELECT 1 FROM documents WHERE id = ?").get([id]));
}

function originsOf(prepare: Prepare, documentId: string): Origin[] {
  return prepare("SELECT origin, documentId FROM origins WHERE documentId = ?").all([documentId]) as Origin[];
}

function documentOf(prepare: Prepare, origin: string): string | null {
  const row = prepare("SELECT documentId FROM origins WHERE origin = ?").get([origin]);
  return (row as Origin | undefined)?.documentId ?? null;
}

function mentionsOf(prepare: Prepare, documentId: string) {
  return (prepare("SELECT * FROM mentions WHERE documentId = ?").all([documentId]) as Row[]).map(
    toMentionEdge,
  );
}
