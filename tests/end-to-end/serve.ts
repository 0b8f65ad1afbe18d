import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../../graph/model/reading.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";
import { readGivenFiles } from "../../scripts/read-given-files.ts";
import { type ListenOptions, listen } from "../../src/server/listen.ts";

export interface Served {
  readonly address: string;
  /** The file that holds the graph. */
  readonly path: string;
  close(): Promise<void>;
}

/** The built page over a file into which `paths` were read, and `readings` written. */
export async function serve(
  paths: readonly string[],
  readings: readonly Reading[] = [],
  options: Partial<ListenOptions> = {},
): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-page-"));
  const path = join(folder, "page.db");
  const store = await openStore(path);
  const reading = readGivenFiles(store, async () => RULES_READER);
  if (paths.length > 0) await buildGraph(store, paths);
  await store.add(readings);
  const server = await listen(store, {
    host: "127.0.0.1",
    port: 0,
    pageFolder: "dist/web",
    reading,
    ...options,
  });
  return {
    address: server.address,
    path,
    close: async () => {
      await server.close();
      await reading.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
