import type Sigma from "sigma";
import type { Selection } from "../state/selection.ts";
import type { CanvasEvents } from "./canvas-picture.ts";
import type { Point } from "./relation-curve.ts";

export interface PointerTargets {
  /** The pair that an edge joins. */
  pairOf(edge: string): Selection;
  /** The pair whose line lies under a point of the viewport, where sigma does not tell. */
  pairAt(point: Point): Selection;
  /** An edge is pointed at, or none. */
  onPointEdge(edge: string | null): void;
}

/** sigma's events, told as what they mean here. */
export function listenToPointer(sigma: Sigma, events: CanvasEvents, targets: PointerTargets): void {
  const container = sigma.getContainer();
  let hovered: string | null = null;
  const isAdded = ({ original }: { original: MouseEvent | TouchEvent }) =>
    original.ctrlKey || original.metaKey;
  const askMenu = (target: Selection, { original }: { original: MouseEvent | TouchEvent }) => {
    original.preventDefault();
    if (original instanceof MouseEvent) events.onMenu(target, { x: original.clientX, y: original.clientY });
  };
  const pointTo = (cursor: "pointer" | "default") => {
    container.style.cursor = cursor;
  };

  sigma.on("clickNode", ({ node, event }) => events.onSelect({ kind: "entity", id: node }, isAdded(event)));
  sigma.on("clickEdge", ({ edge, event }) => events.onSelect(targets.pairOf(edge), isAdded(event)));
  sigma.on("clickStage", ({ event }) => {
    const pair = targets.pairAt(event);
    events.onSelect(pair, pair !== null && isAdded(event));
  });
  sigma.on("rightClickNode", ({ node, event }) => askMenu({ kind: "entity", id: node }, event));
  sigma.on("rightClickEdge", ({ edge, event }) => askMenu(targets.pairOf(edge), event));
  sigma.on("rightClickStage", ({ event }) => askMenu(targets.pairAt(event), event));
  sigma.on("doubleClickNode", ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (!(event.original instanceof MouseEvent)) events.onExpand(node);
  });
  // sigma counts clicks by a timer, which runs out while the page works on the first; the browser goes by the hand.
  container.addEventListener("dblclick", () => {
    if (hovered !== null) events.onExpand(hovered);
  });
  sigma.on("enterNode", ({ node }) => {
    hovered = node;
    pointTo("pointer");
    events.onHover(node);
  });
  sigma.on("leaveNode", () => {
    hovered = null;
    pointTo("default");
    events.onHover(null);
  });
  sigma.on("enterEdge", ({ edge }) => {
    pointTo("pointer");
    targets.onPointEdge(edge);
  });
  sigma.on("leaveEdge", () => {
    pointTo("default");
    targets.onPointEdge(null);
  });
}
