import { readFileSync } from "node:fs";
import { Command } from "commander";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { openReadingModel } from "../../scripts/open-reading-model.ts";
import { documentOf } from "../reading/document-of.ts";
import { drawSample } from "./draw-sample.ts";
import { type StatementOfReading, statementTable } from "./statement-table.ts";

interface Options {
  readonly size: string;
  readonly seed: string;
  readonly ids: string;
  readonly model?: string;
  readonly threshold: string;
}

const program = new Command("sample-statements")
  .description("Draws statements at random and prints them as a Markdown table, to be judged by reading.")
  .argument("<files...>", "articles, or sets of documents such as ../shared/evaluate/docs/gum-dev.json")
  .option("--size <count>", "statements to draw", "200")
  .option("--seed <number>", "of the draw", "1")
  .option("--ids <regexp>", "of the documents of a set", "")
  .option("--threshold <confidence>", "statements below it are left out", "0")
  .option("--model <folder>", "a model that reads beside the rules")
  .parse();

const { size, seed, ids, model, threshold } = program.opts<Options>();
const reader = await openReadingModel(
  model ? { kind: "model", folder: model, runtime: "auto" } : { kind: "rules" },
);
const all: StatementOfReading[] = [];
for (const document of program.args.flatMap((file) => documentsIn(file, new RegExp(ids)))) {
  const reading = await readDocument(document, reader);
  for (const statement of reading.statements)
    if (statement.confidence >= Number(threshold)) all.push({ reading, statement });
}
await reader?.close();
const source = reader?.name ?? "rules alone";
process.stdout.write(
  `${Math.min(all.length, Number(size))} of ${all.length} statements, seed ${seed}, ${source}.\n\n`,
);
process.stdout.write(`${statementTable(drawSample(all, Number(size), Number(seed)))}\n`);

function documentsIn(file: string, wanted: RegExp) {
  if (!file.endsWith(".json")) return [parseDocument(readFileSync(file), file)];
  const set: { id: string; text: string }[] = JSON.parse(readFileSync(file, "utf8"));
  return set
    .filter(({ id }) => wanted.test(id))
    .map(({ id, text }) => ({ ...documentOf(text), id: `document:${id}` }));
}
