import type { Subgraph } from "../model/subgraph.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import { escapeXml } from "./escape-xml.ts";
import { byId, evidenceOf } from "./evidence-of.ts";

/** GEXF 1.3 (https://gexf.net): entities as nodes, relations as edges with their evidence. */
export function writeGexf(subgraph: Subgraph): string {
  const evidence = evidenceOf(subgraph);
  const columns = columnsOf(subgraph);
  const nodes = byId(subgraph.entities).map(
    (entity) =>
      `<node id="${escapeXml(entity.id)}" label="${escapeXml(entity.name)}">${values(columns.nodes, entity)}</node>`,
  );
  const edges = byId(subgraph.relations).map(
    (relation) =>
      `<edge id="${escapeXml(relation.id)}" source="${escapeXml(relation.subject)}" target="${escapeXml(relation.object)}" kind="${escapeXml(relation.type)}" label="${escapeXml(relation.type)}" weight="${relation.count}">${values(columns.edges, { relation, evidence: evidence.get(relation.id) ?? [] })}</edge>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    "<meta><creator>Newsgraph</creator></meta>",
    '<graph defaultedgetype="directed">',
    ...declare("node", columns.nodes),
    ...declare("edge", columns.edges),
    "<nodes>",
    ...nodes,
    "</nodes>",
    "<edges>",
    ...edges,
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function declare<Row>(owner: "node" | "edge", columns: readonly Column<Row>[]): string[] {
  return [
    `<attributes class="${owner}">`,
    ...columns.map(
      ({ name, id = name, type }) => `<attribute id="${id}" title="${escapeXml(name)}" type="${type}"/>`,
    ),
    "</attributes>",
  ];
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const cells = columns.map(({ name, id = name, of }) => {
    const value = of(row);
    return value === null ? "" : `<attvalue for="${id}" value="${escapeXml(value)}"/>`;
  });
  return `<attvalues>${cells.join("")}</attvalues>`;
}
