import { connectedComponents, partsOf } from "./connected-components.ts";
import { ForceLayout, USUAL_FORCES } from "./force-layout.ts";
import type { LayoutGraph } from "./layout-graph.ts";
import { multilevelPlaces, type Places } from "./multilevel-places.ts";
import { type Box, packParts } from "./pack-parts.ts";
import { type Extents, removeOverlaps } from "./remove-overlaps.ts";
import { sketchPlaces } from "./sketch-places.ts";

/** The picture is made for about this space, in pixels. */
const WIDTH = 800;
const HEIGHT = 820;
/** How much more it is drawn out in one direction than in the other, at most. */
const MOST_STRETCH = 1.5;
/** Between components, and the shortest edge of those of few nodes, in pixels. */
const GAP = 26;
const SHORTEST = 52;
/** Most iterations after the multilevel start: few where each takes long. */
const mostIterations = (order: number) => Math.min(400, Math.max(10, 300_000 / order));

/**
 * Where the nodes of a graph stand, in pixels about the middle: every connected component by itself, with ForceAtlas2
 * from a multilevel start until it rests, turned to lie rather than stand, without nodes over each other, packed close
 * and drawn out to fill the space. The same graph gives the same places, at any time and speed. Where that takes long,
 * `onSketch` is told again and again how far it is: nodes stand about as they will, to another scale.
 */
export function layOutGraph(
  graph: LayoutGraph,
  extents: Extents,
  onSketch: (placesNow: () => Places) => void = () => {},
): Places {
  const components = connectedComponents(graph);
  const parts = partsOf(graph, components);
  const tellFirst = (placesNow: () => Places) =>
    onSketch(() => sketchPlaces(graph.order, components, turned(placesNow())));
  const places = parts.map((part, k) => turned(rested(part, k === 0 ? tellFirst : undefined)));
  const scale = scaleFor(places);
  components.forEach((nodes, k) => {
    const place = places[k] as Places;
    const stretch = scale * widening(parts[k] as LayoutGraph, place, scale);
    for (let i = 0; i < nodes.length; i += 1) {
      place.x[i] = (place.x[i] as number) * stretch;
      place.y[i] = (place.y[i] as number) * stretch;
    }
    removeOverlaps(place, extentsOf(extents, nodes));
  });
  const shifts = packParts(
    components.map((nodes, k) =>
      boxesOf(places[k] as Places, extentsOf(extents, nodes), parts[k] as LayoutGraph),
    ),
    GAP,
    WIDTH / HEIGHT,
  );
  const [x, y] = [new Float64Array(graph.order), new Float64Array(graph.order)];
  components.forEach((nodes, k) => {
    const [place, shift] = [places[k], shifts[k]] as [Places, { x: number; y: number }];
    nodes.forEach((node, i) => {
      x[node] = (place.x[i] as number) + shift.x;
      y[node] = (place.y[i] as number) + shift.y;
    });
  });
  return filling({ x, y });
}

/** The same, drawn out in the direction in which it leaves space: nodes only move apart. */
function filling({ x, y }: Places): Places {
  const [width, height] = [spanOf(x), spanOf(y)];
  if (!(width > 0 && height > 0)) return { x, y };
  const missing = (width * HEIGHT) / (height * WIDTH);
  const [alongX, alongY] = [1 / missing, missing].map((factor) =>
    Math.min(MOST_STRETCH, Math.max(1, factor)),
  );
  return { x: x.map((value) => value * (alongX as number)), y: y.map((value) => value * (alongY as number)) };
}

function rested(graph: LayoutGraph, onStep: (placesNow: () => Places) => void = () => {}): Places {
  if (graph.order === 1) return { x: new Float64Array(1), y: new Float64Array(1) };
  // Gravity is for parts that nothing holds together: here each is held by its edges.
  const options = { ...USUAL_FORCES, gravity: graph.order > 2000 ? USUAL_FORCES.gravity : 0.01 };
  const { x, y } = multilevelPlaces(graph, options, onStep);
  const layout = new ForceLayout(graph, x, y, options);
  while (!layout.isAtRest && layout.iterations < mostIterations(graph.order)) {
    layout.iterate();
    onStep(() => ({ x, y }));
  }
  return { x, y };
}

/** About the middle, the longest axis lying; a pair stands, so that both names have room beside it. */
function turned({ x, y }: Places): Places {
  const order = x.length;
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / order;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < order; i += 1) {
    const [dx, dy] = [(x[i] as number) - mx, (y[i] as number) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2 + (order === 2 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x.map((value, i) => (value - mx) * cos + ((y[i] as number) - my) * sin),
    y: x.map((value, i) => ((y[i] as number) - my) * cos - (value - mx) * sin),
  };
}

/** Pixels for a unit of the layout, so that all components together about fill the space. */
function scaleFor(places: readonly Places[]): number {
  let area = 0;
  for (const { x, y } of places) {
    if (x.length < 3) continue;
    area += spanOf(x) * spanOf(y);
  }
  return area === 0 ? 1 : Math.sqrt((WIDTH * HEIGHT * 0.8) / area);
}

function spanOf(values: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/** How much more a small component is stretched for its edges to have a length that can be seen. */
function widening({ order, offsets, neighbours }: LayoutGraph, { x, y }: Places, scale: number): number {
  if (order < 2 || order > 6) return 1;
  let [sum, edges] = [0, 0];
  for (let i = 0; i < order; i += 1) {
    for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at += 1) {
      const other = neighbours[at] as number;
      sum += Math.hypot((x[i] as number) - (x[other] as number), (y[i] as number) - (y[other] as number));
      edges += 1;
    }
  }
  return Math.max(1, SHORTEST / ((scale * sum) / edges));
}

function extentsOf({ halfWidths, halfHeights }: Extents, nodes: Uint32Array): Extents {
  return {
    halfWidths: Float64Array.from(nodes, (node) => halfWidths[node] as number),
    halfHeights: Float64Array.from(nodes, (node) => halfHeights[node] as number),
  };
}

/** What a component covers: its nodes, and a chain of boxes along every edge. */
function boxesOf({ x, y }: Places, extents: Extents, { order, offsets, neighbours }: LayoutGraph): Box[] {
  const boxes: Box[] = [];
  const add = (cx: number, cy: number, halfWidth: number, halfHeight: number) =>
    boxes.push({
      left: cx - halfWidth,
      right: cx + halfWidth,
      top: cy - halfHeight,
      bottom: cy + halfHeight,
    });
  for (let i = 0; i < order; i += 1) {
    const [px, py] = [x[i] as number, y[i] as number];
    add(px, py, extents.halfWidths[i] as number, extents.halfHeights[i] as number);
    for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at += 1) {
      const other = neighbours[at] as number;
      if (other < i) continue;
      const [dx, dy] = [(x[other] as number) - px, (y[other] as number) - py];
      const steps = Math.min(40, Math.floor(Math.hypot(dx, dy) / GAP));
      for (let step = 1; step < steps; step += 1)
        add(px + (dx * step) / steps, py + (dy * step) / steps, 1, 1);
    }
  }
  return boxes;
}
