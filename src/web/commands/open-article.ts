import type { FoundDocument } from "../../../graph/model/found-document.ts";
import { askDocument } from "../api-client.ts";
import { $article, $status } from "../state/explorer.ts";
import type { Span } from "../state/mark-text.ts";
import { placeOfExcerpt } from "../state/reader/place-of-excerpt.ts";

/** Opens a whole article with a sentence of it marked. */
export async function openArticle(documentId: string, quote: Span | null): Promise<void> {
  try {
    $article.set({ answer: await askDocument(documentId), quote });
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Opens the article that a search found, where the words stand in it. */
export async function openFound(found: FoundDocument): Promise<void> {
  try {
    const answer = await askDocument(found.document.id);
    $article.set({ answer, quote: placeOfExcerpt(found, answer.document.text) });
  } catch (error) {
    $status.set((error as Error).message);
  }
}
