import type { NamedFile } from "./commands/read-files.ts";

/** What was dropped: files as they are, folders with every file below them whose name ends in one of `endings`. Hidden ones are passed over there. */
export async function filesOfDrop(
  { items, files }: DataTransfer,
  endings: readonly string[],
): Promise<NamedFile[]> {
  // The list is emptied when the event is over: everything is taken out of it at once.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  const dropped = [...files];
  const found = await Promise.all(
    entries.map(async (entry) =>
      entry?.isDirectory ? filesBelow(entry as FileSystemDirectoryEntry, endings) : [],
    ),
  );
  const folders = new Set(entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : [])));
  const direct = dropped.filter((file) => !folders.has(file.name)).map((file) => ({ name: file.name, file }));
  return [...direct, ...found.flat()];
}

async function filesBelow(
  folder: FileSystemDirectoryEntry,
  endings: readonly string[],
): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory) found.push(...(await filesBelow(entry as FileSystemDirectoryEntry, endings)));
    else if (isArticle(entry.name, endings))
      found.push({
        name: entry.fullPath.replace(/^\//, ""),
        file: await new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
      });
  }
  return found;
}

/** A README speaks of its folder, as for "newsgraph build". */
function isArticle(name: string, endings: readonly string[]): boolean {
  const lower = name.toLowerCase().replace(/\.gz$/, "");
  return endings.some((ending) => lower.endsWith(ending)) && !lower.startsWith("readme.");
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
