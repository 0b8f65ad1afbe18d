import type { NamedEntity, ReadEntities } from "./read-entities.ts";

/** What tells whether two entities are one. */
export interface EntityFacts extends NamedEntity {
  /** Ids of the countries to which it belongs. */
  readonly countries: ReadonlySet<string>;
  /** "president of country:kz": positions that are held. */
  readonly roles: ReadonlySet<string>;
  /** Ids of the entities to which statements tie it. */
  readonly company: ReadonlySet<string>;
}

const BELONGING = new Set([
  "CITIZEN_OF",
  "HEAD_OF_STATE_OF",
  "HEAD_OF_GOVERNMENT_OF",
  "HOLDS_POSITION_IN",
  "PART_OF",
]);
const HELD = new Set(["HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION_IN"]);

/** What one document tells of each of its entities, by id. Statements that are negated or not asserted or reported tell nothing. */
export function entityFacts({ entities, statements }: ReadEntities): Map<string, EntityFacts> {
  const facts = new Map(
    entities.map((entity) => [
      entity.id,
      { ...entity, countries: new Set<string>(), roles: new Set<string>(), company: new Set<string>() },
    ]),
  );
  for (const { type, subject, object, role, former, negated, modality } of statements) {
    if (negated || (modality !== "asserted" && modality !== "reported")) continue;
    const [from, to] = [facts.get(subject), facts.get(object)];
    from?.company.add(object);
    to?.company.add(subject);
    if (BELONGING.has(type) && object.startsWith("country:")) from?.countries.add(object);
    if (HELD.has(type) && !former && (role || type !== "HOLDS_POSITION_IN"))
      from?.roles.add(`${role ? `${role} of` : type.replaceAll("_", " ")} ${object}`.toLowerCase());
  }
  return facts;
}

/** What several documents tell of one entity. */
export function together(a: EntityFacts, b: EntityFacts): EntityFacts {
  return {
    ...a,
    names: [...a.names, ...b.names.filter((name) => !a.names.includes(name))],
    countries: new Set([...a.countries, ...b.countries]),
    roles: new Set([...a.roles, ...b.roles]),
    company: new Set([...a.company, ...b.company]),
  };
}
