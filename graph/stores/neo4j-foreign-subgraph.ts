import { byId, byProminence } from "../model/order.ts";
import type { Subgraph } from "../model/subgraph.ts";
import { type Selection, StoreError } from "./graph-store.ts";
import { foreignContent } from "./neo4j-foreign-content.ts";
import { foreignEntities, foreignRelations } from "./neo4j-foreign-graph.ts";
import type { ForeignSchema } from "./neo4j-foreign-schema.ts";
import type { Read } from "./neo4j-read.ts";

/** How many nodes are taken along at most: a file of them is made in memory. */
const MOST_NODES = 100_000;

/** The chosen nodes with the relations among them and their content. Throws StoreError where they are too many. */
export async function foreignSubgraph(
  read: Read,
  readValues: Read,
  schema: ForeignSchema,
  selection: Selection,
): Promise<Subgraph> {
  const ids =
    "all" in selection
      ? await everyNode(read, schema)
      : await within(read, selection.entityIds, selection.depth);
  refuseMany(ids.length);
  const entities = (await foreignEntities(read, schema, ids)).sort(byProminence);
  const relations = (await foreignRelations(read, ids)).sort(byId);
  return {
    entities,
    relations,
    documents: [],
    mentions: [],
    statements: [],
    figures: [],
    content: await foreignContent(
      readValues,
      entities.map(({ id }) => id),
    ),
  };
}

async function everyNode(read: Read, { nodes }: ForeignSchema): Promise<string[]> {
  refuseMany(nodes);
  return (await read("MATCH (n) RETURN elementId(n) AS id")).map(({ id }) => String(id));
}

/** The nodes that `depth` relationships or fewer lead to, whichever way they point. */
async function within(read: Read, entityIds: readonly string[], depth: number): Promise<string[]> {
  const reached = new Set(entityIds);
  let edge = [...reached];
  for (let step = 0; step < depth && edge.length > 0; step += 1) {
    const rows = await read(
      `MATCH (n)--(o) WHERE elementId(n) IN $edge WITH DISTINCT o LIMIT ${MOST_NODES + 1} RETURN elementId(o) AS id`,
      { edge },
    );
    edge = rows.map(({ id }) => String(id)).filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
    refuseMany(reached.size);
  }
  return [...reached];
}

function refuseMany(nodes: number): void {
  if (nodes > MOST_NODES)
    throw new StoreError(
      `That is more than ${MOST_NODES.toLocaleString("en")} nodes, too many for one file. Choose a part: --entity with a ` +
        "smaller --depth, or --query with LIMIT.",
    );
}
