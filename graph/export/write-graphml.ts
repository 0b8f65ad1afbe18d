import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import { escapeXml } from "./escape-xml.ts";
import type { WriteOptions } from "./write-options.ts";
import { xmlNameToken } from "./xml-name-token.ts";

const NODES: readonly Column<CountedEntity>[] = [
  { name: "entityId", type: "string", of: (entity) => entity.id },
  { name: "label", type: "string", of: (entity) => entity.name },
];
const EDGES: readonly Column<EvidencedRelation>[] = [
  { name: "relationId", type: "string", of: ({ relation }) => relation.id },
  { name: "weight", type: "double", of: ({ relation }) => relation.count },
];

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html): entities as nodes, relations as edges with their evidence.
 * Its ids are name tokens, which ours need not be: nodes and edges carry ours as data.
 */
export async function* writeGraphml(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const columns = columnsOf(part, options);
  const { places } = options;
  const nodes = [...NODES, ...columns.nodes, ...(places ? coordinates(places) : [])];
  const edges = [...EDGES, ...columns.edges];
  const { line, words } = options.provenance;
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escapeXml([...words, line].join("\n"))}</desc>`,
    ...declare("node", nodes),
    ...declare("edge", edges),
    '<graph id="newsgraph" edgedefault="directed">',
    "",
  ].join("\n");
  for await (const entity of part.entities())
    yield `<node id="${xmlNameToken(entity.id)}">${data("node", nodes, entity)}</node>\n`;
  for await (const row of part.relations()) {
    const { id, subject, object } = row.relation;
    yield `<edge id="${xmlNameToken(id)}" source="${xmlNameToken(subject)}" target="${xmlNameToken(object)}">${data("edge", edges, row)}</edge>\n`;
  }
  yield "</graph>\n</graphml>\n";
}

function coordinates(places: NonNullable<WriteOptions["places"]>): Column<CountedEntity>[] {
  return (["x", "y"] as const).map((name) => ({
    name,
    type: "double",
    of: ({ id }) => places.get(id)?.[name] ?? null,
  }));
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
