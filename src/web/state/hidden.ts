import type { Evidence } from "./evidence.ts";
import { activeParts, type FilterPart, withoutPart } from "./filters.ts";
import type { Picture } from "./picture.ts";
import { visibleGraph } from "./visible.ts";

/** Why not all of the store is in sight. */
export interface Hidden {
  /** Entities of the store that are not on the canvas: never brought, or taken away by hand. */
  readonly notBrought: number;
  /** What would come back if this part of the filters alone were undone; those that would bring nothing are left out. */
  readonly reasons: readonly ({ readonly part: FilterPart } & Amount)[];
  /** What comes back only if several parts are undone. */
  readonly together: Amount;
}

interface Amount {
  readonly entities: number;
  readonly relations: number;
}

/** `total` counts the entities of the store. */
export function hiddenFrom(picture: Picture, evidence: Evidence, total: number): Hidden {
  const seen = amountOf(picture, evidence);
  const reasons = activeParts(picture.filters).map((part) => {
    const without = amountOf({ ...picture, filters: withoutPart(picture.filters, part) }, evidence);
    return {
      part,
      entities: without.entities - seen.entities,
      relations: without.relations - seen.relations,
    };
  });
  const left = (what: keyof Amount) =>
    picture[what].size - seen[what] - reasons.reduce((sum, reason) => sum + reason[what], 0);
  return {
    notBrought: Math.max(0, total - picture.entities.size),
    reasons: reasons.filter(({ entities, relations }) => entities > 0 || relations > 0),
    together: { entities: Math.max(0, left("entities")), relations: Math.max(0, left("relations")) },
  };
}

function amountOf(picture: Picture, evidence: Evidence): Amount {
  const { entities, relations } = visibleGraph(picture, evidence);
  return { entities: entities.length, relations: relations.length };
}
