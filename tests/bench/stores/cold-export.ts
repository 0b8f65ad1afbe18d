/** In a process of its own: exports all of the file of its first argument in the format of its second, and tells how long it took, how long a processor worked for it, how much it wrote and the memory. */
import { EXPORT_FORMATS } from "../../../graph/export/formats.ts";
import { prepareExport } from "../../../graph/export/prepare-export.ts";
import { openStore } from "../../../graph/stores/open-store.ts";

const [, , path, name] = process.argv;
const format = EXPORT_FORMATS.find((known) => known.name === name);
if (!format) throw new Error(`There is no format ${name}.`);
const which = { all: true } as const;
const store = await openStore(path);
const [start, before] = [performance.now(), process.cpuUsage()];
const file = await prepareExport(await store.part(which), { which, evidence: true, format });
let bytes = 0;
for await (const piece of file.bytes()) bytes += piece.length;
const time = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1000;
process.stdout.write(
  JSON.stringify({ time, processor, bytes, ...file.counts, memory: process.resourceUsage().maxRSS * 1024 }),
);
await store.close();
