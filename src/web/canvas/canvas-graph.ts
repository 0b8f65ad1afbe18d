import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownGraph } from "../../api/contract.ts";
import type { Place, Places } from "../state/places.ts";
import { type Bundle, bundlesOf, nodeSize } from "./appearance.ts";
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

/** What the graph holds of an edge, from `bundle.a` to `bundle.b`: all relations of a pair, or one of several of them. */
export interface CanvasEdge {
  readonly bundle: Bundle;
  /** Null where the edge is the pair's. */
  readonly relation: Relation | null;
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
  const graph = new DrawnGraph<CanvasNode, CanvasEdge>();
  const bundles = bundlesOf(relations);
  const detail = detailFor(entities.length, relations.length);
  const placeOf = (id: string) => (before.hasNode(id) ? before.getNodeAttributes(id) : given.get(id));
  const fresh = entities.filter(({ id }) => !placeOf(id)).map(({ id }) => id);
  const places = placesOf(fresh, before.order + given.size > 0 ? bundles : [], placeOf, before);
  const most = entities.reduce((most, { documentCount }) => Math.max(most, documentCount), 1);
  for (const entity of entities) {
    const { x, y } = (placeOf(entity.id) ?? places.get(entity.id)) as Place;
    const size = nodeSize(entity, most, entities.length);
    graph.addNode(entity.id, { x, y, kind: entity.kind, label: shortened(entity.name), size });
  }
  for (const bundle of bundles) {
    const { a, b } = bundle;
    const key = (bundle.relations[0] as Relation).id;
    if (!graph.hasNode(a) || !graph.hasNode(b)) continue;
    graph.addEdgeWithKey(key, a, b, { bundle, relation: null, bend: 0 });
    if (detail !== "full" || bundle.relations.length < 2) continue;
    const bends = fanBends(bundle.relations.length);
    bundle.relations.forEach((relation, k) => {
      graph.addEdgeWithKey(`one of ${relation.id}`, a, b, { bundle, relation, bend: bends[k] as number });
    });
  }
  return { graph, bundles, detail, newcomers: new Set(fresh) };
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
