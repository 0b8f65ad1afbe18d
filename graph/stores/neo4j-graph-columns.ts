import { type CountedEntity, ENTITY_KINDS, type EntityKind } from "../model/entity.ts";
import { type Relation, relationId } from "../model/relation.ts";
import type { Ends } from "./graph-rows.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { kindOfId } from "./neo4j-to-model.ts";

/** Stands for null in a list of `collect()`, which leaves null out; no text that is stored holds it (storable-reading.ts). */
const ABSENT = "\0";
const PARAMETERS = { absent: ABSENT };

type Columns<Item> = { readonly [Name in keyof Item]: readonly Item[Name][] };

/** `collect()` leaves null out: a damaged graph must not shift one list against another. Integers as floats: the driver makes an object of every integer first. */
const collected = {
  text: (value: string) => `collect(coalesce(${value}, $absent))`,
  number: (value: string) => `collect(coalesce(toFloat(${value}), -1.0))`,
  truth: (value: string) => `collect(coalesce(${value}, false))`,
};

const ENTITY_COLUMNS = columns({
  id: collected.text("e.id"),
  name: collected.text("e.name"),
  aliases: "collect(coalesce(e.aliases, []))",
  wikidataId: collected.text("e.wikidataId"),
  isoCode: collected.text("e.isoCode"),
  documentCount: collected.number("e.documentCount"),
  mentionCount: collected.number("e.mentionCount"),
  firstSeen: collected.text("e.firstSeen"),
  lastSeen: collected.text("e.lastSeen"),
} satisfies Record<Exclude<keyof CountedEntity, "kind">, string>);

const RELATION_COLUMNS = columns({
  subject: collected.text("s.id"),
  object: collected.text("o.id"),
  count: collected.number("r.count"),
  documentCount: collected.number("r.documentCount"),
  confidence: collected.number("r.confidence"),
  disputed: collected.truth("r.disputed"),
  firstSeen: collected.text("r.firstSeen"),
  lastSeen: collected.text("r.lastSeen"),
  role: collected.text("r.role"),
  former: collected.truth("r.former"),
} satisfies Record<Exclude<keyof Relation, "id" | "type">, string>);

function columns(of: Readonly<Record<string, string>>): string {
  return Object.entries(of)
    .map(([name, value]) => `${value} AS ${name}`)
    .join(", ");
}

const KIND = `[kind IN labels(e) WHERE kind IN $kinds][0]`;

/** What a query returns of the entities `e`, a record a kind, and the parameters that this reads. */
export function entityGroups(): { readonly returned: string; readonly parameters: Row } {
  return {
    returned: `${KIND} AS kind, ${ENTITY_COLUMNS}`,
    parameters: { ...PARAMETERS, kinds: ENTITY_KINDS },
  };
}

/** The entities that entityGroups gave. */
export function entitiesOfGroups(groups: readonly Row[]): CountedEntity<EntityKind>[] {
  return groups.flatMap(({ kind, ...row }) => entitiesOfColumns(kind, row));
}

/** Entities by id: a list a property reads several times faster than a record an entity. */
export async function entitiesInColumns(
  read: Read,
  ids: readonly string[],
): Promise<CountedEntity<EntityKind>[]> {
  const { returned, parameters } = entityGroups();
  return entitiesOfGroups(
    await read(`MATCH (e:Entity) WHERE e.id IN $ids RETURN ${returned}`, { ...parameters, ids }),
  );
}

function entitiesOfColumns(kind: unknown, row: Row): CountedEntity<EntityKind>[] {
  const lists = row as unknown as Columns<CountedEntity>;
  return lists.id.map((id, k) => ({
    id,
    kind: (kind as EntityKind | null) ?? kindOfId(id),
    name: lists.name[k] as string,
    aliases: lists.aliases[k] as string[],
    wikidataId: present(lists.wikidataId[k]),
    isoCode: present(lists.isoCode[k]),
    documentCount: lists.documentCount[k] as number,
    mentionCount: lists.mentionCount[k] as number,
    firstSeen: present(lists.firstSeen[k]),
    lastSeen: present(lists.lastSeen[k]),
  }));
}

/** The relations of which these are ends, a record a type. */
export async function relationsInColumns(
  read: Read,
  ends: Ends["ends"],
  ids: readonly string[],
): Promise<Relation[]> {
  const groups = await read(`${found(ends)} RETURN type(r) AS type, ${RELATION_COLUMNS}`, {
    ...PARAMETERS,
    ids,
  });
  return groups.flatMap(({ type, ...row }) => relationsOfColumns(type as string, row));
}

function found(ends: Ends["ends"]): string {
  const pattern = "MATCH (s:Entity)-[r]->(o:Entity)";
  const [subject, object] = ["s.id IN $ids", "o.id IN $ids"];
  if (ends === "subject") return `${pattern} WHERE ${subject}`;
  if (ends === "both") return AMONG;
  return `CALL () { ${pattern} WHERE ${subject} RETURN s, r, o UNION ${pattern} WHERE ${object} RETURN s, r, o }`;
}

/** Both ends known, the planner would read the id of whatever a hub leads to, or start from the end with more relations. */
const AMONG = `MATCH (e:Entity) WHERE e.id IN $ids WITH collect(e) AS chosen
  UNWIND chosen AS s MATCH (s)-[r]->(o) WHERE o IN chosen`;

function relationsOfColumns(type: string, row: Row): Relation[] {
  const lists = row as unknown as Columns<Relation>;
  return lists.subject.map((subject, k) => {
    const object = lists.object[k] as string;
    return {
      id: relationId({ subject, type, object }),
      type,
      subject,
      object,
      count: lists.count[k] as number,
      documentCount: lists.documentCount[k] as number,
      confidence: lists.confidence[k] as number,
      disputed: lists.disputed[k] as boolean,
      firstSeen: present(lists.firstSeen[k]),
      lastSeen: present(lists.lastSeen[k]),
      role: present(lists.role[k]),
      former: lists.former[k] as boolean,
    };
  });
}

function present(value: string | null | undefined): string | null {
  return value === ABSENT || value === undefined ? null : value;
}
