import { layOutGraph } from "../../../../graph/layout/lay-out-graph.ts";
import { type LayoutGraph, layoutGraphOf } from "../../../../graph/layout/layout-graph.ts";
import type { Places } from "../../../../graph/layout/multilevel-places.ts";
import type { Extents } from "../../../../graph/layout/remove-overlaps.ts";
import { settleNewcomers } from "../../../../graph/layout/settle-newcomers.ts";
import type { DrawnGraph, Ends } from "../drawn-graph.ts";
import { createDrawingPace } from "./drawing-pace.ts";
import { interleaved, type LayoutReport, type LayoutTask, type NumberedTask } from "./layout-task.ts";

/** Larger pictures are laid out in the worker, so that the page goes on answering. */
const IN_THE_PAGE = 250;

/** Preparing, nothing is to be seen yet; sketched, nodes are seen on the way to their first places. */
type LayoutState = "preparing" | "sketched" | "running" | "resting";

export interface LayoutRun {
  readonly state: LayoutState;
  /** Lays all out anew: small pictures at once, others in the worker. */
  prepare(): void;
  /** Finds places for these nodes among the others, which stay. */
  settle(newcomers: ReadonlySet<string>): void;
  /** Lets all but the pinned move until it rests. */
  start(): void;
  /** Leaves all where it is now; what is not yet in its first place is brought there still. */
  stop(): void;
  /** Ends whatever is under way: somebody else gives places. */
  cancel(): void;
}

export interface LayoutEvents {
  onState(state: LayoutState): void;
  /** Nodes have moved: all of them, or only newcomers. */
  onMove(isWhole: boolean): void;
}

/** The attributes of nodes that a layout reads and writes, and what a node covers about its place. */
interface LayoutNode {
  x: number;
  y: number;
}
export type CoverOf = (id: string) => { readonly halfWidth: number; readonly halfHeight: number };

const NONE: ReadonlySet<string> = new Set();

/** ForceAtlas2 over the graph that is shown, in a worker of its own. Nodes are taken in the order of their ids: the same graph gives the same picture. */
export function createLayoutRun(
  graphNow: () => DrawnGraph<LayoutNode, Ends>,
  isPinned: (id: string) => boolean,
  coverOf: CoverOf,
  events: LayoutEvents,
): LayoutRun {
  let worker: Worker | null = null;
  let state: LayoutState = "resting";
  /** The nodes of the task that runs: their order is that of its places. */
  let ids: readonly string[] = [];
  /** Those of them that stay. */
  let still: ReadonlySet<string> = NONE;
  let number = 0;
  let kind: LayoutTask["kind"] = "stop";
  /** Places that came and are not yet drawn. */
  let newest: Float32Array | null = null;

  const change = (next: LayoutState) => {
    if (next === state) return;
    state = next;
    events.onState(next);
  };
  const take = (places: Float32Array, isWhole: boolean) => {
    const graph = graphNow();
    ids.forEach((id, i) => {
      if (!graph.hasNode(id) || still.has(id)) return;
      const node = graph.getNodeAttributes(id);
      node.x = places[2 * i] as number;
      node.y = places[2 * i + 1] as number;
    });
    events.onMove(isWhole);
  };
  const pace = createDrawingPace(() => {
    if (newest) take(newest, kind !== "settle");
    newest = null;
  });
  const send = (task: LayoutTask) => {
    if (!worker) {
      worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
      worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
        if (data.task !== number) return;
        newest = data.places;
        if (data.isAtRest) {
          change("resting");
          pace.now();
        } else {
          if (kind === "prepare") change("sketched");
          pace.ask();
        }
      };
    }
    number += 1;
    kind = task.kind;
    newest = null;
    worker.postMessage({ number, task } satisfies NumberedTask);
  };

  const end = () => {
    send({ kind: "stop" });
    change("resting");
  };

  return {
    get state() {
      return state;
    },
    prepare() {
      const graph = graphNow();
      still = NONE;
      ids = graph.nodes().sort();
      const task = { graph: structureOf(graph, ids), extents: extentsOf(ids, coverOf) };
      if (ids.length > IN_THE_PAGE) {
        change("preparing");
        send({ kind: "prepare", ...task });
      } else take(interleaved(layOutGraph(task.graph, task.extents)), true);
    },
    settle(newcomers) {
      const graph = graphNow();
      ids = graph.nodes().sort();
      still = new Set(ids.filter((id) => !newcomers.has(id)));
      const fixed = Uint8Array.from(ids, (id) => (newcomers.has(id) ? 0 : 1));
      const task = { graph: structureOf(graph, ids), extents: extentsOf(ids, coverOf), fixed };
      const places = placesOf(graph, ids);
      if (ids.length > IN_THE_PAGE) {
        change("running");
        send({ kind: "settle", ...task, places });
      } else {
        settleNewcomers(task.graph, places, fixed, task.extents);
        take(interleaved(places), false);
      }
    },
    start() {
      const graph = graphNow();
      if (state !== "resting" || graph.order < 2) return;
      still = NONE;
      ids = graph.nodes().sort();
      const fixed = Uint8Array.from(ids, (id) => (isPinned(id) ? 1 : 0));
      change("running");
      send({
        kind: "run",
        graph: structureOf(graph, ids),
        extents: extentsOf(ids, coverOf),
        places: placesOf(graph, ids),
        fixed,
      });
    },
    stop() {
      if (state === "running") end();
    },
    cancel() {
      if (state !== "resting") end();
    },
  };
}

function structureOf(graph: DrawnGraph<LayoutNode, Ends>, ids: readonly string[]): LayoutGraph {
  const place = new Map(ids.map((id, i) => [id, i]));
  const [sources, targets] = [new Uint32Array(graph.size), new Uint32Array(graph.size)];
  let edge = 0;
  graph.forEachEdge((_key, _attributes, source, target) => {
    sources[edge] = place.get(source) as number;
    targets[edge] = place.get(target) as number;
    edge += 1;
  });
  return layoutGraphOf(ids.length, sources, targets);
}

function placesOf(graph: DrawnGraph<LayoutNode, Ends>, ids: readonly string[]): Places {
  const [x, y] = [new Float64Array(ids.length), new Float64Array(ids.length)];
  ids.forEach((id, i) => {
    const node = graph.getNodeAttributes(id);
    x[i] = node.x;
    y[i] = node.y;
  });
  return { x, y };
}

function extentsOf(ids: readonly string[], coverOf: CoverOf): Extents {
  const covers = ids.map(coverOf);
  return {
    halfWidths: Float64Array.from(covers, ({ halfWidth }) => halfWidth),
    halfHeights: Float64Array.from(covers, ({ halfHeight }) => halfHeight),
  };
}
