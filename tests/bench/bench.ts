import { benchCypher } from "./cypher.ts";

await benchCypher((line) => process.stdout.write(`${line}\n`));
