import { decodeDense } from "../../graph/export/viewer/dense-text.ts";
import type { Packing } from "../../graph/export/viewer/packed-json.ts";
import { fromPrintable } from "../../graph/export/viewer/printable-bytes.ts";

/** Bytes between two frames: the page goes on answering. */
const SLICE = 12_000;

/** The value that graph/export/viewer/packed-json.ts packed. `onProgress` is told which share of it is read, 0–1. */
export async function unpackJson<Value>(
  packed: string,
  onProgress: (share: number) => void = () => {},
): Promise<Value> {
  const [packing, length, packedLength, ...printable] = packed.trim().split(" ") as [Packing, ...string[]];
  if (printable.length !== 1 || !(Number(length) >= 0))
    throw new Error("It holds no graph: it was cut off, or made by another version of Newsgraph.");
  const bytes = fromPrintable(printable[0] as string).subarray(0, Number(packedLength));
  const json = packing === "dense" ? await undense(bytes, Number(length), onProgress) : await inflated(bytes);
  return JSON.parse(new TextDecoder().decode(json)) as Value;
}

async function undense(
  bytes: Uint8Array,
  length: number,
  onProgress: (share: number) => void,
): Promise<Uint8Array> {
  const decoder = decodeDense(bytes, length);
  const channel = new MessageChannel();
  const nextTurn = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
  for (let done = SLICE; decoder.advance(SLICE); done += SLICE) {
    onProgress(done / length);
    await nextTurn();
  }
  return decoder.bytes;
}

/** Raw deflate, RFC 1951. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
