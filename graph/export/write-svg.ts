import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { drawPart } from "./drawing/draw-part.ts";
import { type Drawing, type DrawnLine, type DrawnNode, LOOKS } from "./drawing/drawing.ts";
import type { Shape } from "./drawing/shape-of-kind.ts";
import { escapeXml } from "./escape-xml.ts";
import type { WriteOptions } from "./write-options.ts";

/** Relations that a line's tooltip tells. */
const MOST_TOLD = 5;

/**
 * A drawing in SVG 1.1 (https://www.w3.org/TR/SVG11/). Lines and nodes tell in their titles what they are. Holds the part in
 * memory.
 */
export async function* writeSvg(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const drawing = await drawPart(part, options.places);
  const { width, height, nodes, lines, names } = drawing;
  yield [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="Inter, 'Helvetica Neue', Arial, sans-serif" font-size="${LOOKS.letterSize}">`,
    `<title>${escapeXml(`${nodes.length} entities and who is connected to whom`)}</title>`,
    `<desc>${escapeXml(options.provenance.words.join("\n"))}</desc>`,
    `<metadata>${escapeXml(options.provenance.line)}</metadata>`,
    `<rect width="100%" height="100%" fill="${LOOKS.ground}"/>`,
    `<g stroke="${LOOKS.line}" fill="none">`,
    "",
  ].join("\n");
  for (const line of lines) yield writeLine(line, options.evidence);
  yield `</g>\n<g stroke="${LOOKS.ground}">\n`;
  for (const node of nodes) yield writeNode(node);
  yield `</g>\n<g fill="${LOOKS.ink}" stroke="${LOOKS.ground}" stroke-width="${LOOKS.halo}" paint-order="stroke" stroke-linejoin="round" dominant-baseline="central">\n`;
  for (const { x, y, text } of names) yield `<text x="${x}" y="${y}">${escapeXml(text)}</text>\n`;
  yield `</g>\n${writeLegend(drawing)}</svg>\n`;
}

function writeLine({ from, to, width, isDashed, relations }: DrawnLine, withEvidence: boolean): string {
  const told = relations.slice(0, MOST_TOLD).map((row) => inWords(row, withEvidence));
  const more = relations.length - told.length;
  const title = [...told, ...(more > 0 ? [`and ${more} more`] : [])].join("\n");
  const dashes = isDashed ? ` stroke-dasharray="${LOOKS.dashes.join(" ")}"` : "";
  return `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke-width="${width}"${dashes}><title>${escapeXml(title)}</title></line>\n`;
}

function inWords({ relation, subject, object, evidence }: EvidencedRelation, withEvidence: boolean): string {
  const named = `${subject.name} — ${relation.type} → ${object.name}`;
  const [first] = withEvidence ? evidence : [];
  if (!first) return named;
  const source = [first.document?.title, first.document?.publisher, first.statement.date?.slice(0, 10)];
  return `${named}: “${first.statement.quote}” (${source.filter(Boolean).join(", ")})`;
}

function writeNode({ shape, colour, entity: { name, kind, documentCount } }: DrawnNode): string {
  const title = `${name}, ${kind}, in ${documentCount} ${documentCount === 1 ? "document" : "documents"}`;
  return `<g fill="${colour}"><title>${escapeXml(title)}</title>${writeShape(shape)}</g>\n`;
}

function writeShape(shape: Shape): string {
  if (shape.form === "circle") return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}"/>`;
  if (shape.form === "square")
    return `<rect x="${shape.x}" y="${shape.y}" width="${shape.side}" height="${shape.side}"/>`;
  return `<path d="M${shape.corners.map(([x, y]) => `${x} ${y}`).join("L")}Z"/>`;
}

function writeLegend({ legend }: Drawing): string {
  const items = legend.map(
    ({ shape, colour, label }) =>
      `<g fill="${colour}">${writeShape(shape)}</g><text x="${label.x}" y="${label.y}">${label.text}</text>`,
  );
  return `<g fill="${LOOKS.quiet}" dominant-baseline="central">${items.join("")}</g>\n`;
}
