import { type CountedEntity, ENTITY_KINDS, type EntityKind } from "../model/entity.ts";
import { COLLECTED_PARAMETERS, collected, columns, pairReader } from "./neo4j-columns.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { kindOfId } from "./neo4j-to-model.ts";

/** So many entities are sent together: the driver reads a record several times faster where one chunk of the protocol (64 KB) holds it. */
const AT_ONCE = 100;

const ENTITY =
  ".id, .name, .aliases, .wikidataId, .isoCode, .documentCount, .mentionCount, .firstSeen, .lastSeen";
const KIND = `[kind IN labels(e) WHERE kind IN $kinds][0]`;

/** Of a group all entities have a Wikidata id or none has, and a code. */
const COLUMNS = {
  kind: "kind",
  hasWikidataId: "toStringOrNull(e.wikidataId) IS NOT NULL",
  hasIsoCode: "toStringOrNull(e.isoCode) IS NOT NULL",
  wikidataId: "collect(toStringOrNull(e.wikidataId))",
  isoCode: "collect(toStringOrNull(e.isoCode))",
  id: collected.text("e.id"),
  name: collected.text("e.name"),
  aliases: "collect(coalesce(e.aliases, []))",
  documentCount: collected.number("e.documentCount"),
  mentionCount: collected.number("e.mentionCount"),
  seen: collected.pair("e.firstSeen", "e.lastSeen"),
};

export interface EntityGroup {
  readonly kind: EntityKind | null;
  readonly wikidataId: readonly string[];
  readonly isoCode: readonly string[];
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly aliases: readonly unknown[];
  readonly documentCount: readonly number[];
  readonly mentionCount: readonly number[];
  readonly seen: readonly string[];
}

const READ = `${KIND} AS kind, e {${ENTITY}} AS e`;

/**
 * How a query reads the entities `e` and returns them in groups, and the parameters that this takes. A map reads all properties at
 * once. `numbered` returns the numbers of their nodes too, as `node`, in a query that begins with CYPHER 5: `id()` is deprecated.
 */
export const ENTITY_GROUPS = {
  read: READ,
  columns: COLUMNS,
  returned: `WITH ${READ} RETURN ${columns(COLUMNS)}`,
  numbered: `WITH ${KIND} AS kind, e {${ENTITY}, node: id(e)} AS e RETURN ${columns({ ...COLUMNS, node: collected.number("e.node") })}`,
  parameters: { ...COLLECTED_PARAMETERS, kinds: ENTITY_KINDS },
};

/** The entities that a query returned by ENTITY_GROUPS. */
export function entitiesOfGroups(rows: readonly Row[]): CountedEntity<EntityKind>[] {
  return (rows as unknown as EntityGroup[]).flatMap(entityReader());
}

/** Reads the entities of a group. */
export function entityReader(): (group: EntityGroup) => CountedEntity<EntityKind>[] {
  const seenOf = pairReader();
  return (group) =>
    group.id.map((id, k) => {
      const [firstSeen, lastSeen] = seenOf(group.seen[k] as string);
      return {
        id,
        kind: group.kind ?? kindOfId(id),
        name: group.name[k] as string,
        aliases: textsOf(group.aliases[k]),
        wikidataId: group.wikidataId[k] ?? null,
        isoCode: group.isoCode[k] ?? null,
        documentCount: group.documentCount[k] as number,
        mentionCount: group.mentionCount[k] as number,
        firstSeen,
        lastSeen,
      };
    });
}

function textsOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.every((text) => typeof text === "string") ? values : values.map(String);
}

/** Entities by id, in groups of which each is sent as soon as it is read. */
export async function entitiesInColumns(
  read: Read,
  ids: readonly string[],
): Promise<CountedEntity<EntityKind>[]> {
  const parameters = { ...ENTITY_GROUPS.parameters, ids: [...new Set(ids)], atOnce: BigInt(AT_ONCE) };
  return entitiesOfGroups(await read(BY_IDS, parameters));
}

const BY_IDS = `UNWIND range(0, size($ids) - 1, $atOnce) AS from
  CALL (from) {
    UNWIND $ids[from..from + $atOnce] AS id MATCH (e:Entity {id: id}) ${ENTITY_GROUPS.returned}
  }
  RETURN ${Object.keys(COLUMNS).join(", ")}`;
