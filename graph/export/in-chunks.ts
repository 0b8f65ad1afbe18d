/** What is gathered before it is passed on, in UTF-16 code units. */
const CHUNK = 1 << 16;

/** The same bytes in pieces of some 64 kB, texts in UTF-8; pieces of bytes stay as they are. */
export async function* inChunks(
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for await (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      if (text.length < CHUNK) continue;
    }
    if (text !== "") yield encoder.encode(text);
    text = "";
    if (typeof piece !== "string") yield piece;
  }
  if (text !== "") yield encoder.encode(text);
}
