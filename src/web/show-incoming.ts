import { html, type TemplateResult } from "lit-html";
import type { ReadableAtom } from "nanostores";
import { watchProgress } from "./commands/watch-progress.ts";
import { listenForDrops } from "./listen-for-drops.ts";
import { incomingMessages } from "./messages/incoming-messages.ts";
import { progressPanel } from "./panels/progress-panel.ts";
import { $summary } from "./state/explorer.ts";
import { $filesToRead } from "./state/files-to-read.ts";
import { $joinsByItself, $newDocuments, $progress } from "./state/incoming.ts";

type Mount = (id: string, stores: readonly ReadableAtom[], panel: () => TemplateResult) => void;

/** What comes into the store is shown, and files are read where they are dropped. */
export function showIncoming(mount: Mount): void {
  mount("incoming", [$progress, $newDocuments, $joinsByItself, $filesToRead, $summary], progressPanel);
  mount("drop", [], () => html`${incomingMessages.get().dropHere}`);
  listenForDrops(document.getElementById("drop") as HTMLElement);
  watchProgress();
}
