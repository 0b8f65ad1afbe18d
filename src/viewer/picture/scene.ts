import { isEdgeLit, litEntities, nodeSize } from "../../web/canvas/appearance.ts";
import { type Bundle, bundlesOf } from "../../web/canvas/bundles.ts";
import { evidenceOf, headOf, lineOf, lineOfCount } from "../../web/canvas/edge-looks.ts";
import type { Palette } from "../../web/canvas/palettes.ts";
import { outletCounts } from "../../web/state/evidence.ts";
import { FIRST_LOOK, type KindLook } from "../../web/state/kind-looks.ts";
import type { Place } from "../../web/state/places.ts";
import { type Selection, selectedIds } from "../../web/state/selection.ts";
import type { OpenGraph } from "../state/open-graph.ts";
import type { $visible } from "../state/viewer-state.ts";
import { labelOfRelation } from "../viewer-words.ts";

export interface SceneNode {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** Radius in pixels. */
  readonly size: number;
  readonly look: KindLook;
}

/** All that is between two entities, drawn as one line. */
export interface SceneEdge extends Bundle {
  readonly from: SceneNode;
  readonly to: SceneNode;
  readonly disputed: boolean;
  readonly width: number;
  readonly dashed: boolean;
  readonly head: ReturnType<typeof headOf>;
  readonly label: string;
}

/** What is drawn, whatever is selected. Nodes come the least first, so that the greatest lie on top. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
}

export function sceneOf({ entities, relations }: ReturnType<typeof $visible.get>, graph: OpenGraph): Scene {
  const most = entities.reduce((most, { documentCount }) => Math.max(most, documentCount), 1);
  const nodes = entities.map((entity): SceneNode => {
    const { id, name, kind } = entity;
    const size = nodeSize(entity, most, entities.length);
    const look = graph.looks.get(kind) ?? FIRST_LOOK;
    return { id, name: shortened(name), place: graph.places.get(id) as Place, size, look };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const outlets = outletCounts(graph.evidence);
  const hasStatements = graph.evidence.documents.size > 0;
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const edges = bundlesOf(relations, numbers).map((bundle): SceneEdge => {
    const evidence = evidenceOf(bundle.relations, outlets);
    const { size, dashed } = hasStatements ? lineOf(evidence) : lineOfCount(bundle.relations);
    const labels = [...new Set(bundle.relations.map((relation) => labelOfRelation(relation, graph)))];
    return {
      ...bundle,
      from: byId.get(bundle.a) as SceneNode,
      to: byId.get(bundle.b) as SceneNode,
      disputed: evidence.disputed,
      width: size,
      dashed,
      head: headOf(bundle, bundle.relations),
      label: labels.length === 1 ? (labels[0] as string) : `${labels.length} relations`,
    };
  });
  return { nodes: nodes.sort((a, b) => a.size - b.size), edges };
}

/** What of a scene stands in the light; null where nothing is singled out. */
export interface Light {
  readonly nodes: ReadonlySet<string>;
  readonly selected: ReadonlySet<string>;
  isLit(edge: SceneEdge): boolean;
}

export function lightOf({ edges }: Scene, selection: Selection, hovered: Selection): Light | null {
  const highlighted = new Set(hovered?.kind === "entity" ? [hovered.id] : []);
  const nodes = litEntities(selection ?? hovered, highlighted, edges);
  if (!nodes) return null;
  return {
    nodes,
    selected: new Set([...selectedIds(selection), ...selectedIds(hovered)]),
    isLit: (edge) => isEdgeLit(edge, selection ?? hovered, highlighted),
  };
}

export function colourOf({ kinds }: Palette, { look }: SceneNode): string {
  return kinds[look.colour];
}

/** Longer names are cut: a canvas is no place to read them. */
const LONGEST_NAME = 48;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
}
