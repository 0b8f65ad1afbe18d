import type { CountedEntity } from "../model/entity.ts";
import type { Subgraph } from "../model/subgraph.ts";
import { type Column, EDGE_COLUMNS, NODE_COLUMNS, type RelationRow } from "./columns.ts";
import { escapeXml } from "./escape-xml.ts";
import { byId, evidenceOf } from "./evidence-of.ts";

const NODES: readonly Column<CountedEntity>[] = [
  { name: "entityId", type: "string", of: (entity) => entity.id },
  { name: "label", type: "string", of: (entity) => entity.name },
  ...NODE_COLUMNS,
];
const EDGES: readonly Column<RelationRow>[] = [
  { name: "relationId", type: "string", of: ({ relation }) => relation.id },
  ...EDGE_COLUMNS,
];

/**
 * GraphML (http://graphml.graphdrawing.org): entities as nodes, relations as edges with their evidence.
 * Its ids are name tokens, which ours need not be: nodes are numbered, and carry theirs as data.
 */
export function writeGraphml(subgraph: Subgraph): string {
  const evidence = evidenceOf(subgraph);
  const entities = byId(subgraph.entities);
  const numbers = new Map(entities.map((entity, index) => [entity.id, `n${index}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare("node", NODES),
    ...declare("edge", EDGES),
    '<graph id="newsgraph" edgedefault="directed">',
    ...entities.map((entity) => `<node id="${numbers.get(entity.id)}">${data("node", NODES, entity)}</node>`),
    ...byId(subgraph.relations).map(
      (relation, index) =>
        `<edge id="e${index}" source="${numbers.get(relation.subject)}" target="${numbers.get(relation.object)}">${data("edge", EDGES, { relation, evidence: evidence.get(relation.id) ?? [] })}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function declare<Row>(owner: "node" | "edge", columns: readonly Column<Row>[]): string[] {
  return columns.map(
    ({ name, type }) =>
      `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type === "integer" ? "int" : type}"/>`,
  );
}

function data<Row>(owner: "node" | "edge", columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map(({ name, of }) => {
      const value = of(row);
      return value === null ? "" : `<data key="${owner}-${name}">${escapeXml(value)}</data>`;
    })
    .join("");
}
