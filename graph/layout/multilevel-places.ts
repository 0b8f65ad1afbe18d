import { coarsenGraph } from "./coarsen-graph.ts";
import { ForceLayout, type ForceOptions } from "./force-layout.ts";
import type { LayoutGraph } from "./layout-graph.ts";

/** Graphs of so few nodes are not coarsened. */
const SMALL = 60;
/** Most iterations on the coarsest graph, where they cost least, and on every finer one. */
const ON_THE_COARSEST = 300;
const ON_FINER = 16;

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Where the nodes of a graph stand well for ForceAtlas2 to begin: coarser graphs are laid out first, and each hands its
 * places to the finer one. Source: Walshaw, "A Multilevel Algorithm for Force-Directed Graph Drawing" (2003). The same
 * graph gives the same places. `onLevel` is told after every level where the nodes of `graph` stand by then.
 */
export function multilevelPlaces(
  graph: LayoutGraph,
  options: ForceOptions,
  onLevel: (placesNow: () => Places) => void = () => {},
  masses = massesOf(graph),
): Places {
  const coarse = graph.order > SMALL ? coarsenGraph(graph) : null;
  if (!coarse || coarse.graph.order > 0.8 * graph.order) {
    const places = settled(graph, sunflower(graph.order, masses), options, masses, ON_THE_COARSEST);
    onLevel(() => places);
    return places;
  }
  const summed = new Float64Array(coarse.graph.order);
  coarse.parent.forEach((group, i) => {
    summed[group] = (summed[group] as number) + (masses[i] as number);
  });
  const onCoarser = (placesNow: () => Places) => onLevel(() => spread(placesNow(), coarse.parent));
  const from = multilevelPlaces(coarse.graph, options, onCoarser, summed);
  const places = settled(graph, spread(from, coarse.parent), options, masses, ON_FINER);
  onLevel(() => places);
  return places;
}

/** What nodes weigh in ForceAtlas2: their degree + 1. */
function massesOf({ order, offsets }: LayoutGraph): Float64Array {
  return Float64Array.from(
    { length: order },
    (_, i) => (offsets[i + 1] as number) - (offsets[i] as number) + 1,
  );
}

function settled(
  graph: LayoutGraph,
  { x, y }: Places,
  options: ForceOptions,
  masses: Float64Array,
  most: number,
): Places {
  const layout = new ForceLayout(graph, x, y, options, masses);
  while (!layout.isAtRest && layout.iterations < most) layout.iterate();
  return { x, y };
}

/** The golden angle: points on a spiral that turn by it spread evenly. Source: Vogel, "A better way to construct the sunflower head" (1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Around the middle, the heaviest nearest to it. */
function sunflower(order: number, masses: Float64Array): Places {
  const [x, y] = [new Float64Array(order), new Float64Array(order)];
  const byMass = Array.from({ length: order }, (_, i) => i).sort(
    (a, b) => (masses[b] as number) - (masses[a] as number) || a - b,
  );
  byMass.forEach((i, rank) => {
    x[i] = 10 * Math.sqrt(rank + 0.5) * Math.cos(rank * GOLDEN_ANGLE);
    y[i] = 10 * Math.sqrt(rank + 0.5) * Math.sin(rank * GOLDEN_ANGLE);
  });
  return { x, y };
}

/** Every node close to the one that stands for it. */
function spread(from: Places, parent: Uint32Array): Places {
  const radius = radiusOf(from);
  const step = radius / Math.sqrt(from.x.length) / 4;
  const turn = new Uint32Array(from.x.length);
  const [x, y] = [new Float64Array(parent.length), new Float64Array(parent.length)];
  parent.forEach((group, i) => {
    const angle = ((turn[group] as number) + group) * GOLDEN_ANGLE;
    turn[group] = (turn[group] as number) + 1;
    x[i] = (from.x[group] as number) + step * Math.cos(angle);
    y[i] = (from.y[group] as number) + step * Math.sin(angle);
  });
  return { x, y };
}

/** Root mean square of the distances from the middle. */
function radiusOf({ x, y }: Places): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += (x[i] as number) ** 2 + (y[i] as number) ** 2;
  return Math.sqrt(sum / Math.max(1, x.length));
}
