import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { benchCypher } from "./cypher.ts";

const lines = [
  "# How fast it is",
  "",
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)} (${availableParallelism()} cores, Node ${process.version}). The machine is shared: read the ratios, not the milliseconds.`,
  "",
  "## Cypher",
];
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
  lines.push(line);
};
await benchCypher(print);
writeFileSync(fileURLToPath(new URL("../../docs/benchmarks.md", import.meta.url)), `${lines.join("\n")}\n`);
