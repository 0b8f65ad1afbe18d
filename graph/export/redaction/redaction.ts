/** How much of an article's text a file quotes. */
export type QuoteLength = "none" | "sentence" | "paragraph" | "article";
