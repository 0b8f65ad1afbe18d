import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { DocumentError } from "../document-error.ts";

const REASONS: Readonly<Record<string, string>> = {
  Z_DATA_ERROR: "it is damaged, or no gzip file",
  Z_BUF_ERROR: "it is damaged: it ends in the middle",
};

/** What is packed in a gzip file, at most `most` bytes: no more than that is ever unpacked. Throws DocumentError. */
export async function gunzipBytes(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: most });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE")
      throw new DocumentError(
        `it unpacks to more than the ${most / 1_000_000} MB that are read: split it into articles`,
      );
    throw new DocumentError(REASONS[code] ?? `it cannot be unpacked (${message})`);
  }
}
