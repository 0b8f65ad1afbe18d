import type { FoundDocument } from "../../../../graph/model/found-document.ts";
import type { Span } from "../mark-text.ts";

/** Where in the text of a document the first words that a search found stand; null where the text does not hold the excerpt. */
export function placeOfExcerpt({ excerpt, matches }: FoundDocument, text: string): Span | null {
  const [match] = matches;
  const bare = excerpt.replace(/^(?:…|\.\.\.)\s?|\s?(?:…|\.\.\.)$/gu, "");
  const at = bare === "" ? -1 : text.indexOf(bare);
  if (at < 0) return null;
  if (!match) return { start: at, end: at + bare.length };
  const start = at + match.start - excerpt.indexOf(bare);
  return { start, end: start + match.end - match.start };
}
