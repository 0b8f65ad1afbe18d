import { commandMessages } from "../messages/command-messages.ts";
import { $selection, $status } from "../state/explorer.ts";
import { type Selection, sameSelection, toAddress } from "../state/selection.ts";

/** Copies an address that shows this picture with `target` selected. */
export async function copyLink(target: Selection): Promise<void> {
  const [, view = ""] = location.hash.split("?");
  const hash = sameSelection(target, $selection.get()) ? location.hash : `${toAddress(target)}?${view}`;
  const words = commandMessages.get();
  try {
    await navigator.clipboard.writeText(new URL(hash, location.href).href);
    $status.set(words.linkCopied);
  } catch {
    $status.set(words.linkNotCopied);
  }
}
