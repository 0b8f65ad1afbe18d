import { atom, computed } from "nanostores";
import type { Theme } from "../../../graph/ontology/kind-colours.ts";
import { type Filters, NO_FILTERS } from "../../web/state/filters.ts";
import type { Selection } from "../../web/state/selection.ts";
import { facetsOf, statementsPerDay, visibleGraph } from "../../web/state/visible.ts";
import type { OpenGraph } from "./open-graph.ts";
import type { OpenText } from "./open-text.ts";

/** Null while it is read. */
export const $graph = atom<OpenGraph | null>(null);
export const $text = atom<OpenText | null>(null);
/** Which share of the words is read, 0–1. */
export const $readShare = atom(0);
/** Why nothing is shown. */
export const $failure = atom<string | null>(null);

export const $filters = atom<Filters>(NO_FILTERS);
/** An entity or a pair, by their numbers. */
export const $selection = atom<Selection>(null);
export const $hovered = atom<Selection>(null);
export const $theme = atom<Theme>("light");
/** How many of the relations that the reader lists, a first part of them. */
export const $shownRelations = atom(0);

const EMPTY = { entities: [], relations: [] } as const;
const pictureOf = (graph: OpenGraph, filters: Filters) => ({
  entities: graph.entities,
  relations: graph.relations,
  filters,
});

export const $visible = computed([$graph, $filters], (graph, filters) =>
  graph ? visibleGraph(pictureOf(graph, filters), graph.evidence) : EMPTY,
);
export const $facets = computed([$graph, $filters], (graph, filters) =>
  graph ? facetsOf(pictureOf(graph, filters), graph.evidence) : null,
);

/** Of all days, whatever days are chosen. */
export const $statementsPerDay = computed([$graph, $filters], (graph, filters) =>
  graph ? statementsPerDay(pictureOf(graph, filters), graph.evidence) : new Map<string, number>(),
);
