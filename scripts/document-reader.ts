import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import { LanguageModelError } from "../graph/reading/language-model/chat.ts";
import { ModelError, SHIPPED_MODEL } from "../graph/reading/neural/model-files.ts";
import type { RuntimeName } from "../graph/reading/neural/onnx-runtime.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import { UsageError } from "./exit-code.ts";
import { endpointOf, type LanguageModelOptions, languageModelReader } from "./language-model-reader.ts";
import type { ModelChoice } from "./open-reading-model.ts";
import { openReaderPool, type ReaderPool } from "./reader-pool.ts";

/** Reads documents, several at a time. */
export interface DocumentReader {
  /** What reads, for people: "newsgraph-reader 0.9 on onnxruntime-node 1.30.0, with the rules". */
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

/** A pool of workers, each with a model of its own. Throws a ModelError where what was asked for does not open. */
export async function openReader(options: ReaderOptions = {}): Promise<DocumentReader> {
  const wanted = options.reader ?? "auto";
  const { workers } = options;
  if (wanted === "openai") return languageModelReader(endpointOf(options, process.env), workers);
  if (wanted === "rules") return pooled(openReaderPool({ choice: { kind: "rules" }, workers }), RULES_NAME);
  const pool = openReaderPool({ choice: choiceOf(options), workers });
  const opened = await pool.open().catch(async (error) => {
    await pool.close();
    throw error;
  });
  if ("name" in opened) return pooled(pool, `${opened.name}, with the rules`);
  await pool.close();
  if (wanted !== "auto") throw new ModelError(opened.problem);
  const warning = `the model does not open, so ${RULES_NAME} read: ${opened.problem}`;
  return pooled(openReaderPool({ choice: { kind: "rules" }, workers }), RULES_NAME, warning);
}

function choiceOf({ reader, model, gliner, runtime = "auto" }: ReaderOptions): ModelChoice {
  if (reader !== "gliner") return { kind: "model", folder: model ?? SHIPPED_MODEL, runtime };
  if (gliner === undefined) throw new UsageError("--reader gliner needs --gliner FOLDER, where the model is");
  return { kind: "gliner", folder: gliner, runtime };
}

/** Documents in hand for each worker, so that none waits while a long one is read. */
const IN_HAND = 4;

function pooled(pool: ReaderPool, name: string, warning: string | null = null): DocumentReader {
  return { name, warning, width: pool.workers * IN_HAND, read: pool.read, close: pool.close };
}

/** For people: why a document that should have been read was not. */
export const readerFailure = (error: Error): string =>
  error instanceof LanguageModelError
    ? error.message
    : `the reader failed on it (${error.message}): please report it with the file`;
