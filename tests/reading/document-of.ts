import type { Document } from "../../graph/model/document.ts";

/** A document of which nothing but the text is known. */
export function documentOf(text: string): Document {
  return {
    id: "document:0",
    title: "",
    publisher: null,
    publishedAt: null,
    url: null,
    path: null,
    language: "en",
    text,
  };
}
