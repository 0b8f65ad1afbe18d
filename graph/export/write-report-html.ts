import type { GraphPart, ToldStatement } from "../model/graph-part.ts";
import { escapeXml } from "./escape-xml.ts";
import { type ReportPiece, reportOfPart } from "./report/report-of-part.ts";
import {
  arrowOf,
  countsOf,
  dayOf,
  labelOf,
  methodsInWords,
  readingOf,
  remarksOf,
} from "./report/report-words.ts";
import type { WriteOptions } from "./write-options.ts";

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1.2rem; font: 15px/1.5 system-ui, "Noto Sans", Arial, sans-serif; color: #1d1f22; background: #fbfaf7; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
h1, h2, blockquote { font-family: "Source Serif 4", Charter, Georgia, "Noto Serif", serif; }
h2 { margin: 2.4rem 0 0.2rem; padding-top: 0.6rem; border-top: 2px solid; }
h3 { margin: 1.6rem 0 0.1rem; font-size: 1rem; }
h3 i { font-weight: 400; }
.quiet, figcaption { color: #5b5e63; }
figure { margin: 0.8rem 0 0 1.2rem; break-inside: avoid; }
blockquote { margin: 0; font-size: 1.08rem; }
figcaption { font-size: 0.86rem; }
a { color: inherit; }
.disputed { font-weight: 600; color: #8a0a16; }
@media (prefers-color-scheme: dark) {
  body { color: #e8e6e1; background: #14171b; }
  .quiet, figcaption { color: #a3a7ad; }
  .disputed { color: #ff8093; }
}
@media print {
  @page { margin: 18mm 20mm; }
  body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; color: #000; background: #fff; }
  .quiet, figcaption { color: #444; }
  .methods { break-after: page; }
  p, blockquote { orphans: 3; widows: 3; }
  figcaption a[href]::after { content: " (" attr(href) ")"; }
}
`;

/**
 * The evidence report as one page that prints well (https://html.spec.whatwg.org): no script, nothing from elsewhere, a
 * quotation is not torn between pages. Only one relation is in memory at a time.
 */
export async function* writeReportHtml(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${escapeXml(options.provenance.line)}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Evidence report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Evidence report</h1>
`;
  for await (const piece of reportOfPart(part, options.evidence)) yield told(piece, options);
  yield "</main>\n</body>\n</html>\n";
}

function told(piece: ReportPiece, { provenance }: WriteOptions): string {
  switch (piece.kind) {
    case "methods": {
      const lines = [...methodsInWords(piece.methods), ...provenance.words];
      return `<section class="methods">\n<h2>Methods</h2>\n${lines.map((line) => `<p>${text(line)}</p>`).join("\n")}\n</section>\n`;
    }
    case "entity": {
      const { name, kind, aliases } = piece.entity;
      const also = aliases.length > 0 ? `; also ${aliases.map(text).join(", ")}` : "";
      return `<h2>${text(name)}</h2>\n<p class="quiet">${text(kind)}${also}</p>\n`;
    }
    case "relation": {
      const { relation, subject, object } = piece.relation;
      const disputed = relation.disputed ? ' · <span class="disputed">disputed</span>' : "";
      const figures = piece.quotations.map(({ number, told }) => figure(number, told));
      return `<h3>${text(subject.name)} — <i>${text(labelOf(piece.relation))}</i> ${arrowOf(piece.relation)} ${text(object.name)}</h3>\n<p class="quiet">${countsOf(piece.relation)}${disputed}</p>\n${figures.join("")}`;
    }
  }
}

function figure(number: number, told: ToldStatement): string {
  const { document, statement } = told;
  const remarks = remarksOf(told);
  const title = text(document?.title || "Untitled");
  const url = document?.url ?? null;
  const linked =
    url !== null && /^https?:\/\//i.test(url)
      ? `<a href="${escapeXml(url)}" rel="noreferrer">${title}</a>`
      : `<cite>${title}</cite>`;
  const source = [linked, text(document?.publisher ?? "unknown outlet"), text(dayOf(told))].join(", ");
  const words =
    statement.quote === "" ? "" : `<blockquote dir="auto">“${text(statement.quote)}”</blockquote>\n`;
  return `<figure id="q${number}">\n${words}<figcaption>[${number}] ${source}${remarks ? `; ${text(remarks)}` : ""}; ${text(readingOf(told))}</figcaption>\n</figure>\n`;
}

/** Text that stands by itself, whichever way it runs. */
function text(words: string): string {
  return `<bdi>${escapeXml(words)}</bdi>`;
}
