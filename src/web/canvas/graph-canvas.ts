import type Graph from "graphology";
import Sigma from "sigma";
import type { CameraState } from "sigma/types";
import type { ShownGraph } from "../../api/contract.ts";
import type { Look } from "../state/look.ts";
import type { Place, Places } from "../state/places.ts";
import { litEntities } from "./appearance.ts";
import {
  type CanvasEdge,
  type CanvasGraph,
  type CanvasNode,
  canvasGraphOf,
  extentOf,
} from "./canvas-graph.ts";
import { createLooks, type Scene } from "./canvas-looks.ts";
import type { CanvasEvents, CanvasPicture } from "./canvas-picture.ts";
import { dragNodes } from "./drag-nodes.ts";
import { edgeLabelDrawing } from "./draw-edge-label.ts";
import { nodeLabelDrawing } from "./draw-label.ts";
import { MOST_MOVING_EDGES, settingsFor } from "./drawing-programs.ts";
import { DrawnGraph } from "./drawn-graph.ts";
import { type Box, createLabelBoard } from "./label-board.ts";
import { createLayoutRun } from "./layout/layout-run.ts";
import { nearestEdge } from "./nearest-edge.ts";
import { PALETTES } from "./palettes.ts";
import { picturePng } from "./picture-png.ts";
import { listenToPointer } from "./pointer-events.ts";

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

const FONT = "Inter Variable, Inter, Segoe UI, Noto Sans, Liberation Sans, sans-serif";

/** Above this many nodes labels may lie over nodes: there is no room to keep them apart. */
const MOST_OBSTACLES = 2000;

/** Pictures of more nodes are laid out without room for names; and the room for one, in pixels. */
const MOST_WITH_NAMES = 200;
const NAME_ROOM = 40;

const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const MOVE_MILLISECONDS = 200;

export function createGraphCanvas(container: HTMLElement, events: CanvasEvents): GraphCanvas {
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
  const empty: ShownGraph = picture.graph;
  let drawn = empty;
  let canvasGraph: CanvasGraph = canvasGraphOf(empty, new DrawnGraph(), new Map());
  let lit: ReadonlySet<string> | null = null;
  let pointedEdge: string | null = null;

  const graph = () => canvasGraph.graph;
  const palette = () => PALETTES[picture.theme];
  const board = createLabelBoard(() =>
    graph().order > MOST_OBSTACLES ? [] : graph().nodes().map(obstacleOf),
  );
  const nodeLabels = nodeLabelDrawing(palette, board);
  const sceneNow = () => ({ ...picture, lit, chosen: picture.lit, pointedEdge, palette: palette() });
  /** Made anew with the picture and with what is pointed at, not for each node that asks. */
  let scene: Scene = sceneNow();
  const looks = createLooks(() => scene);

  const sigma = new Sigma(plain(graph()), container, {
    allowInvalidContainer: true,
    defaultDrawEdgeLabel: edgeLabelDrawing(palette, board),
    defaultDrawNodeHover: nodeLabels.hover,
    defaultDrawNodeLabel: nodeLabels.label,
    defaultEdgeType: "relation",
    edgeLabelFont: FONT,
    edgeLabelSize: 11,
    edgeReducer: (key, edge) => looks.edge(key, edge as CanvasEdge),
    enableEdgeEvents: true,
    itemSizesReference: "screen",
    labelDensity: 1.5,
    labelFont: FONT,
    labelGridCellSize: 90,
    labelRenderedSizeThreshold: 3,
    labelSize: 12,
    maxCameraRatio: 4,
    minCameraRatio: 0.05,
    nodeReducer: (id, node) => looks.node(id, node as CanvasNode),
    stagePadding: 60,
    ...settingsFor(canvasGraph.detail, 0),
  });
  sigma.on("beforeRender", board.begin);
  sigma.getCamera().on("updated", events.onLook);

  const layout = createLayoutRun(graph, (id) => picture.pinned.has(id), coverOf, {
    onState(state) {
      container.dataset.layout = state;
      if (state === "resting") drawEdges(true);
      events.onLayout(state !== "resting");
    },
    onMove(isWhole) {
      // What finds its place among others moves none of them: the picture keeps its frame.
      if (isWhole) frame();
      drawEdges(layout.state === "resting" || graph().size <= MOST_MOVING_EDGES);
      redrawMoved();
    },
  });

  /** What a node covers in a picture of usual size: small pictures leave room for the beginning of its name. */
  function coverOf(id: string) {
    const { size, label } = graph().getNodeAttributes(id);
    const name = graph().order > MOST_WITH_NAMES ? 0 : Math.min(NAME_ROOM, 3.5 * label.length);
    return { halfWidth: size + 4 + name / 2, halfHeight: Math.max(size + 4, name > 0 ? 9 : 0) };
  }

  /** The camera's usual view is of all that is there now. */
  function frame(): void {
    if (graph().order > 0) sigma.setCustomBBox(extentOf(graph()));
  }

  /** Resolves once it is there; at once where motion is unwelcome: sigma's animations of no length may never end. */
  async function moveCamera(to: Partial<CameraState>): Promise<void> {
    const camera = sigma.getCamera();
    if (reducedMotion.matches) camera.setState(to);
    else await camera.animate(to, { duration: MOVE_MILLISECONDS });
  }

  /** Reads all places anew, without asking for looks. */
  function redrawMoved(): void {
    sigma.refresh({ partialGraph: { nodes: [], edges: [] }, schedule: true });
  }

  /** Edges are drawn, or left out until they are asked for again. */
  function drawEdges(areDrawn: boolean): void {
    if (graph().areEdgesDrawn === areDrawn) return;
    graph().areEdgesDrawn = areDrawn;
    redrawMoved();
  }

  function update(next: ShownGraph): void {
    const before = canvasGraph;
    canvasGraph = canvasGraphOf(next, before.graph, picture.places);
    pointedEdge = null;
    const { newcomers, detail } = canvasGraph;
    if (newcomers.size > 0 && newcomers.size === graph().order) {
      layout.prepare();
      // Nobody sees them yet.
      graph().areEdgesDrawn = layout.state === "resting";
    } else if (newcomers.size > 0) layout.settle(newcomers);
    if (detail !== before.detail || graph().size !== before.graph.size)
      sigma.setSettings(settingsFor(detail, graph().size));
    container.dataset.nodes = String(graph().order);
    container.dataset.edges = String(canvasGraph.bundles.length);
    container.dataset.detail = detail;
  }

  function obstacleOf(id: string): Box {
    const node = sigma.getNodeDisplayData(id);
    const { x, y } = sigma.framedGraphToViewport(node ?? { x: -9, y: -9 });
    const radius = sigma.scaleSize(node?.size ?? 0) * 0.8;
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  }

  function placeOf(id: string): Place {
    const { x, y } = graph().getNodeAttributes(id);
    return { x, y };
  }

  function point(edge: string | null): void {
    const edges = [pointedEdge, edge].filter((key) => key !== null && graph().hasEdge(key)) as string[];
    pointedEdge = edge;
    scene = sceneNow();
    sigma.refresh({ partialGraph: { edges }, schedule: true });
  }

  const pairOf = (edge: string | null) => {
    if (edge === null || !graph().hasEdge(edge)) return null;
    const { a, b } = graph().getEdgeAttributes(edge);
    return { kind: "pair", a, b } as const;
  };
  listenToPointer(sigma, events, {
    pairOf,
    pairAt(at) {
      if (canvasGraph.detail === "full") return null;
      const lines = graph()
        .edges()
        .map((key) => {
          const [a, b] = graph().extremities(key);
          return {
            key,
            a: sigma.graphToViewport(graph().getNodeAttributes(a)),
            b: sigma.graphToViewport(graph().getNodeAttributes(b)),
          };
        });
      return pairOf(nearestEdge(lines, at));
    },
    onPointEdge: point,
  });
  dragNodes(sigma, graph, { onDrag: layout.stop, onMove: redrawMoved, onMoved: events.onMoved });

  return {
    show(next) {
      picture = next;
      const isNew = next.graph !== drawn;
      if (isNew) update(next.graph);
      drawn = next.graph;
      lit = litEntities(next.selection, next.highlighted, canvasGraph.bundles, next.lit);
      scene = sceneNow();
      if (isNew) sigma.setGraph(plain(graph()));
      else sigma.refresh({ schedule: true });
    },
    places: () =>
      layout.state === "preparing" || layout.state === "sketched"
        ? new Map()
        : new Map(
            graph()
              .nodes()
              .map((id) => [id, placeOf(id)] as const),
          ),
    place(places) {
      if (!moveTo(places)) return;
      layout.cancel();
      redrawMoved();
    },
    look() {
      const { x: across, y: up } = sigma.getCustomBBox() ?? sigma.getBBox();
      const { x, y, ratio } = sigma.getCamera().getState();
      return { box: { left: across[0], right: across[1], bottom: up[0], top: up[1] }, x, y, ratio };
    },
    lookAt({ box, x, y, ratio }) {
      sigma.setCustomBBox({ x: [box.left, box.right], y: [box.bottom, box.top] });
      sigma.getCamera().setState({ x, y, ratio, angle: 0 });
      redrawMoved();
    },
    startLayout: layout.start,
    stopLayout: layout.stop,
    fit() {
      frame();
      sigma.refresh({ partialGraph: { nodes: [], edges: [] } });
      void moveCamera({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
    },
    zoom: (factor) => void moveCamera({ ratio: sigma.getCamera().ratio / factor }),
    async centre(entityId) {
      // Between a refresh that was asked for and its frame, sigma's places are the graph's, not the camera's.
      sigma.refresh({ partialGraph: { nodes: [], edges: [] } });
      const place = sigma.getNodeDisplayData(entityId);
      if (!place) return;
      await moveCamera({ x: place.x, y: place.y });
      sigma.refresh({ partialGraph: { nodes: [], edges: [] } });
      container.dataset.centre = entityId;
    },
    toPng() {
      graph().areEdgesDrawn = true;
      return picturePng(sigma, palette().ground);
    },
  };

  /** Whether anything moved. */
  function moveTo(places: Places): boolean {
    let moved = 0;
    for (const [id, { x, y }] of places) {
      if (!graph().hasNode(id)) continue;
      const node = graph().getNodeAttributes(id);
      if (node.x === x && node.y === y) continue;
      [node.x, node.y] = [x, y];
      moved += 1;
    }
    return moved > 0;
  }
}

/** sigma's types ask for all of graphology. */
function plain(graph: DrawnGraph<CanvasNode, CanvasEdge>): Graph {
  return graph as unknown as Graph;
}
