import type { GraphPart } from "../model/graph-part.ts";
import { relationTypeOf } from "../ontology/relation-types.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import type { Place, WriteOptions } from "./write-options.ts";

/** As on the page. */
const SHAPES: Readonly<Record<string, string>> = {
  Person: "ellipse",
  Organization: "box",
  Country: "diamond",
  Place: "triangle",
};

/**
 * The DOT language of Graphviz (https://graphviz.org/doc/info/lang.html): entities as nodes in the shapes of the page,
 * relations as edges with what people call them; the sentences are what is told of an edge under the mouse in SVG.
 */
export async function* writeDot(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const columns = columnsOf(part, options);
  const { line, words } = options.provenance;
  yield [line, ...words.flatMap((each) => each.split(/[\r\n]+/))].map((each) => `// ${each}\n`).join("");
  yield "digraph newsgraph {\n";
  for await (const entity of part.entities()) {
    const looks = {
      label: entity.name,
      shape: SHAPES[entity.kind] ?? "ellipse",
      ...pinned(options.places?.get(entity.id)),
    };
    yield `  ${quoted(entity.id)} [${attributes(looks, columns.nodes, entity)}];\n`;
  }
  for await (const row of part.relations()) {
    const { id, type, subject, object } = row.relation;
    const known = relationTypeOf(type);
    const looks = {
      id,
      label: known?.label ?? type,
      ...(known?.directed === false ? { dir: "none" } : {}),
      ...(options.evidence && row.evidence.length > 0
        ? { tooltip: row.evidence.map(({ statement }) => statement.quote).join("\n") }
        : {}),
    };
    yield `  ${quoted(subject)} -> ${quoted(object)} [${attributes(looks, columns.edges, row)}];\n`;
  }
  yield "}\n";
}

/** For `neato -n`; in points. */
function pinned(place: Place | undefined): { readonly pos?: string } {
  return place ? { pos: `${place.x},${place.y}!` } : {};
}

/** A property of another's database stands behind a word of its own: `image` or `URL` would be an order to Graphviz. */
function attributes<Row>(
  looks: Readonly<Record<string, string>>,
  columns: readonly Column<Row>[],
  row: Row,
): string {
  const cells = columns.flatMap(({ id, name, of }): (readonly [string, string])[] => {
    const value = of(row);
    if (value === null) return [];
    const told = typeof value === "string" ? quoted(value) : String(value);
    return [[id === undefined ? name : quoted(`property ${name}`), told]];
  });
  return [...Object.entries(looks).map(([name, value]) => [name, quoted(value)] as const), ...cells]
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}

/** What would end a text for Graphviz, or is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A quoted string in which Graphviz finds neither an escape sequence nor a reference of HTML that is not ours. */
function quoted(text: string): string {
  const told = text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/&(?=#?\w{1,32};)/g, "&amp;")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(CONTROL, "\ufffd");
  return `"${told}"`;
}
