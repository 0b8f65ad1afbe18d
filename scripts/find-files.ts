import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

export interface Unreadable {
  readonly path: string;
  /** What was wrong and what to do, for people. */
  readonly reason: string;
}

export interface FoundFiles {
  /** Sorted, each once. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** The files that `paths` name: files as they are, folders with every file below them that `isReadable` accepts. Hidden files and folders are passed over. */
export async function findFiles(
  paths: readonly string[],
  isReadable: (path: string) => boolean,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const unreadable: Unreadable[] = [];
  for (const path of paths) {
    try {
      if (!(await stat(path)).isDirectory()) {
        files.add(path);
        continue;
      }
      const below = (await filesBelow(path)).filter(isReadable);
      if (below.length === 0)
        unreadable.push({ path, reason: "the folder holds no .txt, .md, .html, .pdf or .zip file" });
      for (const file of below) files.add(file);
    } catch (error) {
      unreadable.push({ path, reason: reasonOf(error) });
    }
  }
  return { files: [...files].sort(), unreadable };
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith("."),
  );
  const found = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    }),
  );
  return found.flat();
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "it may not be read: check its permissions",
  EPERM: "it may not be read: check its permissions",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  ELOOP: "its symbolic links go round in a circle",
};

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
