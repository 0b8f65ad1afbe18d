import type { ShownGraph } from "../../../src/api/contract.ts";
import type { LayoutReport, NumberedTask } from "../../../src/web/canvas/layout/layout-task.ts";
import { seededRandom } from "../../seeded-random.ts";
import { makeStoryGraph } from "../story-graph.ts";
import { canvasOf } from "./bench-canvas.ts";

export interface LayoutRate {
  /** Iterations a second until the layout rests. */
  readonly iterations: number;
  /** Pictures drawn a second meanwhile. */
  readonly pictures: number;
}

/**
 * How fast the layout's worker is beside the page's own canvas, which draws what it reports; without `isLive`, how fast
 * it is at the same task while nothing is drawn.
 */
export async function layoutRate(nodes: number, edges: number, isLive: boolean): Promise<LayoutRate> {
  const graph = storyOf(nodes, edges);
  const random = seededRandom(1);
  const places = new Map(graph.entities.map(({ id }) => [id, { x: 1000 * random(), y: 1000 * random() }]));
  const reported = watchWorkers(isLive);
  const drawn = countPictures();
  canvasOf(graph, places).startLayout();
  const { begin, last } = await reported;
  const seconds = (performance.now() - begin) / 1000;
  return { iterations: last.iterations / seconds, pictures: drawn() / seconds };
}

/** Resolves at rest. Where it is not live, the task of the first worker is given to one of whose answers nobody knows. */
function watchWorkers(isLive: boolean): Promise<{ readonly begin: number; readonly last: LayoutReport }> {
  const Plain = globalThis.Worker;
  return new Promise((resolve) => {
    let begin = 0;
    const watch = ({ data }: MessageEvent<LayoutReport>) => {
      // The first report comes when the first fifteenth of a second is over.
      if (begin === 0) begin = performance.now() - 1000 / 15;
      if (data.isAtRest) resolve({ begin, last: data });
    };
    globalThis.Worker = class extends Plain {
      readonly #alone: Worker | null = null;
      constructor(...given: ConstructorParameters<typeof Plain>) {
        super(...given);
        if (!isLive) this.#alone = new Plain(...given);
        (this.#alone ?? this).addEventListener("message", watch);
      }
      override postMessage(task: NumberedTask) {
        if (this.#alone) this.#alone.postMessage(task);
        else super.postMessage(task);
      }
    };
  });
}

/** Starts to count the frames in which something is drawn; the function tells how many. */
function countPictures(): () => number {
  let [pictures, isDrawn] = [0, false];
  const clear = WebGL2RenderingContext.prototype.clear;
  WebGL2RenderingContext.prototype.clear = function (...given) {
    isDrawn = true;
    clear.apply(this, given);
  };
  const count = () => {
    if (isDrawn) pictures += 1;
    isDrawn = false;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return () => pictures;
}

function storyOf(nodes: number, edges: number): ShownGraph {
  const { order, sources, targets } = makeStoryGraph({ nodes, edges });
  const seen = { count: 1, documentCount: 1, firstSeen: null, lastSeen: null };
  return {
    entities: Array.from({ length: order }, (_, k) => ({
      ...seen,
      id: `person:${k}`,
      kind: "Person",
      name: `Person ${k}`,
      aliases: [],
      wikidataId: null,
      isoCode: null,
      mentionCount: 1,
    })),
    relations: sources.map((source, k) => ({
      ...seen,
      id: `person:${source}|MET|person:${targets[k]}`,
      type: "MET",
      subject: `person:${source}`,
      object: `person:${targets[k]}`,
      confidence: 1,
      disputed: false,
      role: null,
      former: false,
    })),
  };
}
