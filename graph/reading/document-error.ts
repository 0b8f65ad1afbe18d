/** A file cannot be read as a document; the message says why and what to do. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
}
