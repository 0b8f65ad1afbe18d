import type { CountedEntity } from "../model/entity.ts";
import { ENTITY_KINDS } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { KIND_COLOURS } from "../ontology/kind-colours.ts";
import { escapeXml } from "./escape-xml.ts";
import { picturePlaces } from "./picture-places.ts";
import { drawShape, round } from "./svg/draw-shape.ts";
import { placeLabels } from "./svg/place-labels.ts";
import type { WriteOptions } from "./write-options.ts";

/** The longer side of the drawing, in its own units; it can be shown at any size. */
const EXTENT = 1_600;
const MARGIN = 90;
const LEGEND = 44;
const LETTER = { size: 13, width: 7.1 } as const;
const [SMALLEST, LARGEST] = [4, 17];
/** Pictures of more nodes have smaller ones. */
const ROOMY = 120;
/** Relations that a line's tooltip tells. */
const MOST_TOLD = 5;

const COLOURS: Readonly<Record<string, string>> = KIND_COLOURS.light;
const LOOKS = {
  ground: "#fbfaf7",
  ink: "#1d1f22",
  edge: "#b9b5ab",
  quiet: "#5b5e63",
  other: "#5b5e63",
} as const;

/**
 * A drawing in SVG 1.1 (https://www.w3.org/TR/SVG11/), as the page draws it by day: kinds by shape and colour, size by
 * documents, one line a pair, names where they cover nothing. Lines and nodes tell in their titles what they are. Holds the
 * part in memory, for nobody can be placed without the others.
 */
export async function* writeSvg(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const entities: CountedEntity[] = [];
  for await (const entity of part.entities()) entities.push(entity);
  const numbers = new Map(entities.map(({ id }, k) => [id, k]));
  const pairs = new Map<string, Pair>();
  for await (const row of part.relations()) addTo(pairs, numbers, row);
  const lines = [...pairs.values()];
  const ends = { subject: lines.map(({ from }) => from), object: lines.map(({ to }) => to) };
  const picture = scaled(entities, picturePlaces(entities, ends, options.places));
  const { width, height } = picture;

  yield [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, 'Helvetica Neue', Arial, sans-serif" font-size="${LETTER.size}">`,
    `<title>${escapeXml(`${entities.length} entities and who is connected to whom`)}</title>`,
    `<desc>${escapeXml(options.provenance.words.join("\n"))}</desc>`,
    `<metadata>${escapeXml(options.provenance.line)}</metadata>`,
    `<rect width="100%" height="100%" fill="${LOOKS.ground}"/>`,
    `<g stroke="${LOOKS.edge}" fill="none">`,
    "",
  ].join("\n");
  for (const pair of lines) yield drawPair(pair, picture, options.evidence);
  yield `</g>\n<g stroke="${LOOKS.ground}">\n`;
  for (const [k, entity] of entities.entries()) yield drawNode(entity, picture.nodes[k] as Node);
  yield `</g>\n<g fill="${LOOKS.ink}" stroke="${LOOKS.ground}" stroke-width="3" paint-order="stroke" stroke-linejoin="round" dominant-baseline="central">\n`;
  yield* drawNames(entities, picture);
  yield `</g>\n${legend(entities, height)}</svg>\n`;
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly relations: EvidencedRelation[];
}

function addTo(pairs: Map<string, Pair>, numbers: ReadonlyMap<string, number>, row: EvidencedRelation): void {
  const ends = [row.relation.subject, row.relation.object].map((id) => numbers.get(id) as number);
  const [from, to] = ends.sort((a, b) => a - b) as [number, number];
  if (from === to) return;
  const pair = pairs.get(`${from} ${to}`) ?? { from, to, relations: [] };
  pair.relations.push(row);
  pairs.set(`${from} ${to}`, pair);
}

interface Node {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Picture {
  readonly nodes: readonly Node[];
  readonly width: number;
  readonly height: number;
}

/** In the drawing's units, y downwards. */
function scaled(
  entities: readonly CountedEntity[],
  { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] },
): Picture {
  const [right, top] = [x, y].map((values) => values.reduce((a, b) => Math.max(a, b), 0)) as [number, number];
  const scale = (EXTENT - 2 * MARGIN) / Math.max(right, top, 1);
  const most = entities.reduce((a, { documentCount }) => Math.max(a, documentCount), 1);
  const shrink = Math.max(0.3, Math.min(1, Math.sqrt(ROOMY / Math.max(1, entities.length))));
  return {
    width: round(right * scale + 2 * MARGIN),
    height: round(top * scale + 2 * MARGIN + LEGEND),
    nodes: entities.map(({ documentCount }, k) => ({
      x: (x[k] as number) * scale + MARGIN,
      y: (top - (y[k] as number)) * scale + MARGIN,
      radius: (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(documentCount / most)) * shrink,
    })),
  };
}

function drawPair({ from, to, relations }: Pair, { nodes }: Picture, withEvidence: boolean): string {
  const [a, b] = [nodes[from] as Node, nodes[to] as Node];
  const documents = relations.reduce((sum, { relation }) => sum + relation.documentCount, 0);
  const isDisputed = relations.some(({ relation }) => relation.disputed);
  const told = relations.slice(0, MOST_TOLD).map((row) => inWords(row, withEvidence));
  const more = relations.length - told.length;
  const title = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
  const dashes = isDisputed ? ' stroke-dasharray="5 3"' : "";
  return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(b.x)}" y2="${round(b.y)}" stroke-width="${round(Math.min(4, 0.7 + 0.4 * Math.log2(1 + documents)))}"${dashes}><title>${escapeXml(title)}</title></line>\n`;
}

function inWords({ relation, subject, object, evidence }: EvidencedRelation, withEvidence: boolean): string {
  const named = `${subject.name} — ${relation.type} → ${object.name}`;
  const [first] = withEvidence ? evidence : [];
  if (!first) return named;
  const source = [first.document?.title, first.document?.publisher, first.statement.date?.slice(0, 10)];
  return `${named}: “${first.statement.quote}” (${source.filter(Boolean).join(", ")})`;
}

function drawNode({ name, kind, documentCount }: CountedEntity, { x, y, radius }: Node): string {
  const title = `${name}, ${kind}, in ${documentCount} ${documentCount === 1 ? "document" : "documents"}`;
  return `<g fill="${COLOURS[kind] ?? LOOKS.other}"><title>${escapeXml(title)}</title>${drawShape(kind, x, y, radius)}</g>\n`;
}

/** Whoever is most spoken of is named first. */
function* drawNames(entities: readonly CountedEntity[], { nodes, width }: Picture): Generator<string> {
  const order = entities.map((_, k) => k);
  const spokenOf = (k: number) => (entities[k] as CountedEntity).documentCount;
  order.sort((a, b) => spokenOf(b) - spokenOf(a) || a - b);
  const wanted = order.map((k) => {
    const length = LETTER.width * [...(entities[k] as CountedEntity).name].length;
    return { ...(nodes[k] as Node), width: length, height: LETTER.size * 1.25 };
  });
  const placed = placeLabels(wanted, width);
  for (const [at, k] of order.entries()) {
    const place = placed[at];
    const { name } = entities[k] as CountedEntity;
    if (place) yield `<text x="${round(place.x)}" y="${round(place.y)}">${escapeXml(name)}</text>\n`;
  }
}

function legend(entities: readonly CountedEntity[], height: number): string {
  const kinds = ENTITY_KINDS.filter((kind) => entities.some((entity) => entity.kind === kind));
  const y = height - LEGEND / 2;
  const items = kinds.map(
    (kind, k) =>
      `<g fill="${COLOURS[kind]}">${drawShape(kind, MARGIN + 130 * k, y, 7)}</g><text x="${MARGIN + 14 + 130 * k}" y="${y}">${kind}</text>`,
  );
  return `<g fill="${LOOKS.quiet}" dominant-baseline="central">${items.join("")}</g>\n`;
}
