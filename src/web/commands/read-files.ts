import type { ReadEvent } from "../../api/contract.ts";
import { askRead } from "../api-client.ts";
import { readEvents } from "../event-stream.ts";
import { incomingMessages } from "../messages/incoming-messages.ts";
import { $status, $summary } from "../state/explorer.ts";
import {
  $filesToRead,
  afterEvent,
  type FilesToRead,
  type FileToRead,
  failBatch,
  NO_FILES,
  nextBatch,
  tallyOf,
} from "../state/files-to-read.ts";
import { $documentsSeen } from "../state/incoming.ts";

/** Files of one question to the server. */
const MOST_FILES = 200;

export interface NamedFile {
  /** With the folders that it was dropped with. */
  readonly name: string;
  readonly file: File;
}

/** The bytes of the files that wait, by their place in $filesToRead. */
let contents: File[] = [];
let stop: AbortController | null = null;

/** Has the server read these files, after those that wait already; what becomes of them is in $filesToRead. */
export async function readFiles(given: readonly NamedFile[]): Promise<void> {
  const words = incomingMessages.get();
  const reads = $summary.get()?.reads;
  if (!reads) return $status.set(words.readsNoFiles);
  if (given.length === 0) return $status.set(words.nothingToRead({ endings: reads.endings.join(", ") }));
  if (stop === null) forgetFiles();
  contents.push(...given.map(({ file }) => file));
  const files = given.map(({ name, file }) => fileToRead(name, file.size, reads.bytes));
  update((reading) => ({ files: [...reading.files, ...files], phase: "reading" }));
  if (stop === null) await readWaiting(reads.bytes);
}

export function stopReading(): void {
  stop?.abort();
}

/** Clears what became of files; those that are being read go on. */
export function forgetFiles(): void {
  if (stop !== null) return;
  contents = [];
  $filesToRead.set(NO_FILES);
}

function update(change: (reading: FilesToRead) => FilesToRead): void {
  $filesToRead.set(change($filesToRead.get()));
}

function fileToRead(name: string, bytes: number, most: number): FileToRead {
  if (bytes <= most) return { name, bytes, state: "waiting" };
  const inMegabytes = (count: number) => Math.ceil(count / 1_000_000);
  const reason = incomingMessages.get().tooLarge({ megabytes: inMegabytes(bytes), most: inMegabytes(most) });
  return { name, bytes, state: "failed", reason };
}

async function readWaiting(bytes: number): Promise<void> {
  stop = new AbortController();
  const { signal } = stop;
  const seen = $documentsSeen.get() ?? 0;
  for (;;) {
    const batch = nextBatch($filesToRead.get(), bytes, MOST_FILES);
    if (batch.length === 0 || signal.aborted) break;
    await readBatch(batch, signal);
    update((reading) => ({ ...reading, phase: "reading" }));
  }
  stop = null;
  const tally = tallyOf($filesToRead.get());
  const words = incomingMessages.get();
  update((reading) => ({ ...reading, phase: signal.aborted ? "stopped" : "done" }));
  $documentsSeen.set(Math.max($documentsSeen.get() ?? 0, seen + tally.read));
  $status.set(
    signal.aborted
      ? words.stopped({ done: tally.read + tally.known, total: tally.total })
      : [
          words.articlesRead(tally.read),
          ...(tally.failed.length > 0 ? [words.couldNotRead(tally.failed.length)] : []),
        ].join(". "),
  );
}

async function readBatch(batch: readonly number[], signal: AbortSignal): Promise<void> {
  const asked: number[] = [];
  const files: { name: string; content: string }[] = [];
  for (const index of batch) {
    const name = $filesToRead.get().files[index]?.name ?? "";
    const content = await toBase64(contents[index] as File).catch(() => null);
    if (content === null)
      update((reading) => failBatch(reading, [index], incomingMessages.get().browserCannotRead));
    else {
      asked.push(index);
      files.push({ name, content });
    }
  }
  try {
    if (files.length > 0)
      for await (const event of readEvents<ReadEvent>(await askRead({ files }, signal)))
        update((reading) => afterEvent(reading, asked, event));
    if (!signal.aborted) update((reading) => failBatch(reading, asked, incomingMessages.get().serverStopped));
  } catch (error) {
    if (!signal.aborted) update((reading) => failBatch(reading, asked, (error as Error).message));
  }
}

function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",", 2)[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
