import { askDocument } from "../api-client.ts";
import { $articles } from "../state/reader/articles.ts";

const asked = new Set<string>();

/** Loads an article that is to be read in the place of its quotation, once. */
export async function loadArticle(documentId: string): Promise<void> {
  if (asked.has(documentId)) return;
  asked.add(documentId);
  const answer = await askDocument(documentId).catch((error: Error) => {
    asked.delete(documentId);
    return error.message;
  });
  $articles.set(new Map([...$articles.get(), [documentId, answer]]));
}
