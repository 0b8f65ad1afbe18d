import { quotedName } from "../cypher/syntax/quoted-name.ts";
import type { Relation, RelationKey } from "../model/relation.ts";
import type { NeighbourCounts } from "../model/subgraph.ts";
import type { Ends } from "./graph-rows.ts";
import type { WhichNeighbours } from "./graph-store.ts";
import {
  captionParameters,
  FOREIGN_ENTITY,
  FOREIGN_RELATION,
  type ForeignEntity,
  foreignEntity,
  foreignRelation,
} from "./neo4j-foreign-rows.ts";
import type { ForeignSchema } from "./neo4j-foreign-schema.ts";
import type { Read } from "./neo4j-read.ts";

/** How many relationships of one node are looked at: a node may have millions. */
const LOOKED_AT = 20_000;

/** Ids that no node has are left out. */
export async function foreignEntities(
  read: Read,
  schema: ForeignSchema,
  ids: readonly string[],
): Promise<ForeignEntity[]> {
  const rows = await read(`MATCH (n) WHERE elementId(n) IN $ids RETURN ${FOREIGN_ENTITY}`, {
    ...captionParameters(schema),
    ids,
  });
  return rows.map((row) => foreignEntity(schema, row));
}

/**
 * Binds the relationships `r` among the nodes `$ids`, or of at least one of them. Each is looked for from its ends among
 * LOOKED_AT relationships: one may be missed only where its ends have more than that.
 */
export function relationshipsOf(ends: Ends["ends"]): string {
  return `MATCH (n) WHERE elementId(n) IN $ids WITH collect(n) AS nodes
    UNWIND nodes AS n CALL { WITH n MATCH (n)-[r]-(o) RETURN r, o LIMIT ${LOOKED_AT} }
    WITH nodes, r, o ${ends === "both" ? "WHERE o IN nodes" : ""} WITH DISTINCT r`;
}

export async function foreignRelations(
  read: Read,
  ids: readonly string[],
  ends: Ends["ends"] = "both",
): Promise<Relation[]> {
  const rows = await read(`${relationshipsOf(ends)} RETURN ${FOREIGN_RELATION}`, { ids });
  return rows.map(foreignRelation);
}

/** These relations; those that there are none of are left out. */
export async function foreignRelationsOf(read: Read, keys: readonly RelationKey[]): Promise<Relation[]> {
  const rows = await read(
    `UNWIND $keys AS key MATCH (s) WHERE elementId(s) = key.subject MATCH (o) WHERE elementId(o) = key.object
     MATCH (s)-[r]->(o) WHERE type(r) = key.type RETURN ${FOREIGN_RELATION}`,
    { keys: keys.map(({ subject, type, object }) => ({ subject, type, object })) },
  );
  return rows.map(foreignRelation);
}

/** The neighbours of a node. */
export interface ForeignNeighbours {
  /** The best joined first, then the best connected; at most `limit`. */
  readonly ids: readonly string[];
  readonly counts: NeighbourCounts;
}

/** The neighbours of a node by any type, or one. Counted exactly among LOOKED_AT relationships; of more, by relationships. */
export async function foreignNeighbours(
  read: Read,
  id: string,
  { limit, type }: WhichNeighbours,
): Promise<ForeignNeighbours> {
  const pattern = type === undefined ? "(n)-[r]-(o)" : `(n)-[r:${quotedName(type)}]-(o)`;
  const found = await read(
    `MATCH (n) WHERE elementId(n) = $id CALL { WITH n MATCH ${pattern} WHERE o <> n RETURN r, o LIMIT ${LOOKED_AT} }
     WITH o, count(r) AS count ORDER BY count DESC, COUNT { (o)--() } DESC, elementId(o) LIMIT $limit
     RETURN elementId(o) AS id`,
    { id, limit: BigInt(limit) },
  );
  return { ids: found.map((row) => String(row.id)), counts: await neighbourCounts(read, id) };
}

async function neighbourCounts(read: Read, id: string): Promise<NeighbourCounts> {
  const [row] = await read("MATCH (n) WHERE elementId(n) = $id RETURN COUNT { (n)--() } AS degree", { id });
  const degree = Number(row?.degree ?? 0);
  if (degree > LOOKED_AT) return { all: degree, byType: await degreesByType(read, id) };
  const rows = await read(
    `MATCH (n)-[r]-(o) WHERE elementId(n) = $id AND o <> n
     WITH o, collect(DISTINCT type(r)) AS types RETURN types, count(o) AS count`,
    { id },
  );
  const byType: Record<string, number> = {};
  let all = 0;
  for (const { types, count } of rows) {
    all += Number(count);
    for (const type of types as string[]) byType[type] = (byType[type] ?? 0) + Number(count);
  }
  return { all, byType };
}

/** How many relationships of each type a node has: kept beside a node that has many, and so not counted one by one. */
async function degreesByType(read: Read, id: string): Promise<Record<string, number>> {
  const [row] = await read(
    `MATCH (n) WHERE elementId(n) = $id CALL { WITH n MATCH (n)-[r]-() RETURN r LIMIT ${LOOKED_AT} }
     RETURN collect(DISTINCT type(r)) AS types`,
    { id },
  );
  const types = (row?.types ?? []) as string[];
  const counts = types.map((type) => `COUNT { (n)-[:${quotedName(type)}]-() }`);
  const [degrees] = await read(`MATCH (n) WHERE elementId(n) = $id RETURN [${counts.join()}] AS counts`, {
    id,
  });
  const numbers = (degrees?.counts ?? []) as number[];
  return Object.fromEntries(types.map((type, k) => [type, numbers[k] ?? 0]));
}
