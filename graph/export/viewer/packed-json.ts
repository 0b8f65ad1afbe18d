import { encodeDense } from "./dense-text.ts";
import { toPrintable } from "./printable-bytes.ts";

/** Longer texts are deflated: what is dense takes a browser a second for about a million characters. */
const MOST_DENSE = 6_000_000;

/** "deflate 1234 567 …": how a value is packed, how many bytes of UTF-8 its JSON has, how many they are packed, and these as text. */
export type Packing = "deflate" | "dense";

/** A value as printable text: its JSON, deflated, or denser where it is prose of which no more than six million bytes are to be read. */
export async function packJson(value: unknown, isProse: boolean): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const packing: Packing = isProse && bytes.length <= MOST_DENSE ? "dense" : "deflate";
  const packed = packing === "dense" ? await encodeDense(bytes) : await deflated(bytes);
  return `${packing} ${bytes.length} ${packed.length} ${toPrintable(packed)}`;
}

/** Raw deflate, RFC 1951. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
