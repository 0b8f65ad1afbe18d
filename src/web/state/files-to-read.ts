import { atom } from "nanostores";
import type { ReadEvent } from "../../api/contract.ts";

/** A file that was given to the page, and what has become of it. */
export type FileToRead = { readonly name: string; readonly bytes: number } & (
  | { readonly state: "waiting" | "reading" }
  | { readonly state: "read" | "known"; readonly documentId: string }
  | { readonly state: "failed"; readonly reason: string }
  /** An archive: the articles in it. */
  | { readonly state: "unpacked"; readonly entries: readonly FileToRead[] }
);

/** Files in the order in which they were given. */
export interface FilesToRead {
  readonly files: readonly FileToRead[];
  readonly phase: "nothing" | "reading" | "linking" | "done" | "stopped";
}

export const NO_FILES: FilesToRead = { files: [], phase: "nothing" };

export const $filesToRead = atom<FilesToRead>(NO_FILES);

export interface FileTally {
  /** Of all articles, those of archives each. */
  readonly total: number;
  readonly settled: number;
  readonly read: number;
  readonly known: number;
  readonly failed: readonly Extract<FileToRead, { state: "failed" }>[];
  /** Ids of the documents of those that were read or known. */
  readonly documentIds: readonly string[];
  /** The name of the file in hand. */
  readonly current: string | null;
}

export function tallyOf(reading: FilesToRead): FileTally {
  const files = reading.files.flatMap((file) => (file.state === "unpacked" ? file.entries : [file]));
  const failed = files.filter((file) => file.state === "failed");
  const documents = files.flatMap((file) => ("documentId" in file ? [file] : []));
  return {
    total: files.length,
    settled: failed.length + documents.length,
    read: documents.filter(({ state }) => state === "read").length,
    known: documents.filter(({ state }) => state === "known").length,
    failed,
    documentIds: [...new Set(documents.map(({ documentId }) => documentId))],
    current: files.findLast(({ state }) => state === "reading")?.name ?? null,
  };
}

/** The next files that wait, together no longer than `bytes` and no more than `most`; indexes into `files`. None where the first is longer. */
export function nextBatch({ files }: FilesToRead, bytes: number, most: number): readonly number[] {
  const batch: number[] = [];
  let sum = 0;
  for (const [index, file] of files.entries()) {
    if (file.state !== "waiting") continue;
    sum += file.bytes;
    if (sum > bytes || batch.length === most) break;
    batch.push(index);
  }
  return batch;
}

/** After the server has told something of a batch of them. */
export function afterEvent(reading: FilesToRead, batch: readonly number[], event: ReadEvent): FilesToRead {
  if (event.state === "linking") return { ...reading, phase: "linking" };
  if (!("file" in event)) return reading;
  const index = batch[event.file];
  if (index === undefined) return reading;
  return { ...reading, files: replaced(reading.files, index, (file) => settled(file, event)) };
}

function replaced<Item>(items: readonly Item[], index: number, change: (item: Item) => Item): Item[] {
  return items.map((item, k) => (k === index ? change(item) : item));
}

function settled(file: FileToRead, event: Extract<ReadEvent, { file: number }>): FileToRead {
  const { name, bytes } = file;
  if (file.state === "unpacked" && "entry" in event && event.entry !== undefined) {
    const { entry, ...ofEntry } = event;
    return { ...file, entries: replaced(file.entries, entry, (inside) => settled(inside, ofEntry)) };
  }
  switch (event.state) {
    case "unpacked":
      return {
        name,
        bytes,
        state: "unpacked",
        entries: event.entries.map((entry) => ({ name: entry, bytes: 0, state: "waiting" })),
      };
    case "read":
    case "known":
      return { name, bytes, state: event.state, documentId: event.document.id };
    case "failed":
      return { name, bytes, state: "failed", reason: event.reason };
    default:
      return { name, bytes, state: "reading" };
  }
}

/** Those of the batch of which nothing more will be told failed for this reason. */
export function failBatch(reading: FilesToRead, batch: readonly number[], reason: string): FilesToRead {
  const fail = (file: FileToRead): FileToRead => {
    if (file.state === "unpacked") return { ...file, entries: file.entries.map(fail) };
    const isOpen = file.state === "waiting" || file.state === "reading";
    return isOpen ? { name: file.name, bytes: file.bytes, state: "failed", reason } : file;
  };
  return {
    ...reading,
    files: reading.files.map((file, index) => (batch.includes(index) ? fail(file) : file)),
  };
}
