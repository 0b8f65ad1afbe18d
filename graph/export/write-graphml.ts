import type { CountedEntity } from "../model/entity.ts";
import type { Subgraph } from "../model/subgraph.ts";
import type { Column, RelationRow } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import { escapeXml } from "./escape-xml.ts";
import { byId, evidenceOf } from "./evidence-of.ts";

const NODES: readonly Column<CountedEntity>[] = [
  { name: "entityId", type: "string", of: (entity) => entity.id },
  { name: "label", type: "string", of: (entity) => entity.name },
];
const EDGES: readonly Column<RelationRow>[] = [
  { name: "relationId", type: "string", of: ({ relation }) => relation.id },
];

/**
 * GraphML (http://graphml.graphdrawing.org): entities as nodes, relations as edges with their evidence.
 * Its ids are name tokens, which ours need not be: nodes are numbered, and carry theirs as data.
 */
export function writeGraphml(subgraph: Subgraph): string {
  const evidence = evidenceOf(subgraph);
  const entities = byId(subgraph.entities);
  const columns = columnsOf(subgraph);
  const nodes = [...NODES, ...columns.nodes];
  const edges = [...EDGES, ...columns.edges];
  const numbers = new Map(entities.map((entity, index) => [entity.id, `n${index}`]));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare("node", nodes),
    ...declare("edge", edges),
    '<graph id="newsgraph" edgedefault="directed">',
    ...entities.map((entity) => `<node id="${numbers.get(entity.id)}">${data("node", nodes, entity)}</node>`),
    ...byId(subgraph.relations).map(
      (relation, index) =>
        `<edge id="e${index}" source="${numbers.get(relation.subject)}" target="${numbers.get(relation.object)}">${data("edge", edges, { relation, evidence: evidence.get(relation.id) ?? [] })}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** The name of a key is a token; a name that is none stands in its description. */
function declare<Row>(owner: "node" | "edge", columns: readonly Column<Row>[]): string[] {
  return columns.map(({ name, id = name, type }) => {
    const isToken = /^[-.\w]{1,200}$/.test(name);
    const key = `<key id="${owner}-${id}" for="${owner}" attr.name="${isToken ? name : id}" attr.type="${type === "integer" ? "int" : type}"`;
    return isToken ? `${key}/>` : `${key}><desc>${escapeXml(name)}</desc></key>`;
  });
}

function data<Row>(owner: "node" | "edge", columns: readonly Column<Row>[], row: Row): string {
  return columns
    .map(({ name, id = name, of }) => {
      const value = of(row);
      return value === null ? "" : `<data key="${owner}-${id}">${escapeXml(value)}</data>`;
    })
    .join("");
}
