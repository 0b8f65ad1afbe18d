import type { MentionEdge } from "../model/subgraph.ts";
import { type Relink, RelinkError } from "./graph-store.ts";

/** The edge that is to lead elsewhere, of a document's edges to both entities. Throws RelinkError where it cannot. */
export function refuseRelink(
  { documentId, entityId, to }: Pick<Relink, "documentId" | "entityId" | "to">,
  mentions: readonly MentionEdge[],
): MentionEdge {
  const moved = mentions.find((edge) => edge.entityId === entityId);
  if (!moved) throw new RelinkError(`${documentId} does not mention ${entityId}: there is nothing to link.`);
  if (to !== entityId && mentions.some((edge) => edge.entityId === to))
    throw new RelinkError(`${documentId} mentions both ${entityId} and ${to}: it keeps them apart.`);
  return moved;
}
