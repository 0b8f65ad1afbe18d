import { RELATION_TYPES } from "../ontology/relation-types.ts";
import type { GraphRows } from "./graph-rows.ts";
import { rowsOfColumns } from "./neo4j-columns.ts";
import type { Read } from "./neo4j-read.ts";
import { STATEMENT, STATEMENT_PATTERN, toStatement } from "./neo4j-to-model.ts";

/** Named, so that Neo4j passes over the statements and mentions of an entity, of which there are many more. */
export const TYPES = RELATION_TYPES.map(({ name }) => name).join("|");

const STEPS = `MATCH (e:Entity) WHERE e.id IN $ids CALL (e) {
    MATCH (e)-[r:${TYPES}]-(o) WHERE o <> e
    RETURN r, o ORDER BY r.documentCount DESC, r.count DESC, r.id LIMIT $most
  } RETURN collect(e.id) AS from, collect(o.id) AS to, collect(r.id) AS relationId,
    collect(r.documentCount) AS documentCount`;

const DEGREES = `MATCH (e:Entity) WHERE e.id IN $ids
  RETURN collect(e.id) AS id, collect(COUNT { (e)-[:${TYPES}]-() }) AS degree`;

const SUREST = `UNWIND $relations AS relation CALL (relation) {
    MATCH ${STATEMENT_PATTERN}
    WHERE s.id = relation.subject AND o.id = relation.object AND st.type = relation.type
    RETURN st, s, o, d ORDER BY st.confidence DESC, st.id LIMIT 1
  } RETURN ${STATEMENT}`;

/** What a search for paths looks up in a Neo4j. */
export function pathRows(read: Read): Pick<GraphRows, "steps" | "degrees" | "surest"> {
  return {
    steps: async (ids, most) => rowsOfColumns(await read(STEPS, { ids, most: BigInt(most) })),
    degrees: async (ids) => rowsOfColumns(await read(DEGREES, { ids })),
    surest: async (relations) => {
      const keys = relations.map(({ subject, type, object }) => ({ subject, type, object }));
      return (await read(SUREST, { relations: keys })).map(toStatement);
    },
  };
}
