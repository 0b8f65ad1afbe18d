import type { CypherValue } from "../../graph/cypher/cypher-value.ts";

import { EXPRESSION_QUERIES } from "./expression-queries.ts";

export interface SharedQuery {
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, CypherValue>>;
}

const query = (cypher: string, parameters?: Record<string, CypherValue>): SharedQuery =>
  parameters ? { cypher, parameters } : { cypher };

/** Queries whose answers agree value by value on every store. Where none is ordered, the order of rows may differ. */
export const SHARED_QUERIES: readonly SharedQuery[] = [
  query("MATCH (n) RETURN count(n)"),
  query("MATCH ()-[r]->() RETURN count(r)"),
  query("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS edges ORDER BY type"),
  query("MATCH (n:Entity) RETURN count(n) AS entities"),
  query("MATCH (n) WHERE n:View OR n:Note RETURN labels(n) AS labels, count(*) AS nodes ORDER BY labels"),
  query("MATCH (v:View) RETURN v"),
  query("MATCH (n:Note) OPTIONAL MATCH (e:Entity {id: n.about}) RETURN n, e.name ORDER BY n.id"),
  query("MATCH (n:Person) RETURN n ORDER BY n.id"),
  query("MATCH (n:Entity:Country) RETURN n.name, n.isoCode, n.wikidataId ORDER BY n.name"),
  query("MATCH (n:Entity) RETURN n.id, n.name, n.aliases, n.documentCount, n.mentionCount ORDER BY n.id"),
  query("MATCH (d:Document) RETURN d ORDER BY d.id"),
  query("MATCH (s:Statement) RETURN s ORDER BY s.id"),
  query("MATCH (d:Document)-[m:MENTIONS]->(e) RETURN d.id, e.id, m ORDER BY d.id, e.id"),
  query(
    "MATCH (d)-[m:MENTIONS]->(e) WHERE m.linkedFrom IS NULL AND size(m.names) > 1 RETURN d.id, e.id, m.names[0] ORDER BY d.id, e.id",
  ),
  query("MATCH (f:Figure) RETURN f ORDER BY f.id"),
  query(
    "MATCH (a:Figure)-[:ABOUT]->(e)<-[:ABOUT]-(b:Figure) WHERE a.event = b.event AND a.quantity < b.quantity RETURN e.id, a.wording, a.quantity, b.wording, b.quantity",
  ),
  query(
    "MATCH (d:Document)-[:STATES]->(f:Figure)-[a:ATTRIBUTED_TO]->(who) RETURN d.id, f.event, f.year, a.depth, who.id ORDER BY d.id, a.depth, f.event, f.year, who.id, f.id",
  ),
  query("MATCH (d:Document) WHERE d.publishedAt IS NULL RETURN d.id, d.publisher, d.publishedAt"),
  query(
    "MATCH (d:Document) WHERE d.publishedAt >= '2022-01-06' RETURN d.title ORDER BY d.publishedAt DESC, d.id",
  ),
  query("MATCH (d:Document) RETURN max(d.publishedAt), min(d.publishedAt), count(d.publishedAt), count(*)"),
  query("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, r, b.id ORDER BY r.id"),
  query("MATCH (a:Person)-[r:HEAD_OF_STATE_OF]->(b:Country) RETURN a.name, r.confidence, b.name"),
  query(
    "MATCH (a)-[r:ACCUSED|MEMBER_OF]->(b) RETURN a.name, type(r), b.name ORDER BY a.name, type(r), b.name",
  ),
  query(
    "MATCH (a)-[r]-(b {id: 'country:ru'}) RETURN a.id, type(r), startNode(r).id AS start ORDER BY a.id, type(r), start",
  ),
  query("MATCH (a {id: $id})-[r]->(b:Entity) RETURN type(r), b.name ORDER BY b.name, type(r)", {
    id: "person:kassym-jomart-tokayev",
  }),
  query("MATCH (n:Entity) WHERE n.id IN $ids RETURN n.name ORDER BY n.name", {
    ids: ["country:kz", "country:ru"],
  }),
  query("MATCH (n:Entity) WHERE n.documentCount > $least RETURN n.name, n.documentCount ORDER BY n.name", {
    least: 2,
  }),
  query("MATCH (s:Statement) WHERE s.confidence > $least RETURN s.id, s.confidence ORDER BY s.id", {
    least: 0.8,
  }),
  query("MATCH (s:Statement) RETURN sum(s.confidence) > 9, min(s.confidence), max(s.confidence)"),
  query(
    "MATCH (s:Statement {negated: true})-[:SUBJECT|OBJECT]->(e) RETURN s.quote, e.name ORDER BY e.name, s.id",
  ),
  query("MATCH (s:Statement)-[a:ATTRIBUTED_TO]->(who) RETURN s.id, a.depth, who.name ORDER BY s.id, a.depth"),
  query(
    "MATCH (d:Document)-[:STATES]->(s:Statement)-[:SUBJECT]->(a), (s)-[:OBJECT]->(b) RETURN d.publisher, a.name, s.type, b.name ORDER BY s.id",
  ),
  query(
    "MATCH (d:Document)-[m:MENTIONS]->(e:Entity) RETURN d.id, m.count, m.starts, m.ends, e.id ORDER BY d.id, e.id",
  ),
  query(
    "MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: 'country:kz'}) RETURN substring(d.text, m.starts[0], m.ends[0] - m.starts[0]) AS word ORDER BY d.id",
  ),
  query(
    "MATCH (d:Document)-[m:MENTIONS]->(e:Entity) WITH e, sum(m.count) AS mentions WHERE mentions <> e.mentionCount RETURN count(*)",
  ),
  query(
    "MATCH (e:Entity)<-[m:MENTIONS]-(d) WITH e, count(d) AS documents ORDER BY documents DESC, e.id LIMIT 3 RETURN e.name, documents",
  ),
  query("MATCH (e:Entity) OPTIONAL MATCH (e)-[r:LOCATED_IN]->(c) RETURN e.id, c.name ORDER BY e.id, c.name"),
  query("MATCH (e:Entity) WHERE NOT (e)--(:Entity) RETURN e.name ORDER BY e.name"),
  query("MATCH (e:Person) WHERE (e)-[:SUCCEEDED]->() RETURN e.name"),
  query(
    "MATCH (a:Country)-[:MEMBER_OF]->(o)<-[:MEMBER_OF]-(b:Country) WHERE a.id < b.id RETURN a.name, o.name, b.name",
  ),
  query("MATCH p = (a:Place {id: 'place:almaty'})-[:LOCATED_IN]->(b) RETURN p"),
  query(
    "MATCH p = (:Person {id: 'person:nursultan-nazarbayev'})-[*1..2]-(b:Country) RETURN length(p), b.name ORDER BY b.name, length(p)",
  ),
  query(
    "MATCH (a:Person {id: 'person:kassym-jomart-tokayev'})-[*1..3]->(b:Entity) RETURN DISTINCT b.id ORDER BY b.id",
  ),
  query(
    "MATCH (a {id: 'person:kassym-jomart-tokayev'})-[rs:ACCUSED|MEMBER_OF*2]->(b) RETURN [r IN rs | type(r)] AS types, b.id",
  ),
  query("MATCH (s:Statement) RETURN s.modality AS modality, count(*) AS n ORDER BY n DESC, modality"),
  query("MATCH (s:Statement) WITH s ORDER BY s.id RETURN s.type AS type, collect(s.id) AS ids ORDER BY type"),
  query(
    "MATCH (d:Document)-[:STATES]->(s) RETURN d.publisher AS outlet, count(DISTINCT s.type) AS types ORDER BY outlet",
  ),
  query("MATCH (e:Entity) RETURN DISTINCT e.firstSeen AS first ORDER BY first"),
  query("MATCH (e:Entity) RETURN e.name ORDER BY e.mentionCount DESC, e.id SKIP 2 LIMIT 3"),
  query(
    "MATCH (e:Entity) WHERE e.name STARTS WITH 'K' OR e.name ENDS WITH 'a' RETURN e.name ORDER BY e.name",
  ),
  query(
    "MATCH (e:Entity) WHERE e.name CONTAINS 'Interior' XOR e.name = 'Tass' RETURN e.name ORDER BY e.name",
  ),
  query("MATCH (e:Entity) WHERE toLower(e.name) =~ '.*stan' RETURN e.name ORDER BY e.name"),
  query("MATCH (e:Entity) WHERE 'CSTO' IN e.aliases RETURN e.name, size(e.aliases)"),
  query("MATCH (r:Entity)-[x:HOLDS_POSITION_IN]->(o) RETURN r.name, x.role, x.former, x.disputed, o.name"),
  query("MATCH (a)-[x]->(b) WHERE x.disputed RETURN a.name, type(x), x.count, x.documentCount, b.name"),
  query("MATCH (e:Entity {id: 'country:kz'}) RETURN e{.name, .isoCode, .missing} AS map"),
  query(
    "MATCH (e:Entity) RETURN CASE WHEN e:Person THEN 'who' WHEN e:Place THEN 'where' ELSE 'what' END AS is, count(*) AS n ORDER BY is",
  ),
  query(
    "MATCH (e:Entity) WHERE e.isoCode IS NOT NULL RETURN coalesce(e.missing, e.isoCode) AS code ORDER BY code",
  ),
  query("UNWIND [1, 2, null, 2.5] AS x RETURN x, x * 2 AS twice, x IS NULL AS none"),
  query(
    "WITH {list: [1, [2, 3]], text: 'a`b', nothing: null} AS map RETURN map, map.list[1][0] AS two, map.text",
  ),
  query("RETURN 7 / 2 AS quotient, 7 % 3 AS rest, 2 ^ 3 AS power, 7 / 2.0 AS exact, 1 = 1.0 AS equal"),
  query("RETURN 9007199254740993 AS big, -9007199254740993 AS small, 9007199254740991 AS safe"),
  query("RETURN $map AS map, $list AS list, $big AS big", {
    map: { a: 1, b: { c: "`" } },
    list: [1, "two", null, true, 0.5],
    big: 9007199254740993n,
  }),
  query("RETURN $text AS text, size($text) AS length", { text: "`) DETACH DELETE n // \\u0060 ' \"" }),
  query(
    "RETURN size($text) AS size, substring($text, 1, 2) AS middle, left($text, 1) AS first, right($text, 2) AS last, char_length($text) AS length",
    { text: "😀a𝄞b" },
  ),
  query("UNWIND $texts AS text RETURN text ORDER BY text", { texts: ["😀", "\uffdc", "z", "", "😀a", "é"] }),
  query("RETURN $a < $b AS before", { a: "😀", b: "\ufffd" }),
  query("MATCH (n) WHERE n.name = 'nobody' RETURN n"),
  query(
    "MATCH (n) WHERE n.name = 'nobody' RETURN count(n), collect(n), sum(n.mentionCount), avg(n.mentionCount)",
  ),
  query(
    "MATCH (a:Person), (b:Country) WHERE a.firstSeen < b.firstSeen RETURN a.name, b.name ORDER BY a.name, b.name",
  ),
  query(
    "MATCH (s:Statement)-[:SUBJECT]->(e:Entity) WITH e, avg(s.confidence) AS sure WHERE sure > 0.8 RETURN e.id, sure ORDER BY e.id",
  ),
  query(
    "MATCH (a)-[r:MEMBER_OF]->(b) RETURN {from: a.id, to: b.id, facts: [r.count, r.confidence]} AS fact ORDER BY a.id, b.id",
  ),
  query("MATCH (a:Entity)-[r:MEMBER_OF]->(b:Entity) RETURN a, r, b ORDER BY a.id, b.id"),
  query("MATCH (a)-[r]->(b:Entity {id: 'organization:csto'}) RETURN r ORDER BY type(r), a.id"),
  query("MATCH (p:Person) RETURN p.name AS name UNION MATCH (c:Country) RETURN c.name AS name"),
  query("RETURN 1 AS one;"),
  ...EXPRESSION_QUERIES.map((cypher) => query(cypher)),
];
