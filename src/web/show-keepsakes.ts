import type { TemplateResult } from "lit-html";
import type { ReadableAtom } from "nanostores";
import { $summary } from "./state/explorer.ts";
import { $viewsOpen } from "./state/keepsakes.ts";

type Mount = (id: string, stores: readonly ReadableAtom[], panel: () => TemplateResult) => void;

/** The list of views opens when it is asked for, and notes come to the reader; both are loaded after the page. */
export function showKeepsakes(mount: Mount): void {
  const dialog = document.getElementById("views") as HTMLDialogElement;
  let list: Promise<{ openViews(): void; closeViews(): void }> | undefined;
  $viewsOpen.subscribe(async (isOpen) => {
    if (!isOpen) {
      dialog.close();
      return (await list)?.closeViews();
    }
    list ??= import("./panels/views-panel.ts").then((panel) => {
      mount("views", panel.VIEWS_STORES, panel.viewsPanel);
      return panel;
    });
    (await list).openViews();
    if (!dialog.open) dialog.showModal();
  });
  // The event that tells of closing waits for the next frame, which may be late: who opens it again until then is heard.
  new MutationObserver(() => $viewsOpen.set(dialog.open)).observe(dialog, { attributeFilter: ["open"] });

  let isKeeping = false;
  $summary.subscribe(async (summary) => {
    if (isKeeping || !summary?.hasStatements) return;
    isKeeping = true;
    const { keepNotes } = await import("./keepsakes/keep-notes.ts");
    keepNotes();
  });
}
