import { faded } from "../../web/canvas/appearance.ts";
import { writeLabel } from "../../web/canvas/draw-label.ts";
import { colourOfEdge } from "../../web/canvas/edge-looks.ts";
import { type Box, createLabelBoard } from "../../web/canvas/label-board.ts";
import type { Palette } from "../../web/canvas/palettes.ts";
import type { Point } from "../../web/canvas/relation-curve.ts";
import { colourOf, type Light, type Scene, type SceneEdge, type SceneNode } from "./scene.ts";
import { toScreen, type Viewport } from "./viewport.ts";

/** Pictures of more lines have none that are dashed: each dash is a line of its own to draw. */
const MOST_DASHED = 2500;
/** Pictures of more lines have thinner ones. */
const ROOMY = 1500;
/** Names of relations that are written along lines in the light. */
const MOST_EDGE_LABELS = 40;
/** On smaller canvases, in pixels, nodes are smaller. */
const ROOM = 640;
const FONT = '"Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", Arial, sans-serif';

/** Draws what is in sight of a scene: lines first, then nodes, then as many names as fit, the greatest nodes' first. */
export function drawScene(
  context: CanvasRenderingContext2D,
  { nodes, edges }: Scene,
  light: Light | null,
  viewport: Viewport,
  palette: Palette,
): void {
  const { width, height, scale } = viewport;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  const points = new Map(nodes.map((node) => [node, toScreen(viewport, node.place)]));
  const at = (node: SceneNode) => points.get(node) as Point;
  // Far away, and on a small screen, nodes are smaller, so that they stay apart.
  const nearness = Math.min(1.6, Math.max(0.55, Math.sqrt(scale / wholeScale(viewport))));
  const share = nearness * Math.min(1, Math.max(0.6, Math.min(width, height) / ROOM));
  const sizeOf = ({ size }: SceneNode) => size * share;

  const seen = edges.filter(({ from, to }) => isInSight(at(from), at(to), viewport));
  const near = light ? seen.filter(light.isLit) : [];
  const rest = light ? seen.filter((edge) => !light.isLit(edge)) : seen;
  drawLines(context, rest, at, light ? "dim" : "rest", palette);
  drawLines(context, near, at, "near", palette);
  for (const edge of near) drawHeads(context, edge, at, sizeOf, palette);

  const visible = nodes.filter((node) => isNear(at(node), viewport));
  const isLit = ({ id }: SceneNode) => light === null || light.nodes.has(id);
  for (const lit of [false, true])
    for (const node of visible) {
      if (isLit(node) !== lit) continue;
      const colour = colourOf(palette, node);
      context.fillStyle = lit ? colour : faded(colour, palette.ground);
      context.beginPath();
      traceShape(context, node, at(node), sizeOf(node));
      context.fill();
      if (!light?.selected.has(node.id)) continue;
      context.beginPath();
      context.arc(at(node).x, at(node).y, sizeOf(node) + 5, 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = palette.ink;
      context.stroke();
    }

  const board = createLabelBoard(function* () {
    for (const node of visible) if (isLit(node)) yield boxAround(at(node), sizeOf(node));
  });
  const named = visible.filter(isLit).reverse();
  const first = named.filter(({ id }) => light?.selected.has(id));
  for (const node of new Set([...first, ...named])) {
    const size = Math.round(12 + Math.min(4, sizeOf(node) / 5));
    context.font = `${light?.selected.has(node.id) ? 600 : 400} ${size}px ${FONT}`;
    const places = placesAround(at(node), sizeOf(node), context.measureText(node.name).width, size * 1.3);
    const box = board.take(node.id, places, width);
    if (box) writeLabel(context, node.name, box, size, palette);
  }
  if (near.length > MOST_EDGE_LABELS) return;
  context.font = `italic 11px ${FONT}`;
  for (const edge of near) {
    const [a, b] = [at(edge.from), at(edge.to)];
    const room = context.measureText(edge.label).width;
    const place = boxOfSize((a.x + b.x) / 2 - room / 2, (a.y + b.y) / 2 - 8, room, 15);
    const box = board.take(`${edge.a} ${edge.b}`, [place], width);
    if (box) writeLabel(context, edge.label, box, 11, palette);
  }
}

/** The scale at which a picture of the file's extent fills the canvas, about. */
function wholeScale({ width, height }: Viewport): number {
  return Math.min(width, height) / 4000;
}

function drawLines(
  context: CanvasRenderingContext2D,
  edges: readonly SceneEdge[],
  at: (node: SceneNode) => Point,
  standing: "rest" | "near" | "dim",
  palette: Palette,
): void {
  const thinness = Math.max(0.35, Math.min(1, Math.sqrt(ROOMY / edges.length)));
  const alike = new Map<string, SceneEdge[]>();
  for (const edge of edges) {
    const key = `${edge.disputed} ${edge.width} ${edge.dashed}`;
    const group = alike.get(key);
    if (group) group.push(edge);
    else alike.set(key, [edge]);
  }
  for (const group of alike.values()) {
    const [{ disputed, width, dashed }] = group as [SceneEdge];
    context.strokeStyle = colourOfEdge({ documents: 1, outlets: 1, disputed }, standing, palette);
    context.lineWidth = standing === "near" ? width + 0.5 : width * thinness;
    context.setLineDash(dashed && edges.length <= MOST_DASHED ? [4, 3] : []);
    context.beginPath();
    for (const { from, to } of group) {
      const [a, b] = [at(from), at(to)];
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

function drawHeads(
  context: CanvasRenderingContext2D,
  { from, to, head, disputed }: SceneEdge,
  at: (node: SceneNode) => Point,
  sizeOf: (node: SceneNode) => number,
  palette: Palette,
): void {
  context.fillStyle = colourOfEdge({ documents: 1, outlets: 1, disputed }, "near", palette);
  const point = (tail: SceneNode, tip: SceneNode) => {
    const [a, b] = [at(tail), at(tip)];
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    const away = sizeOf(tip) + 2;
    const [x, y] = [b.x - away * Math.cos(angle), b.y - away * Math.sin(angle)];
    context.beginPath();
    context.moveTo(x, y);
    for (const turn of [2.7, -2.7])
      context.lineTo(x + 9 * Math.cos(angle + turn), y + 9 * Math.sin(angle + turn));
    context.fill();
  };
  if (head === "target" || head === "both") point(from, to);
  if (head === "source" || head === "both") point(to, from);
}

function traceShape(
  context: CanvasRenderingContext2D,
  { look }: SceneNode,
  { x, y }: Point,
  size: number,
): void {
  switch (look.shape) {
    case "Person":
      context.arc(x, y, size, 0, 2 * Math.PI);
      break;
    case "Organization":
      context.rect(x - 0.89 * size, y - 0.89 * size, 1.78 * size, 1.78 * size);
      break;
    case "Country":
      tracePolygon(context, x, y, 1.2 * size, 4);
      break;
    case "Place":
      tracePolygon(context, x, y + 0.2 * size, 1.3 * size, 3);
      break;
  }
}

/** With a corner at the top. */
function tracePolygon(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  corners: number,
) {
  for (let k = 0; k < corners; k += 1) {
    const angle = (2 * Math.PI * k) / corners - Math.PI / 2;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
}

function isInSight(a: Point, b: Point, { width, height }: Viewport): boolean {
  return (
    Math.max(a.x, b.x) >= 0 &&
    Math.min(a.x, b.x) <= width &&
    Math.max(a.y, b.y) >= 0 &&
    Math.min(a.y, b.y) <= height
  );
}

function isNear({ x, y }: Point, { width, height }: Viewport): boolean {
  return x > -20 && x < width + 20 && y > -20 && y < height + 20;
}

function boxAround({ x, y }: Point, size: number): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

function boxOfSize(left: number, top: number, width: number, height: number): Box {
  return { left, right: left + width, top, bottom: top + height };
}

/** Right of the node, left, below, above. */
function placesAround({ x, y }: Point, size: number, width: number, height: number): Box[] {
  const gap = size + 4;
  return [
    boxOfSize(x + gap, y - height / 2, width, height),
    boxOfSize(x - gap - width, y - height / 2, width, height),
    boxOfSize(x - width / 2, y + gap, width, height),
    boxOfSize(x - width / 2, y - gap - height, width, height),
  ];
}
