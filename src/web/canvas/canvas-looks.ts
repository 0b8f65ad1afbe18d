import { unitMessages } from "../messages/unit-messages.ts";
import { $summary } from "../state/explorer.ts";
import { labelOfRelation } from "../state/wording.ts";
import { faded, isEdgeLit } from "./appearance.ts";
import { type Bundle, bundleKey } from "./bundles.ts";
import type { CanvasEdge, CanvasNode } from "./canvas-graph.ts";
import type { CanvasPicture } from "./canvas-picture.ts";
import { shapeOfKind } from "./drawing-programs.ts";
import { colourOfEdge, evidenceOf, headOf, lineOf, lineOfCount } from "./edge-looks.ts";
import { colourOfKind } from "./kind-colours.ts";
import type { Palette } from "./palettes.ts";

/** All that decides how a node or an edge looks. */
export interface Scene extends Pick<CanvasPicture, "selection" | "highlighted" | "outletCounts"> {
  /** The nodes in the light; null where nothing is singled out. */
  readonly lit: ReadonlySet<string> | null;
  readonly chosen: CanvasPicture["lit"];
  readonly pointedEdge: string | null;
  readonly palette: Palette;
}

/** sigma's reducers: looks are computed from the scene as it is, never kept. */
export function createLooks(sceneNow: () => Scene) {
  return {
    node(id: string, node: CanvasNode) {
      const { palette, lit, selection, highlighted } = sceneNow();
      const colour = colourOfKind(palette, node.kind);
      const isLit = lit === null || lit.has(id);
      const isSelected = selection?.kind === "entity" && selection.id === id;
      return {
        x: node.x,
        y: node.y,
        size: node.size,
        type: shapeOfKind(node.kind),
        color: isLit ? colour : faded(colour, palette.ground),
        label: isLit ? node.label : "",
        forceLabel: lit?.has(id) ?? false,
        highlighted: isSelected || highlighted.has(id),
        zIndex: isLit ? 1 : 0,
      };
    },

    edge(key: string, edge: CanvasEdge) {
      const scene = sceneNow();
      const { a, b, fan } = edge;
      if (isFanned(edge, scene) !== (fan !== undefined)) return { hidden: true };
      const relations = fan ? [fan.relation] : edge.relations;
      const isNear =
        key === scene.pointedEdge ||
        isEdgeLit({ a, b, relations }, scene.selection, scene.highlighted, scene.chosen);
      const evidence = evidenceOf(relations, scene.outletCounts);
      const standing = isNear ? "near" : scene.lit ? "dim" : "rest";
      return {
        ...($summary.get()?.hasStatements === false ? lineOfCount(relations) : lineOf(evidence)),
        color: colourOfEdge(evidence, standing, scene.palette),
        bend: fan?.bend ?? 0,
        head: isNear ? headOf(edge, relations) : "none",
        label: isNear ? labelOf({ relations }) : "",
        forceLabel: isNear,
        zIndex: isNear ? 1 : 0,
      };
    },
  };
}

/** Whether the relations of a pair are drawn each by itself: where the pair, or an end of it, is selected. */
function isFanned({ a, b, relations }: Bundle, { selection, chosen }: Scene): boolean {
  if (relations.length < 2 || chosen) return false;
  if (selection?.kind === "pair") return bundleKey(selection.a, selection.b) === bundleKey(a, b);
  return selection?.kind === "entity" && (selection.id === a || selection.id === b);
}

/** The relation's name, or how many there are. */
function labelOf({ relations }: Pick<Bundle, "relations">): string {
  const labels = [...new Set(relations.map(labelOfRelation))];
  return labels.length === 1 ? (labels[0] as string) : unitMessages.get().relations(labels.length);
}
