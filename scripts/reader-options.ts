import { type Command, InvalidArgumentError, Option } from "commander";
import { READER_KINDS, type ReaderOptions } from "./document-reader.ts";

/** The options of the commands that read documents. */
export function addReaderOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--reader <kind>",
        "auto: the model where it opens, else the rules alone; gliner, openai: see docs/readers.md",
      )
        .choices([...READER_KINDS])
        .default("auto"),
    )
    .option("--model <folder>", "another model than the one that is shipped")
    .option("--gliner <folder>", "--reader gliner: the folder of a GLiNER model in ONNX")
    .option(
      "--llm-url <url>",
      "--reader openai: where it answers (default: NEWSGRAPH_LLM_URL); it is sent the text",
    )
    .option("--llm-model <name>", "--reader openai: which model (default: NEWSGRAPH_LLM_MODEL)")
    .addOption(
      new Option("--runtime <name>", "what runs the model: auto takes native where it loads, else wasm")
        .choices(["auto", "native", "wasm"])
        .default("auto"),
    )
    .option("--workers <number>", "documents to read at a time (default: one a core)", parseWorkers);
}

function parseWorkers(text: string): NonNullable<ReaderOptions["workers"]> {
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw new InvalidArgumentError("a whole number from 1 to 64 is wanted.");
}
