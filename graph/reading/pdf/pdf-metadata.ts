import { type Metadata, NO_METADATA } from "../parsing/metadata.ts";
import { parseDate } from "../parsing/parse-date.ts";
import type { PdfInfo } from "./read-pdf.ts";

/** Programs that print what others wrote: when they did says nothing of when it was published. */
const PRINTERS =
  /Skia\/PDF|Quartz PDFContext|Microsoft: Print To PDF|Ghostscript|cairo|CUPS|wkhtmltopdf|Qt \d/i;
/** Titles that programs give by themselves: a file's name, an address. */
const NO_TITLE = /^(?:untitled|document|about:|microsoft word - |https?:|.{0,200}\.[a-z]{3,5}$)/i;

/** What a PDF tells of its article. The day on which a page was printed is not taken for that of its publication. */
export function pdfMetadata({ title, createdAt, producer, language }: PdfInfo): Metadata {
  return {
    ...NO_METADATA,
    title: title !== null && title.length > 3 && !NO_TITLE.test(title) ? title.slice(0, 300) : null,
    publishedAt: producer !== null && PRINTERS.test(producer) ? null : dayOf(createdAt),
    language,
  };
}

/** "D:20220107…" (ISO 32000-1, 7.9.4) as "2022-01-07". */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date ?? "") ?? [];
  return parseDate(`${year}-${month}-${day}`);
}
