import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { writeBackup } from "../../graph/backup/write-backup.ts";
import { checkStore } from "../../graph/check/check-store.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";

const PROGRAM = fileURLToPath(new URL("build-until.ts", import.meta.url));

export interface Death {
  readonly document: number;
  readonly milliseconds: number;
}

/** Builds in a process of its own, until it dies or is done. Resolves with the signal that ended it, or its exit code and what it complained of. */
export function buildInProcess(
  uri: string,
  folders: readonly string[],
  { death, environment = {} }: { death?: Death; environment?: NodeJS.ProcessEnv } = {},
): Promise<{ readonly signal: string | null; readonly code: number | null; readonly complaints: string }> {
  const { document, milliseconds } = death ?? { document: 0, milliseconds: 0 };
  const words = ["--import", "tsx", PROGRAM, uri, String(document), String(milliseconds), ...folders];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let complaints = "";
  child.stderr?.on("data", (chunk) => (complaints += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ signal, code, complaints }));
  });
}

/** The SHA-256 of the store's backup: of every document, mention, statement, figure, link and origin. */
export async function sumOf(store: GraphStore): Promise<string> {
  const hash = createHash("sha256");
  for await (const line of writeBackup(store)) hash.update(line);
  return hash.digest("hex");
}

/** What `newsgraph check` finds: nothing half is there, relations and counts are what follows. */
export async function faultsOf(store: GraphStore): Promise<string[]> {
  const faults: string[] = [];
  for await (const { rule, id, detail } of checkStore(store)) faults.push(`${rule} ${id}: ${detail}`);
  return faults;
}
