import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import type { ReadingModel } from "../graph/reading/reading-model.ts";
import { type ModelChoice, openReadingModel } from "./open-reading-model.ts";

export interface WorkerTask {
  readonly document: Document;
  readonly choice: ModelChoice;
}

let opened: Promise<ReadingModel | undefined> | undefined;

/** What runs in each worker of the pool: its model is opened with the first document and kept. */
export async function readInWorker({ document, choice }: WorkerTask): Promise<Reading> {
  opened ??= openReadingModel(choice);
  return readDocument(document, await opened);
}
