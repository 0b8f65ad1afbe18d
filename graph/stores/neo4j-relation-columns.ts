import { byBeginning } from "../model/by-relation-id.ts";
import { type Relation, relationId } from "../model/relation.ts";
import { countingSort } from "./counting-sort.ts";
import type { Ends } from "./graph-rows.ts";
import { COLLECTED_PARAMETERS, collected, columns, pairReader } from "./neo4j-columns.ts";
import type { Read } from "./neo4j-read.ts";

/** The relations of so many subjects are sent together: the driver reads a record several times faster where one chunk of the protocol (64 KB) holds it. */
const AT_ONCE = 100;

const RELATION = "{.count, .documentCount, .confidence, .disputed, .firstSeen, .lastSeen, .role, .former}";

/** Of a group all relations are disputed or none is, and so on. */
const COLUMNS = {
  type: "type",
  disputed: "coalesce(r.disputed, false)",
  former: "coalesce(r.former, false)",
  hasRole: "r.role IS NOT NULL",
  role: "collect(r.role)",
  count: collected.number("r.count"),
  documentCount: collected.number("r.documentCount"),
  confidence: collected.number("r.confidence"),
  seen: collected.pair("r.firstSeen", "r.lastSeen"),
};

interface RelationGroup<End> {
  readonly type: string;
  readonly disputed: boolean;
  readonly former: boolean;
  readonly role: readonly string[];
  readonly count: readonly number[];
  readonly documentCount: readonly number[];
  readonly confidence: readonly number[];
  readonly seen: readonly string[];
  readonly subject: readonly End[];
  readonly object: readonly End[];
}

/** What a query returns of the relations `r` from `s` to `o`, in groups. A map reads all properties at once. */
function returned(subject: string, object: string): string {
  return `WITH ${subject} AS subject, ${object} AS object, type(r) AS type, r ${RELATION} AS r
    RETURN ${columns({ ...COLUMNS, subject: "collect(subject)", object: "collect(object)" })}`;
}

/** The relations of which these are ends. */
export async function relationsInColumns(
  read: Read,
  ends: Ends["ends"],
  ids: readonly string[],
): Promise<Relation[]> {
  const distinct = [...new Set(ids)];
  if (ends === "both") return relationsAmong(read, distinct);
  const rows = await read(OF_ENDS[ends], { ...COLLECTED_PARAMETERS, ids: distinct });
  return relationsOfGroups(rows as unknown as RelationGroup<string>[], (id) => id);
}

const PATTERN = "MATCH (s:Entity)-[r]->(o:Entity)";

const OF_ENDS = {
  subject: `${PATTERN} WHERE s.id IN $ids ${returned("s.id", "o.id")}`,
  either: `CALL () {
      ${PATTERN} WHERE s.id IN $ids RETURN s, r, o UNION ${PATTERN} WHERE o.id IN $ids RETURN s, r, o
    } ${returned("s.id", "o.id")}`,
};

/** In the order of their ids: by places, which is quicker than to compare ids when all are there. */
async function relationsAmong(read: Read, among: readonly string[]): Promise<Relation[]> {
  const ids = [...among].sort(byBeginning);
  const rows = await read(AMONG, { ...COLLECTED_PARAMETERS, ids, atOnce: BigInt(AT_ONCE) });
  const parts = rows as unknown as (RelationGroup<number> | Numbering)[];
  const placeOf = new Map<number, number>();
  for (const { type, subject, object } of parts)
    if (type === null) object.forEach((number, k) => void placeOf.set(number, subject[k] as number));
  const groups = parts
    .filter((part) => part.type !== null)
    .map((group) => ({ ...group, object: group.object.map((number) => placeOf.get(number) as number) }));
  const relations = relationsOfGroups(groups, (place) => ids[place] as string);
  return orderOfRows(groups, ids.length).map((row) => relations[row] as Relation);
}

/** The rows of the groups, by subject, type and object. */
function orderOfRows(groups: readonly RelationGroup<number>[], places: number): number[] {
  const types = [...new Set(groups.map(({ type }) => type))].sort(byBeginning);
  const typeOf = new Map(types.map((type, rank) => [type, rank]));
  const subjects = groups.flatMap(({ subject }) => subject);
  const objects = groups.flatMap(({ object }) => object);
  const ranks = groups.flatMap(({ type, subject }) => subject.map(() => typeOf.get(type) as number));
  const byObject = countingSort([...objects.keys()], objects, places);
  return countingSort(countingSort(byObject, ranks, types.length), subjects, places);
}

/** Which number of the server's stands for which entity, by the place of its id in `$ids`. */
interface Numbering {
  readonly type: null;
  readonly subject: readonly number[];
  readonly object: readonly number[];
}

/**
 * From the subjects, which are found first: the planner would read the id of whatever a hub leads to, or start from the end with
 * more relations. Subjects travel as places in `$ids`, objects as the server's numbers, which hold within this query and are told
 * in it. Cypher 5 by name: `id()` is deprecated, and what else gives a number of a node there is none.
 */
const AMONG = `CYPHER 5 UNWIND range(0, size($ids) - 1) AS place MATCH (e:Entity {id: $ids[place]})
  WITH collect(e) AS chosen, collect(id(e)) AS numbers, collect(toFloat(place)) AS places
  UNWIND range(0, size(chosen) - 1, $atOnce) AS from
  CALL (chosen, numbers, places, from) {
    RETURN ${columns(Object.fromEntries(Object.keys(COLUMNS).map((name) => [name, "null"])))},
      places[from..from + $atOnce] AS subject, [number IN numbers[from..from + $atOnce] | toFloat(number)] AS object
    UNION ALL
    UNWIND range(from, from + $atOnce - 1) AS at
    WITH chosen[at] AS s, places[at] AS place, numbers WHERE s IS NOT NULL
    MATCH (s)-[r]->(o) WHERE id(o) IN numbers ${returned("place", "toFloat(id(o))")}
  }
  RETURN ${[...Object.keys(COLUMNS), "subject", "object"].join(", ")}`;

function relationsOfGroups<End>(
  groups: readonly RelationGroup<End>[],
  idOf: (end: End) => string,
): Relation[] {
  const seenOf = pairReader();
  return groups.flatMap(({ type, disputed, former, ...group }) => {
    // Of two parts in the place of relationId's five: each would be a string of its own.
    const between = relationId({ subject: "", type, object: "" });
    return group.subject.map((end, k) => {
      const [subject, object] = [idOf(end), idOf(group.object[k] as End)];
      const [firstSeen, lastSeen] = seenOf(group.seen[k] as string);
      return {
        id: subject + between + object,
        type,
        subject,
        object,
        count: group.count[k] as number,
        documentCount: group.documentCount[k] as number,
        confidence: group.confidence[k] as number,
        disputed,
        firstSeen,
        lastSeen,
        role: group.role[k] ?? null,
        former,
      };
    });
  });
}
