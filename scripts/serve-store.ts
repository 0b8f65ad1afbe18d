import { fileURLToPath } from "node:url";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { listen } from "../src/server/listen.ts";
import { isLoopback } from "../src/server/own-names.ts";
import type { listenOptions } from "./listen-options.ts";
import { readGivenFiles } from "./read-given-files.ts";

const PAGE_FOLDER = fileURLToPath(new URL("../dist/web", import.meta.url));

/** Serves the explorer, prints its address, and resolves when it was stopped by Ctrl-C or SIGTERM. */
export async function serveStore(
  store: GraphStore,
  listening: ReturnType<typeof listenOptions>,
): Promise<void> {
  const reading = store.foreign ? undefined : readGivenFiles(store);
  const server = await listen(store, { ...listening, pageFolder: PAGE_FOLDER, ...(reading && { reading }) });
  const stopped = new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  const { documents, entities, relations } = await store.counts();
  const held = store.foreign
    ? `${entities} nodes and ${relations} relationships that Newsgraph did not build: they are only read`
    : `${documents} documents, ${entities} entities, ${relations} relations`;
  process.stdout.write(`${store.name}: ${held}.\nNewsgraph is at ${server.address} (Ctrl-C stops it)\n`);
  if (!isLoopback(listening.host))
    process.stdout.write(
      "Others reach it with the password. What travels is not encrypted: put a proxy with https before it.\n",
    );
  if (documents === 0 && !store.foreign)
    process.stdout.write("There is nothing to see yet: newsgraph build FOLDER reads your articles.\n");
  await stopped;
  await server.close();
  await reading?.close();
}
