import type { LayoutGraph } from "./layout-graph.ts";
import { QuadTree } from "./quad-tree.ts";

export interface ForceOptions {
  /** How strongly bodies push each other away. Distances in the picture grow with its square root. */
  readonly repulsion: number;
  /** How strongly the middle pulls, whatever the distance (times the distance: "strong gravity"). */
  readonly gravity: number;
  /** Cells of the quadtree narrower than this share of their distance act as one body. */
  readonly theta: number;
}

export const USUAL_FORCES: ForceOptions = { repulsion: 10, gravity: 0.05, theta: 1.2 };

/**
 * The repulsion at which a picture keeps its size: where ForceAtlas2 rests, what edges and the middle pull with times
 * their length adds up to what bodies push with times theirs, which is the same at every distance (the virial theorem).
 */
export function repulsionAt(
  { order, offsets, neighbours, weights }: LayoutGraph,
  x: Float64Array,
  y: Float64Array,
  gravity: number,
): number {
  let [pull, sum, squares] = [0, 0, 0];
  for (let i = 0; i < order; i += 1) {
    const [px, py] = [x[i] as number, y[i] as number];
    const mass = (offsets[i + 1] as number) - (offsets[i] as number) + 1;
    sum += mass;
    squares += mass * mass;
    pull += gravity * mass * (px * px + py * py);
    for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at += 1) {
      const other = neighbours[at] as number;
      const squared = (px - (x[other] as number)) ** 2 + (py - (y[other] as number)) ** 2;
      pull += ((weights[at] as number) * squared) / 2;
    }
  }
  const push = (sum * sum - squares) / 2;
  return push > 0 && pull > 0 ? pull / push : USUAL_FORCES.repulsion;
}

/** At rest when bodies move less than this share of the picture's radius in an iteration, on average. */
const REST = 5e-4;
/** Iterations at full speed; from then on every one is slower than the last by this factor, so that all comes to rest. */
const WARM = 60;
const COOLING = 0.94;

/** How much restlessness is allowed for speed. Source: the paper, section "Adapting the global speed". */
const TOLERANCE = 1;
const MOST_RISE = 0.5;

/**
 * ForceAtlas2 over typed arrays: bodies weigh their degree + 1, edges pull with their length, and speed adapts to how
 * much bodies swing. Source: Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2, a Continuous Graph Layout Algorithm
 * for Handy Network Visualization", PLoS ONE 9(6), 2014. The same graph and places give the same way.
 */
export class ForceLayout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 for bodies that stay where they are. */
  readonly pinned: Uint8Array;
  readonly #graph: LayoutGraph;
  readonly #options: ForceOptions;
  readonly #mass: Float64Array;
  readonly #tree: QuadTree;
  #forceX: Float64Array;
  #forceY: Float64Array;
  #lastX: Float64Array;
  #lastY: Float64Array;
  #speed = 1;
  #efficiency = 1;
  #calm = 0;
  #heat = 1;
  #warm = WARM;
  /** How often all bodies were moved. */
  iterations = 0;

  /** `masses` where bodies stand for several nodes each, else degree + 1. */
  constructor(
    graph: LayoutGraph,
    x: Float64Array,
    y: Float64Array,
    options: ForceOptions = USUAL_FORCES,
    masses?: Float64Array,
  ) {
    const { order, offsets } = graph;
    this.#graph = graph;
    this.#options = options;
    this.x = x;
    this.y = y;
    this.pinned = new Uint8Array(order);
    this.#mass =
      masses ??
      Float64Array.from({ length: order }, (_, i) => (offsets[i + 1] as number) - (offsets[i] as number) + 1);
    this.#tree = new QuadTree(order);
    this.#forceX = new Float64Array(order);
    this.#forceY = new Float64Array(order);
    this.#lastX = new Float64Array(order);
    this.#lastY = new Float64Array(order);
  }

  /** Whether nothing moves any more, to speak of. */
  get isAtRest(): boolean {
    return this.#calm >= 3;
  }

  /** Lets the bodies move freely again after one was put elsewhere. */
  wake(): void {
    this.#calm = 0;
    this.#heat = 1;
    this.#warm = this.iterations + WARM;
  }

  /** Moves every body once. */
  iterate(): void {
    const { order } = this.#graph;
    [this.#forceX, this.#lastX] = [this.#lastX, this.#forceX];
    [this.#forceY, this.#lastY] = [this.#lastY, this.#forceY];
    this.#forceX.fill(0);
    this.#forceY.fill(0);
    this.#tree.build(this.x, this.y, this.#mass);
    this.#tree.addRepulsion(this.#options.repulsion, this.#options.theta, this.#forceX, this.#forceY);
    this.#addPull();
    const [swinging, traction] = this.#restlessness();
    this.#adaptSpeed(swinging, traction);
    if (this.iterations > this.#warm) this.#heat *= COOLING;
    const { moved, radius } = this.#move();
    this.#calm = moved <= REST * radius * order ? this.#calm + 1 : 0;
    this.iterations += 1;
  }

  /** What edges and the middle pull with. */
  #addPull(): void {
    const { order, offsets, neighbours, weights } = this.#graph;
    const [x, y, forceX, forceY] = [this.x, this.y, this.#forceX, this.#forceY];
    const { gravity } = this.#options;
    for (let i = 0; i < order; i += 1) {
      const px = x[i] as number;
      const py = y[i] as number;
      const inward = gravity * (this.#mass[i] as number);
      let fx = -inward * px;
      let fy = -inward * py;
      const end = offsets[i + 1] as number;
      for (let at = offsets[i] as number; at < end; at += 1) {
        const other = neighbours[at] as number;
        const weight = weights[at] as number;
        fx -= weight * (px - (x[other] as number));
        fy -= weight * (py - (y[other] as number));
      }
      forceX[i] = (forceX[i] as number) + fx;
      forceY[i] = (forceY[i] as number) + fy;
    }
  }

  /** How much the forces turn, and how much they go on, summed over the bodies that may move. */
  #restlessness(): [swinging: number, traction: number] {
    let [swinging, traction] = [0, 0];
    for (let i = 0; i < this.#mass.length; i += 1) {
      if (this.pinned[i]) continue;
      const [fx, fy] = [this.#forceX[i] as number, this.#forceY[i] as number];
      const [lx, ly] = [this.#lastX[i] as number, this.#lastY[i] as number];
      const mass = this.#mass[i] as number;
      swinging += mass * Math.sqrt((fx - lx) ** 2 + (fy - ly) ** 2);
      traction += (mass * Math.sqrt((fx + lx) ** 2 + (fy + ly) ** 2)) / 2;
    }
    return [swinging, traction];
  }

  #adaptSpeed(swinging: number, traction: number): void {
    const order = this.#graph.order;
    const usual = 0.05 * Math.sqrt(order);
    let tolerance = TOLERANCE * Math.max(Math.sqrt(usual), Math.min(10, (usual * traction) / order ** 2));
    if (swinging > 2 * traction) {
      if (this.#efficiency > 0.05) this.#efficiency *= 0.5;
      tolerance = Math.max(tolerance, TOLERANCE);
    }
    const target = swinging === 0 ? Infinity : (tolerance * this.#efficiency * traction) / swinging;
    if (swinging > tolerance * traction) {
      if (this.#efficiency > 0.05) this.#efficiency *= 0.7;
    } else if (this.#speed < 1000) {
      this.#efficiency *= 1.3;
    }
    this.#speed += Math.min(target - this.#speed, MOST_RISE * this.#speed);
  }

  #move(): { moved: number; radius: number } {
    let [moved, spread] = [0, 0];
    const order = this.#graph.order;
    for (let i = 0; i < order; i += 1) {
      const [px, py] = [this.x[i] as number, this.y[i] as number];
      spread += px * px + py * py;
      if (this.pinned[i]) continue;
      const [fx, fy] = [this.#forceX[i] as number, this.#forceY[i] as number];
      const turned = Math.sqrt(
        (fx - (this.#lastX[i] as number)) ** 2 + (fy - (this.#lastY[i] as number)) ** 2,
      );
      const factor =
        (this.#heat * this.#speed) / (1 + Math.sqrt(this.#speed * (this.#mass[i] as number) * turned));
      this.x[i] = px + fx * factor;
      this.y[i] = py + fy * factor;
      moved += factor * Math.sqrt(fx * fx + fy * fy);
    }
    return { moved, radius: Math.sqrt(spread / order) };
  }
}
