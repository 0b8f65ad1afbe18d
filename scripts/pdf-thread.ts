import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import { DocumentError } from "../graph/reading/document-error.ts";
import type { ParsedText } from "../graph/reading/parse-document.ts";
import type { ParsedInThread } from "./parse-pdf-for-thread.ts";
import { turns } from "./turns.ts";

/** What a PDF may take: milliseconds, and MB of the thread's heap. */
const LIMITS = { milliseconds: 120_000, memory: 512 } as const;

let pool: Tinypool | undefined;
// Waiting for the thread is not on a file's clock.
const inTurn = turns(1);

/**
 * What stands in a PDF. One is read at a time, in a thread that ends when it has nothing to do for a while, so that
 * neither the page nor a build waits for a large one, and one that never ends is given up. Throws DocumentError.
 */
export function parsePdfInThread(
  bytes: Uint8Array,
  signal?: AbortSignal,
  milliseconds: number = LIMITS.milliseconds,
): Promise<ParsedText> {
  return inTurn(async () => {
    pool ??= new Tinypool({
      filename: fileURLToPath(new URL("./pdf-worker.mjs", import.meta.url)),
      runtime: "worker_threads",
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 10_000,
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
    });
    const limit = AbortSignal.timeout(milliseconds);
    try {
      const parsed: ParsedInThread = await pool.run(bytes, {
        name: "parsePdfForThread",
        signal: AbortSignal.any([limit, ...(signal ? [signal] : [])]),
      });
      if ("problem" in parsed) throw new DocumentError(parsed.problem);
      return parsed;
    } catch (error) {
      if (limit.aborted)
        throw new DocumentError(
          `it was not read within ${milliseconds / 1000} seconds: split it into articles`,
        );
      if ((error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY")
        throw new DocumentError(TOO_LARGE);
      throw error;
    }
  });
}

const TOO_LARGE = `it takes more than the ${LIMITS.memory} MB of memory that a PDF may take: split it into articles`;
