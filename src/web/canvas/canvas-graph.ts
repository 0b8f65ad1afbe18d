import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownGraph } from "../../api/contract.ts";
import type { Place, Places } from "../state/places.ts";
import { nodeSize } from "./appearance.ts";
import { type Bundle, bundlesOf } from "./bundles.ts";
import { type Detail, detailFor } from "./detail.ts";
import { DrawnGraph } from "./drawn-graph.ts";
import { placeNewcomers } from "./place-newcomers.ts";
import { fanBends } from "./relation-curve.ts";

/** What the graph holds of a node. */
export interface CanvasNode {
  x: number;
  y: number;
  readonly kind: string;
  readonly label: string;
  /** Radius in pixels. */
  readonly size: number;
}

/** What the graph holds of an edge: all relations of a pair, or with `fan` one of several of them. */
export interface CanvasEdge extends Bundle {
  readonly fan?: Fan;
}

interface Fan {
  readonly relation: Relation;
  /** See relation-curve.ts. */
  readonly bend: number;
}

export interface CanvasGraph {
  readonly graph: DrawnGraph<CanvasNode, CanvasEdge>;
  readonly bundles: readonly Bundle[];
  readonly detail: Detail;
  /** Nodes that were not in the graph before and came without a place: they are put near their neighbours. */
  readonly newcomers: ReadonlySet<string>;
}

/** Longer names are cut: a canvas is no place to read them. */
const LONGEST_NAME = 48;

/** What is drawn of `shown`, with the places that `before` gives, else `given`. sigma works through a new graph at once, but through every single change as long. */
export function canvasGraphOf(
  { entities, relations }: ShownGraph,
  before: DrawnGraph<CanvasNode, CanvasEdge>,
  given: Places,
): CanvasGraph {
  const detail = detailFor(entities.length, relations.length);
  const placeOf = (id: string) => (before.hasNode(id) ? before.getNodeAttributes(id) : given.get(id));
  const fresh = entities.filter(({ id }) => !placeOf(id)).map(({ id }) => id);
  const numbers = new Map(entities.map(({ id }, number) => [id, number]));
  const bundles = bundlesOf(relations, numbers);
  const places = placesOf(fresh, before.order + given.size > 0 ? bundles : [], placeOf, before);
  const most = entities.reduce((most, { documentCount }) => Math.max(most, documentCount), 1);
  const nodes = new Map<string, CanvasNode>();
  for (const entity of entities) {
    const { x, y } = (placeOf(entity.id) ?? places.get(entity.id)) as Place;
    const size = nodeSize(entity, most, entities.length);
    nodes.set(entity.id, { x, y, kind: entity.kind, label: shortened(entity.name), size });
  }
  const edges = detail === "full" ? bundles.flatMap(withFan) : bundles;
  return { graph: new DrawnGraph(nodes, edges), bundles, detail, newcomers: new Set(fresh) };
}

/** The edge of a pair, and where several relations join it, one for each of them. */
function withFan(bundle: Bundle): CanvasEdge[] {
  if (bundle.relations.length < 2) return [bundle];
  const bends = fanBends(bundle.relations.length);
  const fan = bundle.relations.map((relation, k) => ({
    ...bundle,
    fan: { relation, bend: bends[k] as number },
  }));
  return [bundle, ...fan];
}

function placesOf(
  fresh: readonly string[],
  bundles: Iterable<Bundle>,
  placeOf: (id: string) => Place | undefined,
  before: DrawnGraph<CanvasNode, CanvasEdge>,
): ReadonlyMap<string, Place> {
  if (fresh.length === 0) return new Map();
  const neighbours = new Map(fresh.map((id) => [id, [] as string[]]));
  for (const { a, b } of bundles) {
    neighbours.get(a)?.push(b);
    neighbours.get(b)?.push(a);
  }
  const { x, y } = extentOf(before);
  // A tenth of the picture: so far from an entity stand those that it brings.
  const ring = Math.max(x[1] - x[0], y[1] - y[0]) / 10 || 10;
  return placeNewcomers(fresh, (id) => neighbours.get(id) ?? [], placeOf, ring);
}

/** The least and the greatest place on each axis; 0 and 1 where there is nothing. */
export function extentOf(graph: DrawnGraph<CanvasNode, CanvasEdge>): {
  x: [number, number];
  y: [number, number];
} {
  if (graph.order === 0) return { x: [0, 1], y: [0, 1] };
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_id, { x, y }) => {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  });
  return { x: [left, right], y: [bottom, top] };
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
