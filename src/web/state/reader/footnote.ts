import type { DocumentHeader } from "../../../../graph/model/document.ts";

/** "Title, Outlet, 7 Jan 2022, https://…": where a quotation stands, without the parts that the document does not tell. */
export function footnote(document: DocumentHeader | undefined, dateInWords: (iso: string) => string): string {
  if (!document) return "";
  const { title, publisher, publishedAt, url, path } = document;
  return [title, publisher, publishedAt && dateInWords(publishedAt), url ?? path].filter(Boolean).join(", ");
}

/** The sentence in quotation marks on one line, and its footnote below. */
export function quotationWithFootnote(quote: string, note: string): string {
  const sentence = `“${quote.replace(/\s+/g, " ").trim()}”`;
  return note === "" ? sentence : `${sentence}\n— ${note}`;
}
