import { EdgeLineProgram, NodeCircleProgram, NodePointProgram } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EntityKind } from "../../../graph/model/entity.ts";
import { lookOfKind } from "../state/look-of-kind.ts";
import type { Detail } from "./detail.ts";
import { DiamondProgram, SquareProgram, TriangleProgram } from "./polygon-program.ts";
import { RelationProgram } from "./relation-program.ts";

/** Lines of one pixel that no pointer finds by their colour: they are found by their place (nearest-edge.ts). */
class BareLineProgram extends EdgeLineProgram {
  constructor(...[gl, , renderer]: ConstructorParameters<typeof EdgeLineProgram>) {
    super(gl, null, renderer);
  }
}

/** sigma's own "circle" stays registered: taking it away takes all of a picture's nodes with it (sigma 3.0.3). */
const SHAPES = {
  circle: NodeCircleProgram,
  Person: NodeCircleProgram,
  Organization: SquareProgram,
  Country: DiamondProgram,
  Place: TriangleProgram,
};
const POINTS = {
  circle: NodeCircleProgram,
  Person: NodePointProgram,
  Organization: NodePointProgram,
  Country: NodePointProgram,
  Place: NodePointProgram,
};

/** Drawing more edges takes most of a frame, and of the processors that the layout needs. */
export const MOST_MOVING_EDGES = 15_000;

/** The programs and settings of sigma by which a picture of this detail is drawn; above so many edges they hide while it moves. */
export function settingsFor(
  detail: Detail,
  edges: number,
): Pick<
  Settings,
  | "nodeProgramClasses"
  | "edgeProgramClasses"
  | "renderEdgeLabels"
  | "hideLabelsOnMove"
  | "hideEdgesOnMove"
  | "zIndex"
> {
  return {
    nodeProgramClasses: detail === "points" ? POINTS : SHAPES,
    edgeProgramClasses: { relation: detail === "full" ? RelationProgram : BareLineProgram },
    renderEdgeLabels: detail === "full",
    hideLabelsOnMove: detail === "points",
    hideEdgesOnMove: edges > MOST_MOVING_EDGES,
    zIndex: detail === "full",
  };
}

/** The program's name for a kind; one that is none of Newsgraph's own has the shape of one, see kindLooks. */
export function shapeOfKind(kind: string): EntityKind {
  return lookOfKind(kind).shape;
}
