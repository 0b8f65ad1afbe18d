import { readFiles } from "./commands/read-files.ts";
import { filesOfDrop } from "./files-of-drop.ts";
import { $status, $summary } from "./state/explorer.ts";

/** Files dropped anywhere on the page are read; `target` is shown while they are held over it. */
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
    if (event.dataTransfer) event.dataTransfer.dropEffect = $summary.get()?.reads ? "copy" : "none";
  });
  addEventListener("drop", (event) => {
    if (!holdsFiles(event) || !event.dataTransfer) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    hold(-depth);
    filesOfDrop(event.dataTransfer, $summary.get()?.reads?.endings ?? []).then(readFiles, (error: Error) =>
      $status.set(error.message),
    );
  });
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
