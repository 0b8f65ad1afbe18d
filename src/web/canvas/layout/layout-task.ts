import type { LayoutGraph } from "../../../../graph/layout/layout-graph.ts";
import type { Places } from "../../../../graph/layout/multilevel-places.ts";
import type { Extents } from "../../../../graph/layout/remove-overlaps.ts";

/** What the layout's worker is asked. A new task ends the one before. */
export type LayoutTask =
  /** Lay all out anew. */
  | { readonly kind: "prepare"; readonly graph: LayoutGraph; readonly extents: Extents }
  /** Let what is not fixed find its place (`settle`), or all move from where it is until it rests (`run`). */
  | {
      readonly kind: "settle" | "run";
      readonly graph: LayoutGraph;
      readonly extents: Extents;
      readonly places: Places;
      /** 1 for nodes that stay. */
      readonly fixed: Uint8Array;
    }
  | { readonly kind: "stop" };

/** As a task crosses to the worker. */
export interface NumberedTask {
  readonly number: number;
  readonly task: LayoutTask;
}

/** What it answers: places now, at most 15 times a second, and once more when all is at rest. */
export interface LayoutReport {
  /** The number that the task came with. */
  readonly task: number;
  /** x and y of each node in turn. */
  readonly places: Float32Array<ArrayBuffer>;
  readonly isAtRest: boolean;
  /** How often all nodes were moved so far. */
  readonly iterations: number;
}

/** x and y of each node in turn. */
export function interleaved({ x, y }: Places): Float32Array<ArrayBuffer> {
  const places = new Float32Array(2 * x.length);
  for (let i = 0; i < x.length; i += 1) {
    places[2 * i] = x[i] as number;
    places[2 * i + 1] = y[i] as number;
  }
  return places;
}
