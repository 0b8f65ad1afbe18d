import { nearestEdge } from "../../web/canvas/nearest-edge.ts";
import type { Palette } from "../../web/canvas/palettes.ts";
import type { Point } from "../../web/canvas/relation-curve.ts";
import type { Selection } from "../../web/state/selection.ts";
import { drawScene } from "./draw-scene.ts";
import type { Light, Scene } from "./scene.ts";
import { fittedViewport, panned, toScreen, type Viewport, zoomed } from "./viewport.ts";

export interface PictureCanvas {
  show(scene: Scene, light: Light | null, palette: Palette): void;
  zoom(factor: number): void;
  pan(right: number, down: number): void;
  fit(): void;
  /** Moves a node into sight, if it is not. */
  reveal(id: string): void;
}

export interface PictureEvents {
  onSelect(selection: Selection): void;
  onHover(selection: Selection): void;
}

/** A pointer that moved less, in pixels, clicked. */
const CLICK = 5;
/** How far from a node a click still means it: fingers are wider. */
const REACH = { mouse: 4, touch: 14 } as const;

/** The picture on a canvas: drawn when something changed, moved by hand, asked what lies under a pointer. */
export function createPictureCanvas(canvas: HTMLCanvasElement, events: PictureEvents): PictureCanvas {
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  let scene: Scene = { nodes: [], edges: [] };
  let light: Light | null = null;
  let palette: Palette | null = null;
  let viewport = fittedViewport([], 1, 1);
  let isFitted = false;
  let frame = 0;

  const draw = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio || 1;
      const [width, height] = [Math.round(viewport.width * ratio), Math.round(viewport.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (palette) drawScene(context, scene, light, viewport, palette);
      canvas.dataset.drawn = String(scene.nodes.length);
    });
  };
  const whole = () =>
    fittedViewport(
      scene.nodes.map(({ place }) => place),
      viewport.width,
      viewport.height,
    );
  const move = (next: Viewport) => {
    viewport = next;
    draw();
  };
  const middle = (): Point => ({ x: viewport.width / 2, y: viewport.height / 2 });

  const under = (point: Point, reach: number): Selection => {
    let [best, least] = [null as string | null, Number.POSITIVE_INFINITY];
    for (const { id, place, size } of scene.nodes) {
      const { x, y } = toScreen(viewport, place);
      const distance = Math.hypot(x - point.x, y - point.y) - size;
      if (distance <= reach && distance < least) [best, least] = [id, distance];
    }
    if (best !== null) return { kind: "entity", id: best };
    const lines = scene.edges.map((edge, k) => ({
      key: String(k),
      a: toScreen(viewport, edge.from.place),
      b: toScreen(viewport, edge.to.place),
    }));
    const edge = scene.edges[Number(nearestEdge(lines, point) ?? -1)];
    return edge ? { kind: "pair", a: edge.a, b: edge.b } : null;
  };
  listen();

  function listen(): void {
    const pointers = new Map<number, Point>();
    let [travelled, wasPinched] = [0, false];
    const pointOf = (event: MouseEvent): Point => ({ x: event.offsetX, y: event.offsetY });
    const reachOf = ({ pointerType }: PointerEvent) => (pointerType === "touch" ? REACH.touch : REACH.mouse);
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      if (pointers.size === 0) [travelled, wasPinched] = [0, false];
      pointers.set(event.pointerId, pointOf(event));
    });
    canvas.addEventListener("pointermove", (event) => {
      const before = pointers.get(event.pointerId);
      const now = pointOf(event);
      if (!before) {
        if (event.pointerType === "mouse") events.onHover(under(now, REACH.mouse));
        return;
      }
      pointers.set(event.pointerId, now);
      travelled += Math.hypot(now.x - before.x, now.y - before.y);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) {
        if (travelled >= CLICK) move(panned(viewport, now.x - before.x, now.y - before.y));
        return;
      }
      wasPinched = true;
      const apart = (a: Point) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
      const between = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      const shifted = panned(viewport, (now.x - before.x) / 2, (now.y - before.y) / 2);
      move(zoomed(shifted, apart(now) / apart(before), between, whole().scale));
    });
    const end = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId) || event.type === "pointercancel") return;
      if (travelled < CLICK && !wasPinched) events.onSelect(under(pointOf(event), reachOf(event)));
    };
    canvas.addEventListener("pointerup", end);
    canvas.addEventListener("pointercancel", end);
    canvas.addEventListener("pointerleave", () => events.onHover(null));
    canvas.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        const step = Math.max(-300, Math.min(300, event.deltaY * (event.deltaMode === 1 ? 30 : 1)));
        move(zoomed(viewport, Math.exp(-step / 300), pointOf(event), whole().scale));
      },
      { passive: false },
    );
    canvas.addEventListener("dblclick", (event) => move(zoomed(viewport, 2, pointOf(event), whole().scale)));
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = canvas;
      viewport = { ...viewport, width, height };
      move(isFitted ? { ...viewport } : whole());
    }).observe(canvas);
  }

  return {
    show(next, nextLight, nextPalette) {
      [scene, light, palette] = [next, nextLight, nextPalette];
      if (!isFitted && scene.nodes.length > 0 && viewport.width > 1) {
        isFitted = true;
        viewport = whole();
      }
      draw();
    },
    zoom: (factor) => move(zoomed(viewport, factor, middle(), whole().scale)),
    pan: (right, down) => move(panned(viewport, right, down)),
    fit: () => move(whole()),
    reveal(id) {
      const node = scene.nodes.find((each) => each.id === id);
      if (!node) return;
      const { x, y } = toScreen(viewport, node.place);
      const inSight = x > 30 && y > 30 && x < viewport.width - 30 && y < viewport.height - 30;
      if (!inSight) move({ ...viewport, x: node.place.x, y: node.place.y });
    },
  };
}
