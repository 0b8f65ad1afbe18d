import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const PROGRAM = resolve("scripts/newsgraph.mjs");

/** The environment without what would choose a store or a language model. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NEO4J_|NEWSGRAPH_LLM_)/.test(name)),
  );
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "newsgraph-"));
}

/** Runs the command as a user would, in `folder`. */
export function runNewsgraph(
  folder: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: folder,
      env: { ...plainEnvironment(), ...environment },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("error", failed);
    child.on("close", (code) => done({ code, out, err }));
  });
}
