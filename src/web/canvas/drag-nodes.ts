import type Sigma from "sigma";
import type { Place } from "../state/places.ts";
import type { CanvasEdge, CanvasNode } from "./canvas-graph.ts";
import type { DrawnGraph } from "./drawn-graph.ts";

/** A hand that shakes less than this, in pixels, clicks. */
const STILL = 4;

export interface DragEvents {
  /** A node begins to move. */
  onDrag(): void;
  /** It stands elsewhere. */
  onMove(): void;
  onMoved(id: string, from: Place, to: Place): void;
}

/** Dragging a node moves and pins it. A drag is no click. */
export function dragNodes(
  sigma: Sigma,
  graph: () => DrawnGraph<CanvasNode, CanvasEdge>,
  { onDrag, onMove, onMoved }: DragEvents,
): void {
  let held: {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly from: Place;
    moved: boolean;
  } | null = null;
  const placeOf = (id: string): Place => {
    const { x, y } = graph().getNodeAttributes(id);
    return { x, y };
  };

  sigma.on("downNode", ({ node, event }) => {
    held = { id: node, x: event.x, y: event.y, from: placeOf(node), moved: false };
  });
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!held.moved && Math.hypot(event.x - held.x, event.y - held.y) < STILL) return;
    if (!held.moved) onDrag();
    held.moved = true;
    Object.assign(graph().getNodeAttributes(held.id), sigma.viewportToGraph(event));
    onMove();
  });
  const release = () => {
    if (held?.moved) {
      swallowClick(sigma.getContainer());
      onMoved(held.id, held.from, placeOf(held.id));
    }
    held = null;
  };
  sigma.on("upNode", release);
  sigma.on("upStage", release);
}

/** The browser sends a click after the button is let go; it must not reach sigma. */
function swallowClick(container: HTMLElement): void {
  const swallow = (event: MouseEvent) => event.stopPropagation();
  container.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => container.removeEventListener("click", swallow, { capture: true }), 50);
}
