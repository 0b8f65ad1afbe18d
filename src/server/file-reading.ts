import type { ForgetAnswer, ReadEvent } from "../api/contract.ts";

export interface GivenFile {
  /** For people, and for the ending that tells what it is; never a place on the disk. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What reads files that were dropped on the page into the store, and has documents forgotten: given to the server by the program that starts it. */
export interface FileReading {
  /** Of the names of articles that can be read: ".txt". */
  readonly endings: readonly string[];
  /** Of the names of graphs: ".gexf". */
  readonly graphEndings: readonly string[];
  /** Takes documents out, in turn with what is read. Throws, in words, where too many wait. */
  forget(documentIds: readonly string[]): Promise<ForgetAnswer>;
  /** Tells what becomes of each file as it happens. When `signal` fires, what is in hand is written and the rest is left. Throws, in words, where too many wait. */
  read(files: readonly GivenFile[], onEvent: (event: ReadEvent) => void, signal: AbortSignal): Promise<void>;
}
