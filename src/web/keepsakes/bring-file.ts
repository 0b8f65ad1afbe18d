import { keepsakeMessages } from "../messages/keepsake-messages.ts";
import { askImportViews } from "./keepsake-client.ts";

/** What the server takes, in bytes. */
const MOST_BYTES = 20_000_000;

/** Brings the views and notes of a file, and tells what became of them. Throws Error, in words, where nothing was brought. */
export async function bringFile(file: File): Promise<string> {
  const words = keepsakeMessages.get();
  const content = file.size > MOST_BYTES ? null : json(await file.text());
  if (content === null) throw new Error(words.noFile({ file: file.name }));
  const { added, known, beside } = await askImportViews(content);
  return [
    words.imported(added + beside),
    known > 0 ? words.known(known) : "",
    beside > 0 ? words.beside(beside) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
