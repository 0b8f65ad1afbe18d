/** In a process of its own: opens the file of its first argument, answers one query, and tells how long it took, how long a processor worked for it, and the memory. */
import { openStore } from "../../../graph/stores/open-store.ts";

/** A machine with others on it may take its time. */
const BOUNDS = { timeLimit: 600_000 };

const store = await openStore(process.argv[2]);
const [start, before] = [performance.now(), process.cpuUsage()];
const { rows } = await store.query("MATCH (n) RETURN count(n)", {}, BOUNDS);
const time = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1000;
await store.query("MATCH (a)-[r]->(b) RETURN type(r), count(*)", {}, BOUNDS);
process.stdout.write(
  JSON.stringify({ time, processor, nodes: rows[0]?.[0], memory: process.resourceUsage().maxRSS * 1024 }),
);
await store.close();
