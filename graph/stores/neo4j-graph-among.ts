import { byBeginning } from "../model/by-relation-id.ts";
import type { CountedEntity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import type { GraphRows } from "./graph-rows.ts";
import { ABSENT, columns } from "./neo4j-columns.ts";
import { ENTITY_GROUPS, type EntityGroup, entityReader } from "./neo4j-entity-columns.ts";
import type { ReadEach, Row } from "./neo4j-read.ts";
import { RELATION_GROUPS, type RelationGroup } from "./neo4j-relation-columns.ts";
import { relationsByPlace } from "./relations-by-place.ts";

/** So many entities, or the relations of so many subjects, are sent together: the driver reads a record several times faster where one chunk of the protocol (64 KB) holds it. */
const AT_ONCE = 100;

/** More entities than these are asked for in halves side by side, for a server of more than one core. */
const LARGE = 1_000;

/** These entities and the relations between them. */
export async function graphAmong(
  readEach: ReadEach,
  among: readonly string[],
): ReturnType<GraphRows["graphAmong"]> {
  const [first, ...others] = await lookUp(readEach, GRAPH, among);
  return {
    entities: first.entities.concat(...others.map(({ entities }) => entities)),
    relations: first.relations.concat(...others.map(({ relations }) => relations)),
  };
}

/** The relations between these entities. */
export async function relationsAmong(readEach: ReadEach, among: readonly string[]): Promise<Relation[]> {
  return (await lookUp(readEach, RELATIONS, among)).flatMap(({ relations }) => relations);
}

function lookUp(readEach: ReadEach, cypher: string, among: readonly string[]) {
  const ids = [...new Set(among)].filter((id) => !id.includes(ABSENT)).sort(byBeginning);
  const middle = ids.length > LARGE ? ids.length >> 1 : ids.length;
  // One text is packed, sent and unpacked faster than a list of them.
  const asked = { ...ENTITY_GROUPS.parameters, atOnce: BigInt(AT_ONCE), ids: ids.join(ABSENT) };
  const half = async (first: number, end: number) => {
    const parameters = { ...asked, first: BigInt(first), end: BigInt(end) };
    return (await readEach(cypher, parameters, () => gatherParts(ids))).gathered();
  };
  return Promise.all(middle < ids.length ? [half(0, middle), half(middle, ids.length)] : [half(0, middle)]);
}

/** Which number of the server's stands for which entity, by the place of its id in `ids`. It holds within this answer. */
interface Numbering {
  readonly part: "numbers";
  readonly place: readonly number[];
  readonly number: readonly number[];
}

/** Of relations subjects come as places, objects as numbers. */
type Part =
  | Numbering
  | (EntityGroup & { readonly part: "entities" })
  | (RelationGroup<number> & { readonly part: "relations" });

/** Takes the parts of one answer as they come. */
function gatherParts(ids: readonly string[]) {
  const entities: CountedEntity[] = [];
  const toEntities = entityReader();
  const relations = relationsByPlace(ids);
  return {
    take(row: Row): void {
      const part = row as unknown as Part;
      if (part.part === "numbers") relations.tellPlaces(part);
      else if (part.part === "entities") entities.push(...toEntities(part));
      else relations.take(part);
    },
    gathered: () => ({ entities, relations: relations.sorted() }),
  };
}

const COLUMNS = {
  numbers: {
    place: "places[from..from + $atOnce]",
    number: "[number IN numbers[from..from + $atOnce] | toFloat(number)]",
  },
  entities: ENTITY_GROUPS.columns,
  relations: RELATION_GROUPS.columns,
};
const NAMES = Object.keys({ ...COLUMNS.numbers, ...COLUMNS.entities, ...COLUMNS.relations });

/** The columns of one part, and null for those of the others. */
function returned(part: Part["part"]): string {
  const of: Readonly<Record<string, string>> = COLUMNS[part];
  return `RETURN "${part}" AS part, ${columns(Object.fromEntries(NAMES.map((name) => [name, of[name] ?? "null"])))}`;
}

const ASKED = `UNWIND range(from, from + $atOnce - 1) AS at
    WITH nodes[at] AS e, places[at] AS subject, numbers WHERE $first <= subject < $end`;
const NUMBERS = returned("numbers");
/** One that has been taken away since it was found has neither labels nor properties. */
const ENTITIES = `${ASKED} WITH ${ENTITY_GROUPS.read} WHERE e.id IS NOT NULL ${returned("entities")}`;
const BETWEEN = `${ASKED} MATCH (e)-[r]->(o) WHERE id(o) IN numbers
    WITH subject, toFloat(id(o)) AS object, ${RELATION_GROUPS.read} ${returned("relations")}`;

const RELATIONS = query(NUMBERS, BETWEEN);
const GRAPH = query(NUMBERS, ENTITIES, BETWEEN);

/**
 * From the subjects, which are found first: the planner would read the id of whatever a hub leads to, or start from the end with
 * more relations. Cypher 5 by name: `id()` is deprecated, and what else gives a number of a node there is none.
 */
function query(...parts: readonly string[]): string {
  return `CYPHER 5 WITH split($ids, $absent) AS ids
  UNWIND range(0, size(ids) - 1) AS place MATCH (e:Entity {id: ids[place]})
  WITH collect(e) AS nodes, collect(id(e)) AS numbers, collect(toFloat(place)) AS places
  UNWIND range(0, size(nodes) - 1, $atOnce) AS from
  CALL (nodes, numbers, places, from) {
    ${parts.join("\n    UNION ALL\n    ")}
  }
  RETURN part, ${NAMES.join(", ")}`;
}
