import type { DocumentRecord, Origin, ReadOrigin } from "../model/document-record.ts";
import { groupBy } from "../model/group-by.ts";
import type { AddOptions } from "./graph-store.ts";
import { keepDecisions } from "./keep-decisions.ts";
import { addRecords } from "./neo4j-add.ts";
import type { Read } from "./neo4j-read.ts";
import { removeDocuments } from "./neo4j-remove.ts";
import { MENTION, toMentionEdge } from "./neo4j-to-model.ts";

/** What add of the port promises, inside one transaction; `run` runs a query in it. A document's origins are its property of that name. */
export async function addDocuments(
  run: Read,
  records: readonly DocumentRecord[],
  { origins = [], again = false }: AddOptions,
): Promise<string[]> {
  const renewed = again ? await presentOf(run, records) : [];
  const kept = await originsOfDocuments(run, renewed);
  const before = await documentsOf(run, [...kept, ...origins]);
  const earlier = new Map<string, string[]>(
    records.map(({ document: { id } }) => [
      id,
      [
        ...renewed.filter((one) => one === id),
        ...origins.flatMap(({ origin, documentId }) => (documentId === id ? (before.get(origin) ?? []) : [])),
      ],
    ]),
  );
  const edges = groupBy(await mentionsOf(run, [...earlier.values()].flat()), ({ documentId }) => [
    documentId,
  ]);
  const decided = records.map((record) =>
    keepDecisions(
      record,
      [...new Set(earlier.get(record.document.id))].flatMap((id) => edges.get(id) ?? []),
    ),
  );
  await removeDocuments(run, renewed);
  const added = await addRecords(run, decided);
  await bind(run, [...kept, ...origins], [...new Set(before.values())]);
  await removeDocuments(run, await withoutOrigin(run, [...new Set(before.values())]));
  return added;
}

/** The journal: which document each origin gave when it was last read. */
export async function allOrigins(read: Read): Promise<Origin[]> {
  const rows = await read(
    `MATCH (d:Document) WHERE d.origins IS NOT NULL UNWIND d.origins AS origin
     RETURN origin, d.id AS documentId ORDER BY origin`,
  );
  return rows as unknown as Origin[];
}

async function presentOf(run: Read, records: readonly DocumentRecord[]): Promise<string[]> {
  const ids = records.map(({ document }) => document.id);
  const rows = await run("MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id ORDER BY id", { ids });
  return rows.map(({ id }) => String(id));
}

async function originsOfDocuments(run: Read, ids: readonly string[]): Promise<ReadOrigin[]> {
  if (ids.length === 0) return [];
  const rows = await run(
    "MATCH (d:Document) WHERE d.id IN $ids UNWIND d.origins AS origin RETURN origin, d.id AS documentId",
    { ids },
  );
  return (rows as unknown as Origin[]).map((row) => ({ ...row, before: row.documentId }));
}

/** The documents that some origins gave so far, by origin; those alone are looked at that the journal tells. */
async function documentsOf(run: Read, origins: readonly ReadOrigin[]): Promise<Map<string, string>> {
  const ids = [...new Set(origins.flatMap(({ before }) => before ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await run(
    `MATCH (d:Document) WHERE d.id IN $ids UNWIND d.origins AS origin
     WITH d, origin WHERE origin IN $origins RETURN origin, d.id AS documentId`,
    { ids, origins: origins.map(({ origin }) => origin) },
  );
  return new Map((rows as unknown as Origin[]).map(({ origin, documentId }) => [origin, documentId]));
}

/** Takes the origins from the documents `from` and gives each to its own, locked before it is read; the last of an origin that comes twice holds. */
async function bind(run: Read, origins: readonly Origin[], from: readonly string[]): Promise<void> {
  const last = new Map(origins.map(({ origin, documentId }) => [origin, documentId]));
  if (last.size === 0) return;
  const present = await run("MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id", {
    ids: [...new Set(last.values())],
  });
  const ids = new Set(present.map(({ id }) => id));
  const bindings = [...last].flatMap(([origin, id]) => (ids.has(id) ? [{ origin, id }] : []));
  await run(
    `MATCH (d:Document) WHERE d.id IN $from
     SET d.origins = [one IN d.origins WHERE NOT one IN $moved]`,
    { from, moved: bindings.map(({ origin }) => origin) },
  );
  await run(
    `UNWIND $bindings AS binding MATCH (d:Document {id: binding.id}) SET d.id = d.id
     WITH d, collect(binding.origin) AS more UNWIND coalesce(d.origins, []) + more AS origin
     WITH d, origin ORDER BY origin WITH d, collect(DISTINCT origin) AS origins SET d.origins = origins`,
    { bindings },
  );
}

async function withoutOrigin(run: Read, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await run(
    "MATCH (d:Document) WHERE d.id IN $ids AND size(coalesce(d.origins, [])) = 0 RETURN d.id AS id",
    { ids },
  );
  return rows.map(({ id }) => String(id));
}

async function mentionsOf(run: Read, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await run(`MATCH (d:Document)-[m:MENTIONS]->(e:Entity) WHERE d.id IN $ids RETURN ${MENTION}`, {
    ids,
  });
  return rows.map(toMentionEdge);
}
