import type { Note } from "../model/note.ts";
import type { SavedView, SavedViewHeader } from "../model/saved-view.ts";
import type { DayRow, Ends, GraphRows, Ids } from "./graph-rows.ts";
import type { StoreCounts } from "./graph-store.ts";
import { TEXTS_INDEX } from "./names-index.ts";
import type { Neo4jReads } from "./neo4j-client.ts";
import { rowsOfColumns } from "./neo4j-columns.ts";
import { entitiesInColumns } from "./neo4j-entity-columns.ts";
import { graphAmong, relationsAmong } from "./neo4j-graph-among.ts";
import { luceneTexts } from "./neo4j-lucene.ts";
import { namedEntities } from "./neo4j-names.ts";
import { pathRows, TYPES } from "./neo4j-paths.ts";
import type { Row } from "./neo4j-read.ts";
import { relationsOfEnds } from "./neo4j-relation-columns.ts";
import type { MakeIndexes } from "./neo4j-schema.ts";
import { statedBy } from "./neo4j-stated.ts";
import {
  ENTITY,
  FIGURE,
  HEADER,
  MENTION,
  RELATION,
  STATEMENT,
  STATEMENT_PATTERN,
  toDocument,
  toEntity,
  toFigure,
  toHeader,
  toMentionEdge,
  toRelation,
  toStatement,
} from "./neo4j-to-model.ts";

/** The lookups of a Neo4j store; `makeIndexes` is called before what is looked up by indexes that may be missing. */
export function neo4jRows({ read, readEach }: Neo4jReads, makeIndexes: MakeIndexes): GraphRows {
  const all = async <Item>(cypher: string, parameters: Row, item: (row: Row) => Item): Promise<Item[]> =>
    (await read(cypher, parameters)).map(item);
  const chosen = (column: string, ids: Ids) => (ids === "all" ? "" : `WHERE ${column} IN $ids`);
  const betweenEnds = <Item>(
    pattern: string,
    columns: string,
    { ends, among }: Ends,
    item: (row: Row) => Item,
  ) => {
    const where = (condition: string) => `MATCH ${pattern} ${condition} RETURN ${columns}`;
    if (among === "all") return all(where(""), {}, item);
    const [subject, object] = ["s.id IN $ids", "o.id IN $ids"];
    if (ends === "subject") return all(where(`WHERE ${subject}`), { ids: among }, item);
    const cypher =
      ends === "both"
        ? where(`WHERE ${subject} AND ${object}`)
        : `${where(`WHERE ${subject}`)} UNION ${where(`WHERE ${object}`)}`;
    return all(cypher, { ids: among }, item);
  };
  const idsAfter = async (label: string, id: string | null, most: number): Promise<string[]> => {
    const cypher = `MATCH (n:${label}) WHERE n.id > $id WITH n.id AS id ORDER BY id LIMIT $most RETURN collect(id) AS ids`;
    return (await read(cypher, { id: id ?? "", most: BigInt(most) }))[0]?.ids as string[];
  };
  return {
    counts: async () => (await read(COUNTS))[0] as unknown as StoreCounts,
    documentIds: async () =>
      (await read("MATCH (d:Document) RETURN collect(d.id) AS ids"))[0]?.ids as string[],
    documentIdsAfter: (id, most) => idsAfter("Document", id, most),
    documentHeaders: (ids) =>
      all(`MATCH (d:Document) ${chosen("d.id", ids)} RETURN d ${HEADER} AS properties`, { ids }, toHeader),
    newestDocuments: (limit) =>
      all(
        `MATCH (d:Document) WITH d ORDER BY d.publishedAt IS NULL, d.publishedAt DESC, d.id LIMIT toInteger($limit)
         RETURN d ${HEADER} AS properties`,
        { limit },
        toHeader,
      ),
    outlets: () =>
      all("MATCH (d:Document) RETURN d.publisher AS outlet, count(*) AS documents", {}, (row) => ({
        outlet: row.outlet as string | null,
        documents: Number(row.documents),
      })),
    publicationDays: async () =>
      (
        await all(
          `MATCH (d:Document) WHERE d.publishedAt IS NOT NULL
           WITH min(d.publishedAt) AS from, max(d.publishedAt) AS to WHERE from IS NOT NULL
           RETURN left(from, 10) AS from, left(to, 10) AS to`,
          {},
          ({ from, to }) => ({ from: from as string, to: to as string }),
        )
      )[0] ?? null,
    documents: (ids) =>
      all(
        `MATCH (d:Document) ${chosen("d.id", ids)} RETURN properties(d) AS properties`,
        { ids },
        toDocument,
      ),
    entities: (ids) =>
      ids === "all" ? all(`MATCH (e:Entity) RETURN ${ENTITY}`, {}, toEntity) : entitiesInColumns(read, ids),
    mostSpokenOf: async (limit) => {
      await makeIndexes();
      const related = await all(mostSpokenOf(RELATED), { limit: BigInt(limit) }, toEntity);
      if (related.length === limit) return related;
      const rest = { limit: BigInt(limit - related.length) };
      return [...related, ...(await all(mostSpokenOf(`NOT ${RELATED}`), rest, toEntity))];
    },
    newest: (limit) => all(NEWEST, { limit: BigInt(limit) }, toEntity),
    named: async (words, limit) => {
      await makeIndexes();
      return namedEntities(read, words, limit);
    },
    texts: async (words, { limit, letters }) => {
      await makeIndexes();
      const parameters = { index: TEXTS_INDEX, words: luceneTexts(words), limit: BigInt(limit) };
      const found = await read(TEXTS, { ...parameters, letters: BigInt(letters) });
      return found.map((row) => ({ document: toHeader(row), text: String(row.text) }));
    },
    mentionsOfDocuments: (ids) =>
      all(
        `UNWIND $ids AS id MATCH (d:Document {id: id})-[m:MENTIONS]->(e:Entity) RETURN ${MENTION}`,
        { ids },
        toMentionEdge,
      ),
    statementsOfDocuments: (ids) =>
      all(
        `UNWIND $ids AS id MATCH (d:Document {id: id})-[:STATES]->(st:Statement)
         MATCH (s:Entity)<-[:SUBJECT]-(st)-[:OBJECT]->(o:Entity) RETURN ${STATEMENT}`,
        { ids },
        toStatement,
      ),
    figuresOfDocuments: (ids) =>
      all(
        `UNWIND $ids AS id MATCH (d:Document {id: id})-[:STATES]->(f:Figure)
         OPTIONAL MATCH (f)-[:ABOUT]->(e:Entity) RETURN ${FIGURE}`,
        { ids },
        toFigure,
      ),
    mentionsOfEntities: (ids) =>
      all(
        `MATCH (d:Document)-[m:MENTIONS]->(e:Entity) ${chosen("e.id", ids)} RETURN ${MENTION}`,
        { ids },
        toMentionEdge,
      ),
    linkedMentions: () =>
      all(
        `MATCH (d:Document)-[m:MENTIONS]->(e:Entity) WHERE m.linkedFrom IS NOT NULL RETURN ${MENTION}`,
        {},
        toMentionEdge,
      ),
    entityIds: async () => (await read("MATCH (e:Entity) RETURN collect(e.id) AS ids"))[0]?.ids as string[],
    entityIdsAfter: (id, most) => idsAfter("Entity", id, most),
    saidOf: (ids) =>
      all(
        `UNWIND $ids AS id MATCH (e:Entity {id: id})
         WHERE EXISTS { (e)<-[:SUBJECT|OBJECT|ATTRIBUTED_TO|ABOUT]-() } RETURN e.id AS id`,
        { ids },
        ({ id }) => id as string,
      ),
    entitiesOfKinds: (kinds) =>
      all(
        `MATCH (e:Entity) WHERE any(label IN labels(e) WHERE label IN $kinds) RETURN ${ENTITY}`,
        { kinds },
        toEntity,
      ),
    statements: (which) => betweenEnds(STATEMENT_PATTERN, STATEMENT, which, toStatement),
    evidence: async (ids) => rowsOfColumns(await read(EVIDENCE, { ids })),
    figures: (about) =>
      all(
        `MATCH (d:Document)-[:STATES]->(f:Figure) ${about === "all" ? "OPTIONAL MATCH" : "MATCH"} (f)-[:ABOUT]->(e:Entity)
         ${chosen("e.id", about)} RETURN ${FIGURE}`,
        { ids: about },
        toFigure,
      ),
    relations: ({ ends, among }) => {
      if (among === "all") return all(`MATCH (s:Entity)-[r]->(o:Entity) RETURN ${RELATION}`, {}, toRelation);
      return ends === "both" ? relationsAmong(readEach, among) : relationsOfEnds(read, ends, among);
    },
    graphAmong: (ids) => graphAmong(readEach, ids),
    relationsOf: (keys) =>
      all(
        `UNWIND $keys AS key MATCH (s:Entity {id: key.subject})-[r]->(o:Entity {id: key.object})
         WHERE type(r) = key.type RETURN ${RELATION}`,
        { keys: keys.map(({ subject, type, object }) => ({ subject, type, object })) },
        toRelation,
      ),
    statedBy: (source) => statedBy(read, source),
    disputed: (limit) => all(DISPUTED, { limit: BigInt(limit) }, toRelation),
    neighbours: async (id) => rowsOfColumns(await read(NEIGHBOURS, { id })),
    ...pathRows(read),
    viewHeaders: () =>
      all(`MATCH (k:View) RETURN k ${VIEW_HEADER} AS properties`, {}, toKeepsake<SavedViewHeader>),
    views: (ids) =>
      all(
        "UNWIND $ids AS id MATCH (k:View {id: id}) RETURN properties(k) AS properties",
        { ids },
        toKeepsake<SavedView>,
      ),
    noted: () => all("MATCH (k:Note) RETURN DISTINCT k.about AS about", {}, ({ about }) => about as string),
    notes: (about) =>
      all(
        `MATCH (k:Note) ${chosen("k.about", about)} RETURN properties(k) AS properties`,
        { ids: about },
        toKeepsake<Note>,
      ),
    days: async () => {
      const dated = (await read(DAYS)) as unknown as DayRow[];
      const sum = dated.reduce((total, { statements }) => total + statements, 0);
      const [counted] = await read("RETURN COUNT { (:Statement) } AS statements");
      return [...dated, { day: null, statements: Number(counted?.statements) - sum }];
    },
  };
}

const VIEW_HEADER = "{.id, .name, .note, .savedAt, .changedAt}";

function toKeepsake<Item>({ properties }: Row): Item {
  return properties as Item;
}

const PROMINENCE = "e.documentCount DESC, e.mentionCount DESC, e.id";

const RELATED = "EXISTS { (e)--(:Entity) }";

const mostSpokenOf = (condition: string) => `MATCH (e:Entity) WHERE e.documentCount >= 0 AND ${condition}
  WITH e ORDER BY ${PROMINENCE} LIMIT $limit RETURN ${ENTITY}`;

/** The index gives the newest, whatever their time of day; of the days that these are of, all are compared. */
const NEWEST = `CALL () {
    MATCH (e:Entity) WHERE e.firstSeen IS NOT NULL
    WITH e.firstSeen AS seen ORDER BY seen DESC LIMIT $limit RETURN min(left(seen, 10)) AS day
  }
  MATCH (e:Entity) WHERE e.firstSeen >= day
  WITH e ORDER BY left(e.firstSeen, 10) DESC, ${PROMINENCE} LIMIT $limit RETURN ${ENTITY}`;

/** A relation is disputed where one of its statements denies it: there are few that do. */
const DISPUTED = `MATCH (st:Statement {negated: true}), (s:Entity)<-[:SUBJECT]-(st)-[:OBJECT]->(o:Entity)
  MATCH (s)-[r]->(o) WHERE type(r) = st.type AND r.disputed
  WITH DISTINCT r, s, o ORDER BY r.documentCount DESC, r.count DESC, r.id LIMIT $limit RETURN ${RELATION}`;

const TEXTS = `CALL db.index.fulltext.queryNodes($index, $words, {limit: $limit}) YIELD node AS d, score
  WITH d, score ORDER BY score DESC, d.publishedAt DESC, d.id
  RETURN d ${HEADER} AS properties, left(d.text, $letters) AS text`;

const EVIDENCE = `MATCH ${STATEMENT_PATTERN} WHERE s.id IN $ids AND o.id IN $ids
  RETURN collect(d.id) AS documentId, collect(st.type) AS type, collect(s.id) AS subject, collect(o.id) AS object,
    collect(st.start) AS start, collect(st.quote) AS quote, collect(st.confidence) AS confidence,
    collect(st.negated) AS negated`;

const NEIGHBOURS = `MATCH (e:Entity {id: $id})-[r:${TYPES}]-(o) WHERE o <> e
  RETURN collect(o.id) AS id, collect(type(r)) AS type, collect(r.count) AS count,
    collect(r.documentCount) AS documentCount`;

const DAYS =
  "MATCH (st:Statement) WHERE st.date IS NOT NULL RETURN left(st.date, 10) AS day, count(*) AS statements";

const COUNTS = `RETURN COUNT { (:Document) } AS documents, COUNT { (:Entity) } AS entities,
  COUNT { (:Statement) } AS statements, COUNT { (:Figure) } AS figures, COUNT { (:Entity)-->(:Entity) } AS relations`;
