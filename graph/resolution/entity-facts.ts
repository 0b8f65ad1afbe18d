import type { EntityKind } from "../model/entity.ts";
import type { Reading } from "../model/reading.ts";

/** What tells whether two entities are one. */
export interface EntityFacts {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Ids of the countries to which a person belongs. */
  readonly countries: ReadonlySet<string>;
  /** "president of country:kz": positions that are held. */
  readonly roles: ReadonlySet<string>;
  /** Ids of the entities to which statements tie it. */
  readonly company: ReadonlySet<string>;
}

const BELONGING = new Set(["CITIZEN_OF", "HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION_IN"]);
const HELD = new Set(["HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION_IN"]);

/** What one document tells of each of its entities, by id. Statements that are negated or not asserted or reported tell nothing. */
export function entityFacts({ entities, statements }: Reading): Map<string, EntityFacts> {
  const facts = new Map(
    entities.map(({ id, kind, name }) => [
      id,
      { id, kind, name, countries: new Set<string>(), roles: new Set<string>(), company: new Set<string>() },
    ]),
  );
  for (const { type, subject, object, role, former, negated, modality } of statements) {
    const [from, to] = [facts.get(subject), facts.get(object)];
    if (!from || !to || negated || (modality !== "asserted" && modality !== "reported")) continue;
    from.company.add(object);
    to.company.add(subject);
    if (BELONGING.has(type) && to.kind === "Country") from.countries.add(object);
    if (HELD.has(type) && !former && (role || type !== "HOLDS_POSITION_IN"))
      from.roles.add(`${(role ?? type).toLowerCase()} of ${object}`);
  }
  return facts;
}
