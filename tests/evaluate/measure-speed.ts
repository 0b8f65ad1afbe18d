import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ReaderOptions } from "../../scripts/document-reader.ts";

export interface Speed {
  readonly reader: string;
  readonly workers: number;
  /** Of the whole reading, from text to statements; the median of three runs. */
  readonly wordsPerSecond: number;
  /** Greatest resident memory of the process, in MB. */
  readonly memory: number;
}

/** `share`: of the development texts, where it is slow. */
export type SpeedCase = ReaderOptions & { readonly share: number };

const CASES: readonly SpeedCase[] = [
  { reader: "rules", share: 1 },
  { reader: "auto", runtime: "native", share: 1 },
  { reader: "auto", runtime: "native", workers: 1, share: 0.5 },
  { reader: "auto", runtime: "wasm", share: 0.1 },
];

/** Reads the development texts with every kind of reader, each in a process of its own. */
export async function measureSpeed(shared: string): Promise<Speed[]> {
  const program = fileURLToPath(new URL("measure-one-speed.ts", import.meta.url));
  const speeds: Speed[] = [];
  for (const each of CASES) {
    const words = ["--import", "tsx", program, shared, JSON.stringify(each)];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    speeds.push(JSON.parse(stdout));
  }
  return speeds;
}
