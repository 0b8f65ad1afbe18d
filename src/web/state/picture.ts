import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownEntity, ShownGraph } from "../../api/contract.ts";

/** What was brought onto the canvas, and what of it is kept from sight. Never changed in place. */
export interface Picture {
  readonly entities: ReadonlyMap<string, ShownEntity>;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly hiddenKinds: ReadonlySet<string>;
  readonly hiddenTypes: ReadonlySet<string>;
}

export const EMPTY_PICTURE: Picture = {
  entities: new Map(),
  relations: new Map(),
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
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

/** Only this entity and what it is related to. */
export function isolateEntity(picture: Picture, id: string): Picture {
  const near = neighboursOf(picture, id);
  return keepEntities(picture, (entity) => entity.id === id || near.has(entity.id));
}

/** Takes away the neighbours that hang on nothing but this entity. */
export function collapseEntity(picture: Picture, id: string): Picture {
  const leaves = [...neighboursOf(picture, id)].filter((other) => {
    const near = neighboursOf(picture, other);
    return near.size === 1 && near.has(id);
  });
  return keepEntities(picture, (entity) => !leaves.includes(entity.id));
}

export function toggleKind(picture: Picture, kind: string): Picture {
  return { ...picture, hiddenKinds: toggled(picture.hiddenKinds, kind) };
}

export function toggleType(picture: Picture, type: string): Picture {
  return { ...picture, hiddenTypes: toggled(picture.hiddenTypes, type) };
}

export function clearFilters(picture: Picture): Picture {
  return { ...picture, hiddenKinds: new Set(), hiddenTypes: new Set() };
}

/** What passes the filters. */
export function visibleGraph({ entities, relations, hiddenKinds, hiddenTypes }: Picture): ShownGraph {
  const shown = [...entities.values()].filter(({ kind }) => !hiddenKinds.has(kind));
  const ids = new Set(shown.map(({ id }) => id));
  return {
    entities: shown,
    relations: [...relations.values()].filter(
      ({ type, subject, object }) => !hiddenTypes.has(type) && ids.has(subject) && ids.has(object),
    ),
  };
}

/** How many of what is on the canvas have each kind, and each relation type, most first. */
export function facetsOf({ entities, relations }: Picture): {
  kinds: Map<string, number>;
  types: Map<string, number>;
} {
  return {
    kinds: tally([...entities.values()].map(({ kind }) => kind)),
    types: tally([...relations.values()].map(({ type }) => type)),
  };
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
  return { ...picture, entities, relations };
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): Set<Item> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function tally<Item>(items: readonly Item[]): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
