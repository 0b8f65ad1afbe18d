/** In a process of its own: opens the file of its first argument, answers one query, and tells how long it took and the memory. */
import { openStore } from "../../../graph/stores/open-store.ts";

const store = await openStore(process.argv[2]);
const start = performance.now();
const { rows } = await store.query("MATCH (n) RETURN count(n)");
const time = performance.now() - start;
await store.query("MATCH (a)-[r]->(b) RETURN type(r), count(*)");
process.stdout.write(
  JSON.stringify({ time, nodes: rows[0]?.[0], memory: process.resourceUsage().maxRSS * 1024 }),
);
await store.close();
