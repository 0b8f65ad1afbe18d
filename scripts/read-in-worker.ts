import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import { ModelError } from "../graph/reading/neural/model-files.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import type { ReadingModel } from "../graph/reading/reading-model.ts";
import { type ModelChoice, openReadingModel } from "./open-reading-model.ts";

interface WorkerTask {
  readonly document: Document;
  readonly choice: ModelChoice;
}

/** The model's name, null where the rules read alone; or what is wrong with its files. */
export type OpenedInWorker = { readonly name: string | null } | { readonly problem: string };

let opened: Promise<ReadingModel | undefined> | undefined;

export async function openInWorker(choice: ModelChoice): Promise<OpenedInWorker> {
  opened ??= openReadingModel(choice);
  try {
    return { name: (await opened)?.name ?? null };
  } catch (error) {
    opened = undefined;
    if (error instanceof ModelError) return { problem: error.message };
    throw error;
  }
}

/** What runs in each worker of the pool: its model is opened with the first document and kept. */
export async function readInWorker({ document, choice }: WorkerTask): Promise<Reading> {
  opened ??= openReadingModel(choice);
  return readDocument(document, await opened);
}
