import { z } from "zod/mini";
import type { Keepsakes } from "../model/keepsake.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import { NoteSchema, ViewSchema } from "./keepsake-schema.ts";

/** Goes up with every change of the file. */
const FILE_VERSION = 1;

export const KeepsakeFile = z.object({
  newsgraph: z.literal("views"),
  version: z.int().check(z.maximum(FILE_VERSION, "it was written by a later version: update Newsgraph")),
  views: z.array(ViewSchema),
  notes: z.array(NoteSchema),
});

/** All views and notes of the store as one JSON text, a line each. The same views and notes give the same bytes. */
export async function* writeKeepsakes(store: GraphStore): AsyncGenerator<string> {
  yield `{"newsgraph":"views","version":${FILE_VERSION},"views":[`;
  let separator = "\n";
  for (const { id } of await store.views()) {
    const view = await store.view(id);
    if (view === null) continue;
    const { name, note, address, savedAt, changedAt } = view;
    yield `${separator}${JSON.stringify({ id, name, note, address, savedAt, changedAt })}`;
    separator = ",\n";
  }
  yield '],"notes":[';
  separator = "\n";
  for (const { id, about, text, writtenAt, changedAt } of await store.notes()) {
    yield `${separator}${JSON.stringify({ id, about, text, writtenAt, changedAt })}`;
    separator = ",\n";
  }
  yield "]}\n";
}

/** Throws Error, in words, for what writeKeepsakes did not write. */
export function parseKeepsakes(text: string): Keepsakes {
  const file = KeepsakeFile.safeParse(json(text));
  if (file.success) return file.data;
  const [issue] = file.error.issues;
  const where = issue?.path.join(".") || "the file";
  throw new Error(`it is no file of views and notes: ${where}: ${issue?.message}`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
