import type { Document, DocumentHeader } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { NewsChoices } from "../model/news-choices.ts";
import type { Note } from "../model/note.ts";
import { relationId } from "../model/relation.ts";
import type { SavedView, SavedViewHeader } from "../model/saved-view.ts";
import type { DayRow, Ends, GraphRows, Ids, NeighbourRow } from "./graph-rows.ts";
import type { StoreCounts } from "./graph-store.ts";
import { preparedOnce, type SqliteDatabase } from "./sqlite-database.ts";
import { mentionsOfDocuments } from "./sqlite-mentions.ts";
import { pathRows } from "./sqlite-paths.ts";
import { ENDS } from "./sqlite-recount.ts";
import { openNameSearch, searchTexts } from "./sqlite-search.ts";
import { statedBy } from "./sqlite-stated.ts";
import { toEntity, toEvidence, toMentionEdge, toRelation, toStatement } from "./sqlite-to-model.ts";

type Row = Readonly<Record<string, unknown>>;

type Outlet = NewsChoices["outlets"][number];

const HEADER = "id, title, publisher, publishedAt, url, path, language";
const EVIDENCE = "documentId, type, subject, object, start, quote, confidence, negated";
const PROMINENCE = "documentCount DESC, mentionCount DESC, id";
const RELATED = `EXISTS (SELECT 1 FROM relations WHERE subject = entities.id)
  OR EXISTS (SELECT 1 FROM relations WHERE object = entities.id)`;
const FIRST_DAY = "substr(firstSeen, 1, 10)";

/** The lookups of the embedded store. */
export function sqliteRows(database: SqliteDatabase): GraphRows {
  const prepare = preparedOnce(database);
  const all = <Item>(sql: string, values: readonly unknown[], item: (row: Row) => Item): Item[] =>
    (prepare(sql).all([...values]) as Row[]).map(item);
  const chosen = <Item>(sql: string, column: string, ids: Ids, item: (row: Row) => Item): Item[] =>
    ids === "all"
      ? all(sql, [], item)
      : all(`${sql} WHERE ${column} IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)], item);
  const betweenEnds = <Item>(
    table: string,
    { ends, among }: Ends,
    item: (row: Row) => Item,
    columns = "*",
  ): Item[] => {
    if (among === "all") return all(`SELECT ${columns} FROM ${table}`, [], item);
    const [subject, object] = ["subject", "object"].map(
      (end) => `${end} IN (SELECT value FROM json_each(?))`,
    );
    const ids = JSON.stringify(among);
    if (ends === "subject") return all(`SELECT ${columns} FROM ${table} WHERE ${subject}`, [ids], item);
    const either = ends === "both" ? "AND" : "OR";
    return all(`SELECT ${columns} FROM ${table} WHERE ${subject} ${either} ${object}`, [ids, ids], item);
  };
  const idsAfter = (table: string, id: string | null, most: number): string[] =>
    all(
      `SELECT id FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`,
      [id ?? "", most],
      ({ id }) => id as string,
    );
  const namedIds = openNameSearch(database);
  /** Without names of columns, which a hub's tens of thousands of rows would repeat. */
  const neighbours = database
    .prepare(
      `SELECT object, type, count, documentCount FROM relations WHERE subject = ?1 AND object <> ?1
       UNION ALL SELECT subject, type, count, documentCount FROM relations WHERE object = ?1 AND subject <> ?1`,
    )
    .raw();
  return {
    counts: async () =>
      all(
        `SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM entities) AS entities,
          (SELECT count(*) FROM statements) AS statements, (SELECT count(*) FROM figures) AS figures,
          (SELECT count(*) FROM relations) AS relations`,
        [],
        plain<StoreCounts>,
      )[0] as StoreCounts,
    documentIds: async () => all("SELECT id FROM documents", [], ({ id }) => id as string),
    documentIdsAfter: async (id, most) => idsAfter("documents", id, most),
    documentHeaders: async (ids) =>
      chosen(`SELECT ${HEADER} FROM documents`, "id", ids, plain<DocumentHeader>),
    newestDocuments: async (limit) =>
      all(
        `SELECT ${HEADER} FROM documents ORDER BY publishedAt IS NULL, publishedAt DESC, id LIMIT ?`,
        [limit],
        plain<DocumentHeader>,
      ),
    outlets: async () =>
      all(
        "SELECT publisher AS outlet, count(*) AS documents FROM documents GROUP BY publisher",
        [],
        plain<Outlet>,
      ),
    publicationDays: async () =>
      all(
        `SELECT substr(min(publishedAt), 1, 10) AS "from", substr(max(publishedAt), 1, 10) AS "to"
         FROM documents WHERE publishedAt IS NOT NULL HAVING count(*) > 0`,
        [],
        plain<NonNullable<NewsChoices["days"]>>,
      )[0] ?? null,
    documents: async (ids) => chosen(`SELECT ${HEADER}, text FROM documents`, "id", ids, plain<Document>),
    entities: async (ids) => chosen("SELECT * FROM entities", "id", ids, toEntity),
    mostSpokenOf: async (limit) =>
      all(
        `SELECT * FROM (SELECT * FROM entities WHERE ${RELATED} ORDER BY ${PROMINENCE} LIMIT ?1)
         UNION ALL SELECT * FROM (SELECT * FROM entities WHERE NOT (${RELATED}) ORDER BY ${PROMINENCE} LIMIT ?1)
         LIMIT ?1`,
        [limit],
        toEntity,
      ),
    newest: async (limit) =>
      all(
        `SELECT * FROM entities WHERE firstSeen IS NOT NULL ORDER BY ${FIRST_DAY} DESC, ${PROMINENCE} LIMIT ?`,
        [limit],
        toEntity,
      ),
    named: async (words, limit) =>
      all(
        `SELECT * FROM entities WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ${PROMINENCE} LIMIT ?`,
        [JSON.stringify([...namedIds(words, limit)]), limit],
        toEntity,
      ),
    texts: async (words, most) => searchTexts(database, words, most),
    mentionsOfDocuments: async (ids) => mentionsOfDocuments(prepare, ids),
    statementsOfDocuments: async (ids) => chosen("SELECT * FROM statements", "documentId", ids, toStatement),
    figuresOfDocuments: async (ids) => chosen("SELECT * FROM figures", "documentId", ids, plain<Figure>),
    mentionsOfEntities: async (ids) => chosen("SELECT * FROM mentions", "entityId", ids, toMentionEdge),
    linkedMentions: async () => all("SELECT * FROM mentions WHERE linkedFrom IS NOT NULL", [], toMentionEdge),
    entityIdsAfter: async (id, most) => idsAfter("entities", id, most),
    entityIds: async () => all("SELECT id FROM entities", [], ({ id }) => id as string),
    saidOf: async (ids) =>
      ids.filter((id) =>
        ENDS.some(([table, columns]) =>
          columns.some(
            (column) => all(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`, [id], () => 1).length > 0,
          ),
        ),
      ),
    entitiesOfKinds: async (kinds) =>
      all(
        "SELECT * FROM entities WHERE kind IN (SELECT value FROM json_each(?))",
        [JSON.stringify(kinds)],
        toEntity,
      ),
    statements: async (which) => betweenEnds("statements", which, toStatement),
    evidence: async (among) => betweenEnds("statements", { ends: "both", among }, toEvidence, EVIDENCE),
    figures: async (about) => chosen("SELECT * FROM figures", "about", about, plain<Figure>),
    relations: async (which) => betweenEnds("relations", which, toRelation),
    relationsOf: async (keys) => chosen("SELECT * FROM relations", "id", keys.map(relationId), toRelation),
    graphAmong: async (ids) => ({
      entities: chosen("SELECT * FROM entities", "id", ids, toEntity),
      relations: betweenEnds("relations", { ends: "both", among: ids }, toRelation),
    }),
    statedBy: async (source) => statedBy(database, source),
    disputed: async (limit) =>
      all(
        "SELECT * FROM relations WHERE disputed = 1 ORDER BY documentCount DESC, count DESC, id LIMIT ?",
        [limit],
        toRelation,
      ),
    neighbours: async (id) =>
      (neighbours.all([id]) as unknown as [string, string, number, number][]).map(
        ([id, type, count, documentCount]): NeighbourRow => ({ id, type, count, documentCount }),
      ),
    ...pathRows(database),
    viewHeaders: async () =>
      all("SELECT id, name, note, savedAt, changedAt FROM views", [], plain<SavedViewHeader>),
    views: async (ids) => chosen("SELECT * FROM views", "id", ids, plain<SavedView>),
    noted: async () => all("SELECT DISTINCT about FROM notes", [], ({ about }) => about as string),
    notes: async (about) => chosen("SELECT * FROM notes", "about", about, plain<Note>),
    days: async () =>
      all(
        "SELECT substr(date, 1, 10) AS day, count(*) AS statements FROM statements GROUP BY day",
        [],
        plain<DayRow>,
      ),
  };
}

function plain<Item>(row: Row): Item {
  return { ...row } as Item;
}
