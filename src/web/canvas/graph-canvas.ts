import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { NodeCircleProgram } from "sigma/rendering";
import { graphExtent } from "sigma/utils";
import type { ShownGraph } from "../../api/contract.ts";
import type { Lit } from "../state/lit.ts";
import type { Look } from "../state/look.ts";
import type { Place, Places } from "../state/places.ts";
import type { Selection } from "../state/selection.ts";
import { count, labelOfRelation } from "../state/wording.ts";
import { type Bundle, bundlesOf, edgeWidth, faded, isEdgeLit, litEntities, nodeSize } from "./appearance.ts";
import { dragNodes } from "./drag-nodes.ts";
import { type Box, labelDrawing } from "./draw-label.ts";
import { colourOfKind, PALETTES, type Theme } from "./kind-colours.ts";
import { createLayoutRun } from "./layout/layout-run.ts";
import { picturePng } from "./picture-png.ts";
import { placeNewcomers } from "./place-newcomers.ts";
import { DiamondProgram, SquareProgram, TriangleProgram } from "./polygon-program.ts";

export interface CanvasEvents {
  /** With `added`, Ctrl or ⌘ was held: what was selected stays so. */
  onSelect(selection: Selection, added: boolean): void;
  onExpand(entityId: string): void;
  /** A menu is asked for an entity, a pair or the ground (null), at a point of the window. */
  onMenu(target: Selection, at: { readonly x: number; readonly y: number }): void;
  onHover(entityId: string | null): void;
  /** A hand moved an entity. */
  onMoved(entityId: string, from: Place, to: Place): void;
  onLayout(running: boolean): void;
  /** What is in sight changed. */
  onLook(): void;
}

/** All that the canvas draws. */
interface CanvasPicture {
  readonly graph: ShownGraph;
  readonly selection: Selection;
  readonly theme: Theme;
  /** Entities that another panel points at. */
  readonly highlighted: ReadonlySet<string>;
  /** What stands in the light in place of the selection; null for nothing. */
  readonly lit: Lit | null;
  /** Entities that the layout leaves where they are. */
  readonly pinned: ReadonlySet<string>;
  /** Where those stand that come onto the canvas with a place of their own. */
  readonly places: Places;
  /** By how many outlets each relation is told, where it is known. */
  readonly outletCounts: ReadonlyMap<string, number>;
}

export interface GraphCanvas {
  /** Draws the picture; entities that were there keep their places. */
  show(picture: CanvasPicture): void;
  /** Where every entity stands at this moment. */
  places(): Places;
  /** Moves entities there. */
  place(places: Places): void;
  look(): Look;
  lookAt(look: Look): void;
  startLayout(): void;
  stopLayout(): void;
  fit(): void;
  zoom(factor: number): void;
  /** Resolves when the entity stands in the middle. */
  centre(entityId: string): Promise<void>;
  toPng(): Promise<Blob>;
}

/** What the graph holds of a node beside its place. */
interface NodeLook {
  readonly kind: string;
  readonly label: string;
  readonly size: number;
}

const NODE_PROGRAMS = {
  Person: NodeCircleProgram,
  Organization: SquareProgram,
  Country: DiamondProgram,
  Place: TriangleProgram,
};

/** Above this many nodes labels may lie over nodes: there is no room to keep them apart. */
const MOST_OBSTACLES = 2000;

/** Pictures of more nodes are laid out without room for names; and the room for one, in pixels. */
const MOST_WITH_NAMES = 200;
const NAME_ROOM = 40;

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const duration = () => (reducedMotion.matches ? 0 : 200);

export function createGraphCanvas(container: HTMLElement, events: CanvasEvents): GraphCanvas {
  const graph = new MultiGraph();
  let picture: CanvasPicture = {
    graph: { entities: [], relations: [] },
    selection: null,
    theme: "light",
    highlighted: new Set(),
    lit: null,
    pinned: new Set(),
    places: new Map(),
    outletCounts: new Map(),
  };
  let bundles = new Map<string, Bundle>();
  let lit: ReadonlySet<string> | null = null;
  let pointedEdge: string | null = null;
  let drawn: ShownGraph | null = null;
  const palette = () => PALETTES[picture.theme];
  const labels = labelDrawing(palette, () =>
    graph.order > MOST_OBSTACLES ? [] : graph.mapNodes((id) => obstacleOf(id)).filter((box) => box !== null),
  );

  const sigma = new Sigma(graph, container, {
    allowInvalidContainer: true,
    defaultDrawNodeHover: labels.hover,
    defaultDrawNodeLabel: labels.label,
    edgeLabelFont: "Inter Variable, Inter, Segoe UI, Noto Sans, Liberation Sans, sans-serif",
    edgeLabelSize: 11,
    edgeReducer: (key) => lookOfEdge(key),
    enableEdgeEvents: true,
    itemSizesReference: "screen",
    labelDensity: 1.5,
    labelFont: "Inter Variable, Inter, Segoe UI, Noto Sans, Liberation Sans, sans-serif",
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 4,
    labelSize: 12,
    maxCameraRatio: 4,
    minCameraRatio: 0.05,
    nodeProgramClasses: NODE_PROGRAMS,
    nodeReducer: (id, data) => lookOfNode(id, data as NodeLook),
    renderEdgeLabels: true,
    stagePadding: 60,
    zIndex: true,
  });

  function lookOfNode(id: string, data: NodeLook) {
    const { ground } = palette();
    const colour = colourOfKind(palette(), data.kind);
    const isLit = lit === null || lit.has(id);
    const isSelected = picture.selection?.kind === "entity" && picture.selection.id === id;
    return {
      ...data,
      type: data.kind in NODE_PROGRAMS ? data.kind : "Person",
      color: isLit ? colour : faded(colour, ground),
      label: isLit ? data.label : "",
      forceLabel: lit?.has(id) ?? false,
      highlighted: isSelected || picture.highlighted.has(id),
      zIndex: isLit ? 1 : 0,
    };
  }

  function lookOfEdge(key: string) {
    const { edge, disputed, ink, ground } = palette();
    const bundle = bundles.get(key);
    if (!bundle) return { hidden: true };
    const isLit = isEdgeLit(bundle, picture.selection, picture.highlighted, picture.lit);
    const isNear = isLit || key === pointedEdge;
    const colour = bundle.relations.some((relation) => relation.disputed) ? disputed : isNear ? ink : edge;
    const statements = bundle.relations.reduce((sum, relation) => sum + relation.count, 0);
    return {
      size: edgeWidth(statements),
      color: lit && !isNear ? faded(colour, ground, 0.25) : isNear ? faded(colour, ground, 0.6) : colour,
      label: isNear ? labelOfBundle(bundle) : "",
      forceLabel: isNear,
      zIndex: isNear ? 1 : 0,
    };
  }

  function labelOfBundle({ relations }: Bundle): string {
    const labels = [...new Set(relations.map(labelOfRelation))];
    return labels.length === 1 ? (labels[0] as string) : count(labels.length, "relation");
  }

  const layout = createLayoutRun(graph, coverOf, {
    onState(state) {
      container.dataset.layout = state;
      events.onLayout(state !== "resting");
    },
    onMove(isWhole) {
      // What finds its place among others moves none of them: the picture keeps its frame.
      if (isWhole) sigma.setCustomBBox(graphExtent(graph));
      redrawMoved();
    },
  });

  /** What a node covers in a picture of usual size: small pictures leave room for the beginning of its name. */
  function coverOf(id: string) {
    const { size, label } = graph.getNodeAttributes(id) as NodeLook;
    const name = graph.order > MOST_WITH_NAMES ? 0 : Math.min(NAME_ROOM, 3.5 * label.length);
    return { halfWidth: size + 4 + name / 2, halfHeight: Math.max(size + 4, name > 0 ? 9 : 0) };
  }

  /** Reads all places anew, without asking for looks. */
  function redrawMoved(): void {
    sigma.refresh({ partialGraph: { nodes: [], edges: [] }, schedule: true });
  }

  function update({ entities, relations }: ShownGraph): void {
    const isFirst = graph.order === 0;
    bundles = bundlesOf(relations);
    const ids = new Set(entities.map(({ id }) => id));
    for (const id of graph.filterNodes((id) => !ids.has(id))) graph.dropNode(id);
    for (const key of graph.filterEdges((key) => !bundles.has(key))) graph.dropEdge(key);

    const neighbours = new Map(entities.map(({ id }) => [id, [] as string[]]));
    for (const { a, b } of bundles.values()) {
      neighbours.get(a)?.push(b);
      neighbours.get(b)?.push(a);
    }
    const arriving = entities.map(({ id }) => id).filter((id) => !graph.hasNode(id));
    const newcomers = arriving.filter((id) => !picture.places.has(id));
    const places = placeNewcomers(newcomers, (id) => neighbours.get(id) ?? [], placeOf, ringAround());
    const most = Math.max(1, ...entities.map(({ mentionCount }) => mentionCount));
    for (const entity of entities) {
      const look: NodeLook = { kind: entity.kind, label: entity.name, size: nodeSize(entity, most) };
      graph.mergeNode(entity.id, {
        ...(places.get(entity.id) ?? (graph.hasNode(entity.id) ? {} : picture.places.get(entity.id))),
        ...look,
      });
    }
    for (const [key, { a, b }] of bundles) if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, a, b);
    if (isFirst && newcomers.length === arriving.length) layout.prepare();
    else if (newcomers.length > 0) layout.settle(new Set(newcomers));
    container.dataset.nodes = String(graph.order);
    container.dataset.edges = String(graph.size);
  }

  /** A tenth of the picture: so far from an entity stand those that it brings. */
  function ringAround(): number {
    const { x, y } = graphExtent(graph);
    return Math.max(x[1] - x[0], y[1] - y[0]) / 10 || 10;
  }

  function obstacleOf(id: string): Box | null {
    const node = sigma.getNodeDisplayData(id);
    if (!node) return null;
    const { x, y } = sigma.framedGraphToViewport(node);
    const radius = sigma.scaleSize(node.size) * 0.8;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }

  function placeOf(id: string): Place | undefined {
    return graph.hasNode(id) ? (graph.getNodeAttributes(id) as Place) : undefined;
  }

  sigma.on("beforeRender", labels.begin);
  sigma.getCamera().on("updated", events.onLook);
  const toBundle = (key: string) => {
    const bundle = bundles.get(key);
    return bundle ? ({ kind: "pair", a: bundle.a, b: bundle.b } as const) : null;
  };
  const isAdded = ({ original }: { original: MouseEvent | TouchEvent }) =>
    original.ctrlKey || original.metaKey;
  sigma.on("clickNode", ({ node, event }) => events.onSelect({ kind: "entity", id: node }, isAdded(event)));
  sigma.on("clickEdge", ({ edge, event }) => events.onSelect(toBundle(edge), isAdded(event)));
  sigma.on("clickStage", () => events.onSelect(null, false));
  const askMenu = (target: Selection, { original }: { original: MouseEvent | TouchEvent }) => {
    original.preventDefault();
    if (original instanceof MouseEvent) events.onMenu(target, { x: original.clientX, y: original.clientY });
  };
  sigma.on("rightClickNode", ({ node, event }) => askMenu({ kind: "entity", id: node }, event));
  sigma.on("rightClickEdge", ({ edge, event }) => askMenu(toBundle(edge), event));
  sigma.on("rightClickStage", ({ event }) => askMenu(null, event));
  sigma.on("enterNode", ({ node }) => events.onHover(node));
  sigma.on("leaveNode", () => events.onHover(null));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onExpand(node);
  });
  sigma.on("enterEdge", ({ edge }) => point(edge));
  sigma.on("leaveEdge", () => point(null));
  for (const [event, cursor] of [
    ["enterNode", "pointer"],
    ["leaveNode", "default"],
  ] as const) {
    sigma.on(event, () => {
      container.style.cursor = cursor;
    });
  }

  function point(edge: string | null): void {
    pointedEdge = edge;
    container.style.cursor = edge ? "pointer" : "default";
    sigma.refresh({ skipIndexation: true });
  }

  dragNodes(sigma, graph, { onDrag: layout.stop, onMoved: events.onMoved });

  return {
    show(next) {
      picture = next;
      if (next.graph !== drawn) update(next.graph);
      drawn = next.graph;
      graph.forEachNode((id) => graph.setNodeAttribute(id, "fixed", next.pinned.has(id)));
      lit = litEntities(next.selection, next.highlighted, bundles.values(), next.lit);
      sigma.setSetting("edgeLabelColor", { color: palette().ink });
      sigma.refresh({ skipIndexation: true });
    },
    places: () => new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }])),
    place(places) {
      for (const [id, { x, y }] of places) if (graph.hasNode(id)) graph.mergeNodeAttributes(id, { x, y });
      sigma.refresh();
    },
    look() {
      const { x: across, y: up } = sigma.getCustomBBox() ?? sigma.getBBox();
      const { x, y, ratio } = sigma.getCamera().getState();
      return { box: { left: across[0], right: across[1], bottom: up[0], top: up[1] }, x, y, ratio };
    },
    lookAt({ box, x, y, ratio }) {
      sigma.setCustomBBox({ x: [box.left, box.right], y: [box.bottom, box.top] });
      sigma.getCamera().setState({ x, y, ratio, angle: 0 });
      sigma.refresh();
    },
    startLayout: layout.start,
    stopLayout: layout.stop,
    fit() {
      sigma.setCustomBBox(graphExtent(graph));
      sigma.getCamera().animatedReset({ duration: duration() });
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      camera.animate({ ratio: camera.ratio / factor }, { duration: duration() });
    },
    async centre(entityId) {
      const place = sigma.getNodeDisplayData(entityId);
      if (!place) return;
      await sigma.getCamera().animate({ x: place.x, y: place.y }, { duration: duration() });
      sigma.refresh({ skipIndexation: true });
      container.dataset.centre = entityId;
    },
    toPng: () => picturePng(sigma, palette().ground),
  };
}
