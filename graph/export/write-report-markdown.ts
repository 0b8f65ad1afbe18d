import type { GraphPart, ToldStatement } from "../model/graph-part.ts";
import { escapeMarkdown } from "./report/escape-markdown.ts";
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

/**
 * An evidence report in Markdown (https://spec.commonmark.org/0.31.2/): a heading for each entity, its relations with their
 * sentences as numbered quotations, and where each stands. Only one relation is in memory at a time.
 */
export async function* writeReportMarkdown(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  yield `<!-- ${options.provenance.line} -->\n\n# Evidence report\n`;
  for await (const piece of reportOfPart(part, options.evidence)) yield told(piece, options);
}

function told(piece: ReportPiece, { provenance }: WriteOptions): string {
  switch (piece.kind) {
    case "methods": {
      const lines = [...methodsInWords(piece.methods), ...provenance.words].map(escapeMarkdown);
      return `\n## Methods\n\n${lines.join("\n\n")}\n`;
    }
    case "entity": {
      const { name, kind, aliases } = piece.entity;
      const also = aliases.length > 0 ? `; also ${aliases.map(escapeMarkdown).join(", ")}` : "";
      return `\n## ${escapeMarkdown(name)}\n\n*${escapeMarkdown(kind)}${also}*\n`;
    }
    case "relation": {
      const { relation, subject, object } = piece.relation;
      const heading = `${escapeMarkdown(subject.name)} — *${escapeMarkdown(labelOf(piece.relation))}* ${arrowOf(piece.relation)} ${escapeMarkdown(object.name)}`;
      const count = `${countsOf(piece.relation)}${relation.disputed ? "; **disputed**" : ""}`;
      const quotations = piece.quotations.map(({ number, told }) => quotation(number, told));
      return `\n### ${heading}\n\n${count}.\n${quotations.join("")}`;
    }
  }
}

function quotation(number: number, told: ToldStatement): string {
  const remarks = remarksOf(told);
  const source = [
    sourceOf(told),
    ...(remarks ? [escapeMarkdown(remarks)] : []),
    escapeMarkdown(readingOf(told)),
  ];
  const quote = told.statement.quote.trim();
  const words = quote === "" ? "" : `> “${escapeMarkdown(quote)}”\n>\n`;
  return `\n${words}> \\[${number}\\] ${source.join("; ")}\n`;
}

function sourceOf(told: ToldStatement): string {
  const { document } = told;
  const title = escapeMarkdown(document?.title || "Untitled");
  const url = document?.url ?? null;
  const linked = url !== null && /^https?:\/\/[^\s<>]+$/i.test(url) ? `[${title}](<${url}>)` : `*${title}*`;
  return [linked, escapeMarkdown(document?.publisher ?? "unknown outlet"), escapeMarkdown(dayOf(told))].join(
    ", ",
  );
}
