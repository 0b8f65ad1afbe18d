import { type CountedEntity, ENTITY_KINDS } from "../../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../../model/graph-part.ts";
import { KIND_COLOURS } from "../../ontology/kind-colours.ts";
import { picturePlaces } from "../picture-places.ts";
import type { WriteOptions } from "../write-options.ts";
import { type Drawing, type DrawnLine, type DrawnText, LOOKS } from "./drawing.ts";
import { placeLabels } from "./place-labels.ts";
import { round, shapeOfKind } from "./shape-of-kind.ts";

/** The longer side of the drawing, in its own units. */
const EXTENT = 1_600;
const MARGIN = 90;
const LEGEND = 44;
const LEGEND_STEP = 130;
const [SMALLEST, LARGEST] = [4, 17];
/** Pictures of more nodes have smaller ones. */
const ROOMY = 120;

const COLOURS: Readonly<Record<string, string>> = KIND_COLOURS.light;

/**
 * Draws as the page does by day: kinds by shape and colour, size by documents, one line a pair, names where they cover
 * nothing. Holds the part in memory, for nobody can be placed without the others.
 */
export async function drawPart(part: GraphPart, places: WriteOptions["places"]): Promise<Drawing> {
  const entities: CountedEntity[] = [];
  for await (const entity of part.entities()) entities.push(entity);
  const numbers = new Map(entities.map(({ id }, k) => [id, k]));
  const pairs = new Map<string, Pair>();
  for await (const row of part.relations()) addTo(pairs, numbers, row);
  const lines = [...pairs.values()];
  const ends = { subject: lines.map(({ from }) => from), object: lines.map(({ to }) => to) };
  const { points, width, height } = scaled(entities, picturePlaces(entities, ends, places));
  return {
    width,
    height,
    lines: lines.map((pair) => lineOf(pair, points)),
    nodes: entities.map((entity, k) => {
      const { x, y, radius } = points[k] as Point;
      return { shape: shapeOfKind(entity.kind, x, y, radius), colour: colourOf(entity.kind), entity };
    }),
    names: namesOf(entities, points, width),
    legend: legendOf(entities, height),
  };
}

function colourOf(kind: string): string {
  return COLOURS[kind] ?? LOOKS.quiet;
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

interface Point {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** In the drawing's units, y downwards. */
function scaled(
  entities: readonly CountedEntity[],
  { x, y }: { readonly x: readonly number[]; readonly y: readonly number[] },
) {
  const [right, top] = [x, y].map((values) => values.reduce((a, b) => Math.max(a, b), 0)) as [number, number];
  const scale = (EXTENT - 2 * MARGIN) / Math.max(right, top, 1);
  const most = entities.reduce((a, { documentCount }) => Math.max(a, documentCount), 1);
  const shrink = Math.max(0.3, Math.min(1, Math.sqrt(ROOMY / Math.max(1, entities.length))));
  const points = entities.map(
    ({ documentCount }, k): Point => ({
      x: (x[k] as number) * scale + MARGIN,
      y: (top - (y[k] as number)) * scale + MARGIN,
      radius: (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(documentCount / most)) * shrink,
    }),
  );
  return {
    points,
    width: round(right * scale + 2 * MARGIN),
    height: round(top * scale + 2 * MARGIN + LEGEND),
  };
}

function lineOf({ from, to, relations }: Pair, points: readonly Point[]): DrawnLine {
  const [a, b] = [points[from] as Point, points[to] as Point];
  const documents = relations.reduce((sum, { relation }) => sum + relation.documentCount, 0);
  return {
    from: [round(a.x), round(a.y)],
    to: [round(b.x), round(b.y)],
    width: round(Math.min(4, 0.7 + 0.4 * Math.log2(1 + documents))),
    isDashed: relations.some(({ relation }) => relation.disputed),
    relations,
  };
}

/** Whoever is most spoken of is named first. */
function namesOf(entities: readonly CountedEntity[], points: readonly Point[], width: number): DrawnText[] {
  const order = entities.map((_, k) => k);
  const spokenOf = (k: number) => (entities[k] as CountedEntity).documentCount;
  order.sort((a, b) => spokenOf(b) - spokenOf(a) || a - b);
  const wanted = order.map((k) => {
    const length = LOOKS.letterWidth * [...(entities[k] as CountedEntity).name].length;
    return { ...(points[k] as Point), width: length, height: LOOKS.letterSize * 1.25 };
  });
  const placed = placeLabels(wanted, width);
  return order.flatMap((k, at) => {
    const place = placed[at];
    return place ? { x: round(place.x), y: round(place.y), text: (entities[k] as CountedEntity).name } : [];
  });
}

function legendOf(entities: readonly CountedEntity[], height: number): Drawing["legend"] {
  const y = height - LEGEND / 2;
  return ENTITY_KINDS.filter((kind) => entities.some((entity) => entity.kind === kind)).map((kind, k) => {
    const x = MARGIN + LEGEND_STEP * k;
    return {
      shape: shapeOfKind(kind, x, y, 7),
      colour: colourOf(kind),
      label: { x: x + 14, y, text: kind },
    };
  });
}
