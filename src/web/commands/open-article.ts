import { askDocument } from "../api-client.ts";
import { $article, $status } from "../state/explorer.ts";
import type { Span } from "../state/mark-text.ts";

/** Opens a whole article with a sentence of it marked. */
export async function openArticle(documentId: string, quote: Span | null): Promise<void> {
  try {
    $article.set({ answer: await askDocument(documentId), quote });
  } catch (error) {
    $status.set((error as Error).message);
  }
}
