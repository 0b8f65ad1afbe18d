import type { DocumentHeader } from "../../../../graph/model/document.ts";

/** Title, outlet, day and address, as far as the document tells them. */
export function footnoteParts(
  { title, publisher, publishedAt, url, path }: DocumentHeader,
  dateInWords: (iso: string) => string,
): string[] {
  return [title, publisher, publishedAt && dateInWords(publishedAt), url ?? path].filter(
    (part): part is string => Boolean(part),
  );
}

/** "Title, Outlet, 7 Jan 2022, https://…": where a quotation stands, without the parts that the document does not tell. */
export function footnote(document: DocumentHeader | undefined, dateInWords: (iso: string) => string): string {
  return document ? footnoteParts(document, dateInWords).join(", ") : "";
}

/** The sentence in quotation marks on one line, and its footnote below. */
export function quotationWithFootnote(quote: string, note: string): string {
  const sentence = `“${quote.replace(/\s+/g, " ").trim()}”`;
  return note === "" ? sentence : `${sentence}\n— ${note}`;
}
