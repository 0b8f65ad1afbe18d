import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { KIND_COLOURS } from "../ontology/kind-colours.ts";
import type { Column } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";
import { escapeXml } from "./escape-xml.ts";
import type { Place, WriteOptions } from "./write-options.ts";

/** What looks like a node of each kind. A country is a diamond and a place a triangle, as on the page. */
const SHAPES: Readonly<Record<string, string>> = {
  Person: "disc",
  Organization: "square",
  Country: "diamond",
  Place: "triangle",
};
const COLOURS: Readonly<Record<string, string>> = KIND_COLOURS.light;
const OTHER_COLOUR = "#5b5e63";
const SMALLEST = 4;
const LARGEST = 40;

/**
 * GEXF 1.3 (https://gexf.net): entities as nodes in the colour, size and place in which they are drawn, relations as edges
 * with their evidence; the days on which they were spoken of as spells. The elements of `viz` are in the namespace of the
 * rest, where the published schema has them.
 */
export async function* writeGexf(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const columns = columnsOf(part, options);
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>Newsgraph</creator><keywords>${escapeXml(options.provenance.line)}</keywords>`,
    `<description>${escapeXml(options.provenance.words.join("\n"))}</description></meta>`,
    `<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">`,
    ...declare("node", columns.nodes),
    ...declare("edge", columns.edges),
    "<nodes>",
    "",
  ].join("\n");
  for await (const entity of part.entities())
    yield `<node id="${escapeXml(entity.id)}" label="${escapeXml(entity.name)}">${values(columns.nodes, entity)}${spells([[entity.firstSeen, entity.lastSeen]])}${looks(entity, options.places?.get(entity.id))}</node>\n`;
  yield "</nodes>\n<edges>\n";
  for await (const row of part.relations()) {
    const { relation } = row;
    yield `<edge id="${escapeXml(relation.id)}" source="${escapeXml(relation.subject)}" target="${escapeXml(relation.object)}" kind="${escapeXml(relation.type)}" label="${escapeXml(relation.type)}" weight="${relation.count}">${values(columns.edges, row)}${spells(saidOn(row, options.evidence))}</edge>\n`;
  }
  yield "</edges>\n</graph>\n</gexf>\n";
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

type Span = readonly [from: string | null, to: string | null];

/** Each day on which it was said; without evidence from the first to the last. */
function saidOn({ relation, evidence }: EvidencedRelation, withEvidence: boolean): Span[] {
  if (!withEvidence) return [[relation.firstSeen, relation.lastSeen]];
  const days = new Set(evidence.map(({ statement }) => dayOf(statement.date)));
  return [...days].sort().map((day) => [day, day]);
}

/** What has no day is there always. */
function spells(spans: readonly Span[]): string {
  const told = spans.flatMap(([from, to]) => {
    const [start, end] = [dayOf(from), dayOf(to)];
    return start === null || end === null ? [] : `<spell start="${start}" end="${end}"/>`;
  });
  return told.length === 0 ? "" : `<spells>${told.join("")}</spells>`;
}

/** Null for what is no whole date. */
function dayOf(date: string | null): string | null {
  return date?.match(/^\d{4}-\d{2}-\d{2}/)?.[0] ?? null;
}

function looks({ kind, documentCount }: CountedEntity, place: Place | undefined): string {
  const colour = COLOURS[kind] ?? OTHER_COLOUR;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const size = Math.min(LARGEST, SMALLEST * Math.sqrt(Math.max(1, documentCount)));
  return [
    `<viz:color r="${r}" g="${g}" b="${b}"/>`,
    ...(place ? [`<viz:position x="${place.x}" y="${place.y}"/>`] : []),
    `<viz:size value="${size.toFixed(2)}"/>`,
    `<viz:shape value="${SHAPES[kind] ?? "disc"}"/>`,
  ].join("");
}
