import { type Relation, relationId } from "../model/relation.ts";
import { COLLECTED_PARAMETERS, collected, columns, pairReader } from "./neo4j-columns.ts";
import type { Read } from "./neo4j-read.ts";

/** Of a group all relations are disputed or none is, and so on. */
const COLUMNS = {
  type: "type",
  disputed: "coalesce(toBooleanOrNull(r.disputed), false)",
  former: "coalesce(toBooleanOrNull(r.former), false)",
  hasRole: "toStringOrNull(r.role) IS NOT NULL",
  role: "collect(toStringOrNull(r.role))",
  count: collected.number("r.count"),
  documentCount: collected.number("r.documentCount"),
  confidence: collected.number("r.confidence"),
  seen: collected.pair("r.firstSeen", "r.lastSeen"),
  subject: "collect(subject)",
  object: "collect(object)",
};

/** The relations that a query returned by RELATION_GROUPS, with what it calls their ends. */
export interface RelationGroup<End> {
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

/** How a query reads the relations `r` from `subject` to `object` and returns them in groups. A map reads all properties at once. */
export const RELATION_GROUPS = {
  read: "type(r) AS type, r {.count, .documentCount, .confidence, .disputed, .firstSeen, .lastSeen, .role, .former} AS r",
  columns: COLUMNS,
};

/** The relations of which these are the subject, or either end. */
export async function relationsOfEnds(
  read: Read,
  ends: keyof typeof OF_ENDS,
  ids: readonly string[],
): Promise<Relation[]> {
  const rows = await read(OF_ENDS[ends], { ...COLLECTED_PARAMETERS, ids: [...new Set(ids)] });
  const seenOf = pairReader();
  return (rows as unknown as RelationGroup<string>[]).flatMap(({ type, disputed, former, ...group }) =>
    group.subject.map((subject, k) => {
      const object = group.object[k] as string;
      const [firstSeen, lastSeen] = seenOf(group.seen[k] as string);
      return {
        id: relationId({ subject, type, object }),
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
    }),
  );
}

const PATTERN = "MATCH (s:Entity)-[r]->(o:Entity)";
const RETURNED = `WITH s.id AS subject, o.id AS object, ${RELATION_GROUPS.read} RETURN ${columns(COLUMNS)}`;

const OF_ENDS = {
  subject: `${PATTERN} WHERE s.id IN $ids ${RETURNED}`,
  either: `CALL () {
      ${PATTERN} WHERE s.id IN $ids RETURN s, r, o UNION ${PATTERN} WHERE o.id IN $ids RETURN s, r, o
    } ${RETURNED}`,
};
