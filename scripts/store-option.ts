import { Option } from "commander";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { type OpenOptions, openStore } from "../graph/stores/open-store.ts";
import { progressBar } from "./progress-bar.ts";

/** `--store URI`, the same on every subcommand. */
export function storeOption(): Option {
  return new Option(
    "--store <uri>",
    "a file, or bolt://, neo4j://, bolt+s://, neo4j+s:// (default: NEO4J_URI, else newsgraph.db)",
  );
}

/** Opens the store that the option or the environment names, runs `use` on it, and closes it whatever happens. */
export async function withStore<Result>(
  uri: string | undefined,
  options: OpenOptions,
  use: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const bar = progressBar("entities made ready to be searched");
  const store = await openStore(uri, process.env, { onMigration: bar.show, ...options }).finally(bar.stop);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
