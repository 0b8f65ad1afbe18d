import type { DocumentHeader } from "../../../graph/model/document.ts";
import { readerMessages } from "../messages/reader-messages.ts";
import { $status } from "../state/explorer.ts";
import { footnote, quotationWithFootnote } from "../state/reader/footnote.ts";
import { dateInWords } from "../state/wording.ts";

/** Copies a sentence with where it stands. */
export async function copyQuotation(quote: string, document: DocumentHeader | undefined): Promise<void> {
  const words = readerMessages.get();
  try {
    await navigator.clipboard.writeText(quotationWithFootnote(quote, footnote(document, dateInWords)));
    $status.set(words.copied);
  } catch {
    $status.set(words.notCopied);
  }
}
