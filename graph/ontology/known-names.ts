import type { Entity, EntityKind } from "../model/entity.ts";
import { KNOWN_PLACES } from "./cities.ts";
import { COUNTRIES, countryId } from "./countries.ts";
import { KNOWN_ORGANIZATIONS } from "./organizations.ts";
import { OUTLETS } from "./outlets.ts";
import { namesOfPlace } from "./place-aliases.ts";
import { slugOf } from "./slug.ts";

/** An entity that is known before reading, with every name that it goes by. */
export interface KnownEntity extends Entity {
  /** ISO 3166-1 alpha-2 of the country that it lies in or belongs to; null where it is none or several. */
  readonly countryCode: string | null;
}

function known(
  id: string,
  kind: EntityKind,
  name: string,
  rest: Partial<Pick<KnownEntity, "aliases" | "wikidataId" | "isoCode" | "countryCode">>,
): KnownEntity {
  return { id, kind, name, aliases: [], wikidataId: null, isoCode: null, countryCode: null, ...rest };
}

function place(written: string, countryCode: string | null): KnownEntity {
  const { name, aliases } = namesOfPlace(written);
  return known(`place:${slugOf(name)}`, "Place", name, { aliases, countryCode });
}

function knownEntities(): KnownEntity[] {
  return [
    ...KNOWN_PLACES.map(({ name, isoCode }) => place(name, isoCode)),
    ...COUNTRIES.flatMap(({ capitals, isoCode }) => capitals.map((name) => place(name, isoCode))),
    ...COUNTRIES.map(({ isoCode, name, aliases, wikidataId }) =>
      known(countryId(isoCode), "Country", name, {
        aliases,
        wikidataId,
        isoCode,
        countryCode: isoCode,
      }),
    ),
    ...KNOWN_ORGANIZATIONS.map(({ key, name, aliases, wikidataId, stateOf }) =>
      known(`organization:${key}`, "Organization", name, { aliases, wikidataId, countryCode: stateOf }),
    ),
    ...OUTLETS.map(({ key, name, aliases }) =>
      known(`organization:${key}`, "Organization", name, { aliases }),
    ),
  ];
}

/** With places and countries in capitals, as datelines write them. */
function namesOf({ kind, name, aliases }: KnownEntity): string[] {
  const names = [name, ...aliases];
  if (kind === "Organization") return names;
  return [...names, ...names.filter((each) => each.length > 3).map((each) => each.toUpperCase())];
}

/** By id; spellings that give one id ("Bogotá", "Bogota") are one entity. */
function mergedById(): ReadonlyMap<string, KnownEntity> {
  const byId = new Map<string, KnownEntity>();
  for (const entity of knownEntities()) {
    const other = byId.get(entity.id);
    const aliases = other ? [...other.aliases, entity.name].filter((name) => name !== other.name) : [];
    byId.set(entity.id, other ? { ...other, aliases: [...new Set(aliases)] } : entity);
  }
  return byId;
}

const BY_ID = mergedById();

/** Countries, places, organizations and outlets by name and alias. */
export const KNOWN_NAMES: ReadonlyMap<string, KnownEntity> = new Map(
  [...BY_ID.values()].flatMap((entity) => namesOf(entity).map((name) => [name, entity] as const)),
);

export function knownEntityOf(id: string): KnownEntity | undefined {
  return BY_ID.get(id);
}
