import { askDocuments } from "../api-client.ts";
import { compareMessages } from "../messages/compare-messages.ts";
import { $documents, $status } from "../state/explorer.ts";
import { firstComparison, newsChoices } from "../state/news-choices.ts";
import { toAddress } from "../state/selection.ts";

/** Compares the two bodies of news that suggest themselves. */
export async function beginCompare(): Promise<void> {
  try {
    await loadDocuments();
    const first = firstComparison(newsChoices($documents.get()));
    if (first) location.hash = toAddress({ kind: "compare", ...first });
    else $status.set(compareMessages.get().tooFew);
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Loads which documents there are. */
export async function loadDocuments(): Promise<void> {
  const { documents } = await askDocuments();
  $documents.set(documents);
}
