import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import { LanguageModelError } from "../graph/reading/language-model/chat.ts";
import { ModelError, SHIPPED_MODEL } from "../graph/reading/neural/model-files.ts";
import type { RuntimeName } from "../graph/reading/neural/onnx-runtime.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import { UsageError } from "./exit-code.ts";
import { endpointOf, type LanguageModelOptions, languageModelReader } from "./language-model-reader.ts";
import { type ModelChoice, openReadingModel } from "./open-reading-model.ts";

/** Reads documents, several at a time. */
export interface DocumentReader {
  /** What reads, for people: "newsgraph-reader 1.0 on onnxruntime-node 1.30.0, with the rules". */
  readonly name: string;
  /** What people should know before it reads: that it is not what was hoped for, or where it sends the text; else null. */
  readonly warning: string | null;
  /** Documents that are worth giving it at once. */
  readonly width: number;
  /** Fails where the document cannot be read in time or its worker dies: another document is not touched. */
  read(document: Document): Promise<Reading>;
  /** What people should know once it has read. */
  report?(): string;
  close(): Promise<void>;
}

export const READER_KINDS = ["auto", "model", "rules", "gliner", "openai"] as const;

export interface ReaderOptions extends LanguageModelOptions {
  /** `auto`: the model where it opens, else the rules, with a warning. */
  readonly reader?: (typeof READER_KINDS)[number];
  /** The folder of a model; without it the one that is shipped. */
  readonly model?: string;
  /** The folder of a GLiNER model. */
  readonly gliner?: string;
  readonly runtime?: RuntimeName | "auto";
  readonly workers?: number;
}

const RULES_NAME = "the rules alone";

/** The rules in this thread. */
export const RULES_READER: DocumentReader = {
  name: RULES_NAME,
  warning: null,
  width: 1,
  read: (document) => readDocument(document),
  close: async () => {},
};

/** A pool of workers, each with the model of its own. Throws a ModelError where `model` was asked for and does not open. */
export async function openReader(options: ReaderOptions = {}): Promise<DocumentReader> {
  const wanted = options.reader ?? "auto";
  if (wanted === "rules") return pooled({ kind: "rules" }, RULES_NAME, null, options.workers);
  if (wanted === "openai") return languageModelReader(endpointOf(options, process.env), options.workers);
  const choice = choiceOf(options);
  try {
    const model = await openReadingModel(choice);
    await model?.close();
    return pooled(choice, `${model?.name}, with the rules`, null, options.workers);
  } catch (error) {
    if (wanted !== "auto" || !(error instanceof ModelError)) throw error;
    const warning = `the model does not open, so ${RULES_NAME} read: ${error.message}`;
    return pooled({ kind: "rules" }, RULES_NAME, warning, options.workers);
  }
}

function choiceOf({ reader, model, gliner, runtime = "auto" }: ReaderOptions): ModelChoice {
  if (reader !== "gliner") return { kind: "model", folder: model ?? SHIPPED_MODEL, runtime };
  if (gliner === undefined) throw new UsageError("--reader gliner needs --gliner FOLDER, where the model is");
  return { kind: "gliner", folder: gliner, runtime };
}

/** Milliseconds that a document may take: a minute, and a second for every thousand characters. */
const timeLimit = ({ text }: Document): number => 60_000 + text.length;

function pooled(
  choice: ModelChoice,
  name: string,
  warning: string | null,
  workers = availableParallelism(),
): DocumentReader {
  const pool = new Tinypool({
    filename: fileURLToPath(new URL("./reader-worker.mjs", import.meta.url)),
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return {
    name,
    warning,
    width: workers,
    async read(document) {
      const limit = timeLimit(document);
      const signal = AbortSignal.timeout(limit);
      try {
        return (await pool.run({ document, choice }, { name: "readInWorker", signal })) as Reading;
      } catch (error) {
        if (signal.aborted) throw new Error(`it was not read within ${Math.round(limit / 1000)} seconds`);
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}

/** For people: why a document that should have been read was not. */
export const readerFailure = (error: Error): string =>
  error instanceof LanguageModelError
    ? error.message
    : `the reader failed on it (${error.message}): please report it with the file`;
