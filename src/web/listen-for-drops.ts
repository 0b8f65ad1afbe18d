import { type NamedFile, readFiles } from "./commands/read-files.ts";
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
    filesOfDrop(event.dataTransfer, $summary.get()?.reads?.endings ?? []).then(take, (error: Error) =>
      $status.set(error.message),
    );
  });
}

async function take(files: readonly NamedFile[]): Promise<void> {
  const [only, ...more] = files;
  if (only === undefined || more.length > 0 || !(await holdsViews(only.file))) return readFiles(files);
  const { importViews } = await import("./keepsakes/views.ts");
  $viewsOpen.set(true);
  await importViews(only.file);
}

/** How a file of views and notes begins (graph/keepsakes/keepsake-file.ts). */
async function holdsViews(file: File): Promise<boolean> {
  return /^\s{0,9}\{\s{0,9}"newsgraph"\s{0,9}:\s{0,9}"views"/.test(await file.slice(0, 80).text());
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
