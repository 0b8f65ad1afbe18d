import type { GraphContent, Property } from "../model/content.ts";
import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { relationId } from "../model/relation.ts";
import { type Column, EDGE_COLUMNS, EVIDENCE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import type { WriteOptions } from "./write-options.ts";

/** The attributes of a file's nodes and edges: evidence, or what another database than Newsgraph's holds of them. */
export interface FileColumns {
  readonly nodes: readonly Column<CountedEntity>[];
  readonly edges: readonly Column<EvidencedRelation>[];
}

export function columnsOf(
  { content }: Pick<GraphPart, "content">,
  { evidence }: Pick<WriteOptions, "evidence">,
): FileColumns {
  if (!content)
    return { nodes: NODE_COLUMNS, edges: evidence ? [...EDGE_COLUMNS, ...EVIDENCE_COLUMNS] : EDGE_COLUMNS };
  return { nodes: nodeColumns(content), edges: edgeColumns(content) };
}

function nodeColumns({ nodes }: GraphContent): Column<CountedEntity>[] {
  return [
    { name: "kind", type: "string", of: (entity) => entity.kind },
    { name: "labels", type: "string", of: ({ id }) => (nodes.get(id)?.labels ?? []).join("\n") || null },
    { name: "degree", type: "integer", of: (entity) => entity.mentionCount },
    ...propertyColumns<CountedEntity>(
      [...nodes].map(([id, { properties }]) => [id, properties] as const),
      ({ id }) => id,
    ),
  ];
}

function edgeColumns({ relationships }: GraphContent): Column<EvidencedRelation>[] {
  return [
    { name: "type", type: "string", of: ({ relation }) => relation.type },
    { name: "count", type: "integer", of: ({ relation }) => relation.count },
    ...propertyColumns<EvidencedRelation>(
      relationships.map((each) => [relationId(each), each.properties] as const),
      ({ relation }) => relation.id,
    ),
  ];
}

/** A column a property; where several relationships are one edge, their values stand on lines of their own. */
function propertyColumns<Row>(
  held: readonly (readonly [owner: string, properties: readonly Property[]])[],
  ownerOf: (row: Row) => string,
): Column<Row>[] {
  const columns = new Map<string, Map<string, Property["value"][]>>();
  for (const [owner, properties] of held)
    for (const { name, value } of properties) {
      const column = columns.get(name) ?? new Map<string, Property["value"][]>();
      columns.set(name, column.set(owner, [...(column.get(owner) ?? []), value]));
    }
  return [...columns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values], k) => {
      const type = typeOf([...values.values()]);
      return {
        id: `property-${k}`,
        name,
        type,
        of: (row) => {
          const [value = null, ...others] = values.get(ownerOf(row)) ?? [];
          return type !== "string" || value === null ? value : [value, ...others].join("\n");
        },
      };
    });
}

/** The narrowest type that holds every value; text where an edge has several. */
function typeOf(values: readonly (readonly Property["value"][])[]): Column<unknown>["type"] {
  if (values.some((list) => list.length > 1)) return "string";
  const all = values.flat();
  if (all.every((value) => typeof value === "boolean")) return "boolean";
  if (!all.every((value) => typeof value === "number")) return "string";
  return all.every((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31) ? "integer" : "double";
}
