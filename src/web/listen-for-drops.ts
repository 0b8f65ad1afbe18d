import { readFiles } from "./commands/read-files.ts";
import { filesOfDrop } from "./files-of-drop.ts";
import { $status, $summary } from "./state/explorer.ts";
import { $viewsOpen } from "./state/keepsakes.ts";

/** Files dropped anywhere on the page are read, and one of views and notes is brought; `target` is shown while they are held over it. */
export function listenForDrops(target: HTMLElement): void {
  let depth = 0;
  const hold = (change: number) => {
    depth = Math.max(0, depth + change);
    target.hidden = depth === 0;
  };
  addEventListener("dragenter", (event) => holdsFiles(event) && hold(1));
  addEventListener("dragleave", (event) => holdsFiles(event) && hold(-1));
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = $summary.get()?.hasStatements ? "copy" : "none";
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event) || !event.dataTransfer) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    hold(-depth);
    const [file, ...more] = event.dataTransfer.files;
    if (file?.name.toLowerCase().endsWith(".json") && more.length === 0) {
      void bringViews(file);
      return;
    }
    filesOfDrop(event.dataTransfer, $summary.get()?.reads?.endings ?? []).then(readFiles, (error: Error) =>
      $status.set(error.message),
    );
  });
}

/** A file of views and notes, into the list of them, which tells what became of it. */
async function bringViews(file: File): Promise<void> {
  const { importViews } = await import("./keepsakes/views.ts");
  $viewsOpen.set(true);
  await importViews(file);
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
