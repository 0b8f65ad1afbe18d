import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { readChoices } from "../graph/export/choices.ts";
import { EXPORT_FORMATS } from "../graph/export/formats.ts";
import { NEWSGRAPH_VERSION } from "../graph/export/newsgraph-version.ts";
import { prepareExport } from "../graph/export/prepare-export.ts";
import { type Recipe, readProvenance } from "../graph/export/provenance.ts";
import { choosePart } from "../graph/stores/choose-part.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { readViewerPage } from "../src/server/viewer-page.ts";
import { ExitCode } from "./exit-code.ts";
import { reasonOf } from "./find-files.ts";
import { VIEWER_PAGE } from "./viewer-page.ts";

/** How far into a file its head is looked for: a head names every entity that somebody chose by hand. */
const HEAD_BYTES = 16_000_000;

/** Makes an exported file again from the store, and says on the output whether it is the same, and if not, why. */
export async function verifyExport(store: GraphStore, path: string, signal: AbortSignal): Promise<ExitCode> {
  const recipe = readProvenance(await headOf(path));
  if (recipe === null)
    throw new Error(
      `${path} does not say what it is made of: it is no export of Newsgraph, or another program has written it anew`,
    );
  const format = EXPORT_FORMATS.find(({ name }) => name === recipe.format);
  if (!format)
    throw new Error(`${path} is in the format "${recipe.format}", which this Newsgraph does not write`);
  const choices = readChoices(recipe.choices);
  const part = await choosePart(store, choices.which, signal);
  const file = await prepareExport(part, {
    ...choices,
    format,
    viewerPage: await readViewerPage(VIEWER_PAGE),
    signal,
  });
  const difference = await firstDifference(bytesOf(path), file.bytes());
  if (difference === null) {
    process.stdout.write(`${path} is what ${store.name} tells: ${file.provenance.words[0]}\n`);
    return ExitCode.done;
  }
  const now = readProvenance(file.provenance.line) as Recipe;
  process.stdout.write(`${path} is not what ${store.name} tells: ${whyNot(recipe, now, difference)}\n`);
  return ExitCode.failed;
}

function whyNot(then: Recipe, now: Recipe, difference: number): string {
  if (then.content !== now.content)
    return `the graph is another now. Then its content was ${then.content}, now it is ${now.content}.`;
  if (then.version !== now.version)
    return `the graph is the same, but Newsgraph ${then.version} wrote the file and this is ${NEWSGRAPH_VERSION}.`;
  return `the graph is the same, and the file was changed: it differs from byte ${difference} on.`;
}

/** The offset of the first byte in which two streams differ; null where they are the same. */
async function firstDifference(
  a: AsyncIterable<Uint8Array>,
  b: AsyncIterable<Uint8Array>,
): Promise<number | null> {
  const others = b[Symbol.asyncIterator]();
  let other = new Uint8Array();
  let at = 0;
  for await (const piece of a) {
    let rest = Buffer.from(piece);
    while (rest.length > 0) {
      if (other.length === 0) {
        const next = await others.next();
        if (next.done) return at;
        other = new Uint8Array(next.value);
      }
      const length = Math.min(rest.length, other.length);
      for (let k = 0; k < length; k += 1) if (rest[k] !== other[k]) return at + k;
      at += length;
      rest = rest.subarray(length);
      other = other.subarray(length);
    }
  }
  return other.length === 0 && (await others.next()).done ? null : at;
}

async function headOf(path: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytesOf(path)) {
    pieces.push(piece);
    length += piece.length;
    if (length > HEAD_BYTES) break;
  }
  return Buffer.concat(pieces).toString("latin1");
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    const file = createReadStream(path);
    yield* path.toLowerCase().endsWith(".gz") ? file.pipe(createGunzip()) : file;
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}`);
  }
}
