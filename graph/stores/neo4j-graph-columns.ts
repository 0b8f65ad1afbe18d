import { type CountedEntity, ENTITY_KINDS, type EntityKind } from "../model/entity.ts";
import { type Relation, relationId } from "../model/relation.ts";
import type { Ends } from "./graph-rows.ts";
import type { Read, Row } from "./neo4j-read.ts";

/** Stands for null in a list of `collect()`, which leaves null out; no text that is stored holds it (storable-reading.ts). */
const ABSENT = "\0";
const PARAMETERS = { absent: ABSENT };

type Columns<Item> = { readonly [Name in keyof Item]: readonly Item[Name][] };

/** Integers as floats: the driver makes an object of every integer first. */
const collected = {
  text: (value: string) => `collect(${value})`,
  optional: (value: string) => `collect(coalesce(${value}, $absent))`,
  integer: (value: string) => `collect(toFloat(${value}))`,
};

const ENTITY_COLUMNS = Object.entries({
  id: collected.text("e.id"),
  name: collected.text("e.name"),
  aliases: "collect(coalesce(e.aliases, []))",
  wikidataId: collected.optional("e.wikidataId"),
  isoCode: collected.optional("e.isoCode"),
  documentCount: collected.integer("e.documentCount"),
  mentionCount: collected.integer("e.mentionCount"),
  firstSeen: collected.optional("e.firstSeen"),
  lastSeen: collected.optional("e.lastSeen"),
} satisfies Record<Exclude<keyof CountedEntity, "kind">, string>)
  .map(([name, value]) => `${value} AS ${name}`)
  .join(", ");

const RELATION_COLUMNS = Object.entries({
  subject: collected.text("s.id"),
  object: collected.text("o.id"),
  count: collected.integer("r.count"),
  documentCount: collected.integer("r.documentCount"),
  confidence: "collect(toFloat(r.confidence))",
  disputed: "collect(r.disputed)",
  firstSeen: collected.optional("r.firstSeen"),
  lastSeen: collected.optional("r.lastSeen"),
  role: collected.optional("r.role"),
  former: "collect(r.former)",
} satisfies Record<Exclude<keyof Relation, "id" | "type">, string>)
  .map(([name, value]) => `${value} AS ${name}`)
  .join(", ");

const KIND = `[kind IN labels(e) WHERE kind IN $kinds][0]`;

/** Entities by id, a record a kind: a list a property reads several times faster than a record an entity. */
export async function entitiesInColumns(
  read: Read,
  ids: readonly string[],
): Promise<CountedEntity<EntityKind>[]> {
  const groups = await read(`MATCH (e:Entity) WHERE e.id IN $ids RETURN ${KIND} AS kind, ${ENTITY_COLUMNS}`, {
    ...PARAMETERS,
    ids,
    kinds: ENTITY_KINDS,
  });
  return groups.flatMap(({ kind, ...row }) => entitiesOfColumns(kind, row));
}

function entitiesOfColumns(kind: unknown, row: Row): CountedEntity<EntityKind>[] {
  const columns = row as unknown as Columns<CountedEntity>;
  if (kind === null) throw new Error(`The entity ${columns.id[0]} has none of the labels ${ENTITY_KINDS}`);
  return columns.id.map((id, k) => ({
    id,
    kind: kind as EntityKind,
    name: columns.name[k] as string,
    aliases: columns.aliases[k] as string[],
    wikidataId: present(columns.wikidataId[k]),
    isoCode: present(columns.isoCode[k]),
    documentCount: columns.documentCount[k] as number,
    mentionCount: columns.mentionCount[k] as number,
    firstSeen: present(columns.firstSeen[k]),
    lastSeen: present(columns.lastSeen[k]),
  }));
}

/** The relations among or of some entities, a record a type. */
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
  if (ends === "both") return `${pattern} WHERE ${subject} AND ${object}`;
  return `CALL () { ${pattern} WHERE ${subject} RETURN s, r, o UNION ${pattern} WHERE ${object} RETURN s, r, o }`;
}

function relationsOfColumns(type: string, row: Row): Relation[] {
  const columns = row as unknown as Columns<Relation>;
  return columns.subject.map((subject, k) => {
    const object = columns.object[k] as string;
    return {
      id: relationId({ subject, type, object }),
      type,
      subject,
      object,
      count: columns.count[k] as number,
      documentCount: columns.documentCount[k] as number,
      confidence: columns.confidence[k] as number,
      disputed: columns.disputed[k] as boolean,
      firstSeen: present(columns.firstSeen[k]),
      lastSeen: present(columns.lastSeen[k]),
      role: present(columns.role[k]),
      former: columns.former[k] as boolean,
    };
  });
}

function present(value: string | null | undefined): string | null {
  return value === ABSENT || value === undefined ? null : value;
}
