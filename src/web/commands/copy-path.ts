import { pathMessages } from "../messages/path-messages.ts";
import { $status } from "../state/explorer.ts";
import type { PathFootnotes } from "../state/path-footnotes.ts";

/** Copies a path as HTML and as plain text: each program takes what it can. */
export async function copyPath({ text, html }: PathFootnotes): Promise<void> {
  const words = pathMessages.get();
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ]);
    $status.set(words.copied);
  } catch {
    $status.set(words.notCopied);
  }
}
