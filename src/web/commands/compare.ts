import type { NewsSource } from "../../../graph/model/news-source.ts";
import { askDocuments } from "../api-client.ts";
import { compareMessages } from "../messages/compare-messages.ts";
import { $newsChoices, $status } from "../state/explorer.ts";
import { firstComparison } from "../state/news-choices.ts";
import { toAddress } from "../state/selection.ts";

/** Compares the two bodies of news that suggest themselves. */
export async function beginCompare(): Promise<void> {
  try {
    await loadNewsChoices();
    const first = firstComparison($newsChoices.get());
    if (first) location.hash = toAddress({ kind: "compare", ...first });
    else $status.set(compareMessages.get().tooFew);
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Loads what can be compared, and what `compared` names of it. */
export async function loadNewsChoices(...compared: readonly NewsSource[]): Promise<void> {
  const ids = compared.flatMap((source) => ("documentId" in source ? [source.documentId] : []));
  $newsChoices.set(await askDocuments(ids));
}
