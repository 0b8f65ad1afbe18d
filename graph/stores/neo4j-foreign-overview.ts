import { quotedName } from "../cypher/syntax/quoted-name.ts";
import type { ForeignSchema } from "./neo4j-foreign-schema.ts";
import type { Read } from "./neo4j-read.ts";

/** So many nodes are all compared; of more, those to which some relationships of every type lead. */
const COMPARED = 50_000;
const SAMPLED = { types: 40, relationships: 250, neighbours: 10 };
/** How many neighbours of each hub may join it. */
const JOINING = 300;
/** Which part of the first sight are hubs; the others are what joins them. */
const HUBS = 1 / 3;

/**
 * What to show first: nodes with the most relationships, and their neighbours that lead to the most of these. Nodes of
 * a large database are not all looked at: whoever is met by following relationships from anywhere has many (the
 * friendship paradox; Feld, "Why your friends have more friends than you do", 1991).
 */
export async function foreignOverview(read: Read, schema: ForeignSchema, limit: number): Promise<string[]> {
  const hubs = await bestConnected(read, schema, Math.max(1, Math.ceil(limit * HUBS)));
  const joining = await read(
    `UNWIND $hubs AS id MATCH (h) WHERE elementId(h) = id
     CALL { WITH h MATCH (h)--(n) WHERE n <> h RETURN DISTINCT n LIMIT ${JOINING} }
     WITH n, count(h) AS joined WHERE NOT elementId(n) IN $hubs
     RETURN elementId(n) AS id ORDER BY joined DESC, COUNT { (n)--() } DESC, id LIMIT $rest`,
    { hubs, rest: BigInt(Math.max(0, limit - hubs.length)) },
  );
  const ids = [...hubs, ...joining.map(({ id }) => String(id))];
  if (ids.length >= limit || schema.nodes > COMPARED) return ids;
  const others = await bestConnected(read, schema, limit);
  return [...new Set([...ids, ...others])].slice(0, limit);
}

/** The best connected of each combination of labels in turn: one kind alone would tell little of the others. */
export async function bestConnected(
  read: Read,
  { nodes, types }: ForeignSchema,
  limit: number,
): Promise<string[]> {
  const candidates = nodes <= COMPARED ? "MATCH (n)" : sampled([...types.keys()].slice(0, SAMPLED.types));
  const groups = await read(
    `${candidates} WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, elementId(n)
     WITH labels(n) AS labels, collect(n)[..$limit] AS best, max(degree) AS most ORDER BY most DESC LIMIT $limit
     RETURN [n IN best | elementId(n)] AS ids`,
    { limit: BigInt(limit) },
  );
  const ids = groups.map((group) => group.ids as string[]);
  const turns = Array.from({ length: limit }, (_, turn) => ids.flatMap((group) => group[turn] ?? []));
  return turns.flat().slice(0, limit);
}

/** The ends of some relationships of every type, and some of their neighbours, as `n`; any nodes where there is none. */
function sampled(types: readonly string[]): string {
  if (types.length === 0) return `MATCH (n) WITH n LIMIT ${COMPARED}`;
  const ends = types.map(
    (type) =>
      `MATCH (a)-[:${quotedName(type)}]->(b) WITH a, b LIMIT ${SAMPLED.relationships} UNWIND [a, b] AS n RETURN DISTINCT n`,
  );
  return `CALL { ${ends.join("\nUNION\n")} } WITH DISTINCT n
    CALL { WITH n RETURN n AS m UNION WITH n MATCH (n)--(m) RETURN m LIMIT ${SAMPLED.neighbours} } WITH DISTINCT m AS n`;
}
