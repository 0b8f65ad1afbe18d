import type { GraphStore } from "./graph-store.ts";
import { openSqliteStore } from "./sqlite-store.ts";

/** Where the graph is kept when nobody says otherwise: a file in the working folder. */
export const DEFAULT_FILE = "newsgraph.db";

/** Opens the store at `uri`, a file path. */
export async function openStore(uri: string = DEFAULT_FILE): Promise<GraphStore> {
  return openSqliteStore(uri);
}
