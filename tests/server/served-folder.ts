import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { type ListenOptions, listen } from "../../src/server/listen.ts";

/** A server on a port of its own over `store`; its page is nothing but the token. */
export async function serveFolder(store: GraphStore, options: Partial<ListenOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-served-"));
  writeFileSync(join(folder, "index.html"), "__NEWSGRAPH_TOKEN__");
  const server = await listen(store, { host: "127.0.0.1", port: 0, pageFolder: folder, ...options });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
