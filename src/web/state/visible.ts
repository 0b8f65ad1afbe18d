import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownEntity, ShownGraph } from "../../api/contract.ts";
import { counts, type Evidence, filteredRelation } from "./evidence.ts";
import { activeFilters, type Filters, NO_FILTERS } from "./filters.ts";
import type { Picture } from "./picture.ts";

type Filtered = Pick<Picture, "entities" | "relations" | "filters">;

/** What passes the filters: relations as the statements that count make them, and entities of a kind that is shown. */
export function visibleGraph({ entities, relations, filters }: Filtered, evidence: Evidence): ShownGraph {
  const shown = [...entities.values()].filter(({ kind }) => !filters.hiddenKinds.has(kind));
  const ids = new Set(shown.map(({ id }) => id));
  const passing = [...relations.values()].flatMap((relation) => {
    if (filters.hiddenTypes.has(relation.type) || !ids.has(relation.subject) || !ids.has(relation.object))
      return [];
    return filteredRelation(relation, evidence, filters) ?? [];
  });
  if (!dropsRelations(filters)) return { entities: shown, relations: passing };
  const [related, left] = [endsOf(relations.values()), endsOf(passing)];
  return {
    entities: shown.filter((entity) =>
      related.has(entity.id) ? left.has(entity.id) : isSpokenOf(entity, filters),
    ),
    relations: passing,
  };
}

/** Whether entities leave with the last of their relations: where evidence is chosen, not where types are hidden. */
function dropsRelations(filters: Filters): boolean {
  return activeFilters(filters).some((name) => name !== "hiddenKinds" && name !== "hiddenTypes");
}

/** Whether documents of the days in view may speak of an entity that nothing relates to another. */
function isSpokenOf({ firstSeen, lastSeen }: ShownEntity, { from, to, onlyDisputed }: Filters): boolean {
  if (onlyDisputed) return false;
  if (from !== null && lastSeen !== null && lastSeen.slice(0, 10) < from) return false;
  return !(to !== null && firstSeen !== null && firstSeen.slice(0, 10) > to);
}

function endsOf(relations: Iterable<Relation>): Set<string> {
  const ends = new Set<string>();
  for (const { subject, object } of relations) ends.add(subject).add(object);
  return ends;
}

/**
 * How many of what is on the canvas have each value, the other filters heeded; 0 where they leave nothing. First come
 * those that the whole picture has most of: the order stays under any filter.
 */
export interface Facets {
  /** Entities. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Relations. */
  readonly types: ReadonlyMap<string, number>;
  /** Statements; "" for documents without an outlet. */
  readonly outlets: ReadonlyMap<string, number>;
  /** Relations with at least 1, 2, 3 documents. */
  readonly documents: readonly [number, number, number];
  readonly disputed: number;
}

export function facetsOf(picture: Filtered, evidence: Evidence): Facets {
  const without = (name: keyof Filters) =>
    visibleGraph({ ...picture, filters: { ...picture.filters, [name]: NO_FILTERS[name] } }, evidence);
  const told = without("leastDocuments").relations;
  return {
    kinds: tally(
      without("hiddenKinds").entities.map(({ kind }) => kind),
      [...picture.entities.values()].map(({ kind }) => kind),
    ),
    types: tally(
      without("hiddenTypes").relations.map(({ type }) => type),
      [...picture.relations.values()].map(({ type }) => type),
    ),
    outlets: tally(
      without("hiddenOutlets").relations.flatMap(({ id }) => outletsOf(id, evidence, picture.filters)),
      [...evidence.documents.values()].map(({ publisher }) => publisher ?? ""),
    ),
    documents: [
      told.length,
      told.filter(({ documentCount }) => documentCount >= 2).length,
      told.filter(({ documentCount }) => documentCount >= 3).length,
    ],
    disputed: without("onlyDisputed").relations.filter(({ disputed }) => disputed).length,
  };
}

function outletsOf(relationId: string, evidence: Evidence, filters: Filters): string[] {
  const rest = { ...filters, hiddenOutlets: NO_FILTERS.hiddenOutlets };
  return (evidence.testimonies.get(relationId) ?? [])
    .filter((testimony) => counts(testimony, rest))
    .map(({ outlet }) => outlet);
}

/** How many statements of the relations in sight fall on each day, whatever days are chosen: the dark bars of the time strip. */
export function statementsPerDay(picture: Filtered, evidence: Evidence): Map<string, number> {
  const filters = { ...picture.filters, from: null, to: null };
  const { relations } = visibleGraph({ ...picture, filters }, evidence);
  const days = relations.flatMap(({ id }) =>
    (evidence.testimonies.get(id) ?? [])
      .filter((testimony) => counts(testimony, filters))
      .map(({ day }) => day),
  );
  return new Map([...countEach(days.filter((day) => day !== null))].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How often each of `listed` occurs among `items`; those that are listed most often come first. */
function tally<Item>(items: readonly Item[], listed: readonly Item[]): Map<Item, number> {
  const [counts, order] = [countEach(items), countEach(listed)];
  return new Map(
    [...order].sort(([, a], [, b]) => b - a).map(([item]) => [item, counts.get(item) ?? 0] as const),
  );
}

function countEach<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
