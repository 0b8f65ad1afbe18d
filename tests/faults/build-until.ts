import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";

/**
 * Builds as `newsgraph build` does, in a process of its own: `build-until.ts STORE DOCUMENT MILLISECONDS FOLDER…`. So many
 * milliseconds after that document was read the process kills itself with SIGKILL; with 0 it builds to the end.
 */
const [uri = "", document = "0", milliseconds = "0", ...folders] = process.argv.slice(2);
const store = await openStore(uri, process.env, { build: "alone" });
let isDying = false;
await buildGraph(store, folders, {
  onProgress: ({ done }) => {
    if (isDying || Number(document) === 0 || done < Number(document)) return;
    isDying = true;
    if (Number(milliseconds) === 0) process.kill(process.pid, "SIGKILL");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), Number(milliseconds));
  },
});
// One that was to die dies, even where it was quicker than its time.
if (isDying) process.kill(process.pid, "SIGKILL");
await store.close();
