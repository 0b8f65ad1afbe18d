import { relationId } from "../model/relation.ts";
import type { GraphRows } from "./graph-rows.ts";
import type { Read } from "./neo4j-read.ts";

/** Any steps of a node with more than $most relationships: none is better evidenced than another. */
const STEPS = `MATCH (n) WHERE elementId(n) IN $ids
  CALL { WITH n MATCH (n)-[r]-(o) WHERE o <> n WITH r, o LIMIT $most RETURN r, o }
  RETURN elementId(n) AS start, elementId(o) AS end, type(r) AS type, startNode(r) = n AS leaves`;

const DEGREES = "MATCH (n) WHERE elementId(n) IN $ids RETURN elementId(n) AS id, COUNT { (n)--() } AS degree";

/** What a search for paths looks up in a database that Newsgraph did not build. */
export function foreignPathRows(read: Read): Pick<GraphRows, "steps" | "degrees" | "surest"> {
  return {
    steps: async (ids, most) => {
      const rows = await read(STEPS, { ids, most: BigInt(most) });
      return rows.map(({ start, end, type, leaves }) => {
        const [from, to] = [String(start), String(end)];
        const [subject, object] = leaves ? [from, to] : [to, from];
        const key = { subject, type: String(type), object };
        return { from, to, relationId: relationId(key), documentCount: 1 };
      });
    },
    degrees: async (ids) =>
      (await read(DEGREES, { ids })).map(({ id, degree }) => ({ id: String(id), degree: Number(degree) })),
    surest: async () => [],
  };
}
