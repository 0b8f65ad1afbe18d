import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownEntity, ShownGraph } from "../../api/contract.ts";
import { type Filters, NO_FILTERS, sameFilters } from "./filters.ts";
import type { Place, Places } from "./places.ts";

/** What was brought onto the canvas, and what of it is kept from sight. Never changed in place. */
export interface Picture {
  readonly entities: ReadonlyMap<string, ShownEntity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly filters: Filters;
  /** Entities that the layout leaves where they are. */
  readonly pinned: ReadonlySet<string>;
  /** Where entities are put when this picture is shown; those without a place stay, or find one. */
  readonly places: Places;
}

export const EMPTY_PICTURE: Picture = {
  entities: new Map(),
  relations: new Map(),
  filters: NO_FILTERS,
  pinned: new Set(),
  places: new Map(),
};

/** The picture with this graph in place of what it held; the filters stay. */
export function replaceGraph(picture: Picture, graph: ShownGraph): Picture {
  return addGraph({ ...picture, entities: new Map(), relations: new Map() }, graph);
}

/** The graph without the entities that nothing relates to another; all of it where nothing is related. */
export function connectedPart({ entities, relations }: ShownGraph): ShownGraph {
  const ends = new Set(
    relations.flatMap(({ subject, object }) => (subject === object ? [] : [subject, object])),
  );
  return ends.size === 0
    ? { entities, relations }
    : { entities: entities.filter(({ id }) => ends.has(id)), relations };
}

export function addGraph(picture: Picture, graph: ShownGraph): Picture {
  return {
    ...picture,
    entities: new Map([...picture.entities, ...graph.entities.map((entity) => [entity.id, entity] as const)]),
    relations: new Map([
      ...picture.relations,
      ...graph.relations.map((relation) => [relation.id, relation] as const),
    ]),
  };
}

export function removeEntity(picture: Picture, id: string): Picture {
  return keepEntities(picture, (entity) => entity.id !== id);
}

/** Only these entities and the relations among them. */
export function onlyEntities(picture: Picture, ids: readonly string[]): Picture {
  const kept = new Set(ids);
  return keepEntities(picture, ({ id }) => kept.has(id));
}

/** Only this entity and what it is related to. */
export function isolateEntity(picture: Picture, id: string): Picture {
  return onlyEntities(picture, [id, ...neighboursOf(picture, id)]);
}

/** Takes away the neighbours that hang on nothing but this entity. */
export function collapseEntity(picture: Picture, id: string): Picture {
  const leaves = [...neighboursOf(picture, id)].filter((other) => {
    const near = neighboursOf(picture, other);
    return near.size === 1 && near.has(id);
  });
  return keepEntities(picture, (entity) => !leaves.includes(entity.id));
}

export function pinEntity(picture: Picture, id: string, place: Place): Picture {
  return {
    ...picture,
    pinned: new Set([...picture.pinned, id]),
    places: new Map([...picture.places, [id, place]]),
  };
}

export function unpinEntity(picture: Picture, id: string): Picture {
  return { ...picture, pinned: new Set([...picture.pinned].filter((other) => other !== id)) };
}

/** The picture under other filters; the same picture where they are no others. */
export function filterPicture(picture: Picture, change: (filters: Filters) => Filters): Picture {
  const filters = change(picture.filters);
  return sameFilters(filters, picture.filters) ? picture : { ...picture, filters };
}

function neighboursOf({ relations }: Picture, id: string): Set<string> {
  const near = new Set<string>();
  for (const { subject, object } of relations.values()) {
    if (subject === id) near.add(object);
    if (object === id) near.add(subject);
  }
  near.delete(id);
  return near;
}

function keepEntities(picture: Picture, keep: (entity: ShownEntity) => boolean): Picture {
  const entities = new Map([...picture.entities].filter(([, entity]) => keep(entity)));
  const relations = new Map(
    [...picture.relations].filter(([, { subject, object }]) => entities.has(subject) && entities.has(object)),
  );
  const pinned = new Set([...picture.pinned].filter((id) => entities.has(id)));
  return { ...picture, entities, relations, pinned };
}
