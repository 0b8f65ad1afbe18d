import type { GraphPart } from "../model/graph-part.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import type { WriteOptions } from "./write-options.ts";

/** Columns whose cells are lists, which Cytoscape reads as such. */
const LISTS: ReadonlySet<string> = new Set([
  "aliases",
  "outlets",
  "saidBy",
  "documents",
  "evidence",
  "labels",
]);
/** Names that mean something to Cytoscape, or to NetworkX. */
const TAKEN: ReadonlySet<string> = new Set([
  "id",
  "name",
  "value",
  "key",
  "source",
  "target",
  "parent",
  "interaction",
]);

/**
 * Cytoscape.js JSON (https://js.cytoscape.org/#notation/elements-json), which the desktop program opens as a network too:
 * entities as nodes, relations as edges with their evidence, a sentence a line of a list. y grows downwards, as on a screen.
 */
export async function* writeCyjs(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const columns = columnsOf(part, options);
  const data = { name: "Newsgraph", provenance: options.provenance.line, told: options.provenance.words };
  yield `{"format_version":"1.0","generated_by":"Newsgraph","target_cytoscapejs_version":"~3.0","directed":true,"multigraph":true,"data":${JSON.stringify(data)},\n"elements":{"nodes":[`;
  let before = "\n";
  for await (const entity of part.entities()) {
    const place = options.places?.get(entity.id);
    const node = {
      data: { id: entity.id, name: entity.name, value: entity.id, ...attributes(columns.nodes, entity) },
      ...(place ? { position: { x: place.x, y: -place.y } } : {}),
    };
    yield before + JSON.stringify(node);
    before = ",\n";
  }
  yield '\n],"edges":[';
  before = "\n";
  for await (const row of part.relations()) {
    const { id, type, subject, object } = row.relation;
    const own = { id, key: id, source: subject, target: object, name: type, interaction: type };
    yield before + JSON.stringify({ data: { ...own, ...attributes(columns.edges, row) } });
    before = ",\n";
  }
  yield "\n]}}\n";
}

function attributes<Row>(columns: readonly Column<Row>[], row: Row): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ id, name, of }) => {
      const value = of(row);
      if (value === null) return [];
      const isList = id === undefined && LISTS.has(name) && typeof value === "string";
      return [[TAKEN.has(name) ? `property ${name}` : name, isList ? value.split("\n") : value]];
    }),
  );
}
