import type { z } from "zod/mini";
import { NoteSchema, ViewSchema } from "../keepsakes/keepsake-schema.ts";
import type { Keepsake } from "../model/keepsake.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import type { Fault } from "./fault.ts";

/** What does not hold of the views and notes. A note about somebody who is not in the graph is in order. */
export async function* keepsakeFaults(store: GraphStore): AsyncGenerator<Fault> {
  for (const { id } of await store.views()) yield* faultsOf(await store.view(id), ViewSchema);
  for (const note of await store.notes()) yield* faultsOf(note, NoteSchema);
}

function faultsOf(keepsake: Keepsake | null, schema: z.ZodMiniType): Fault[] {
  if (keepsake === null) return [];
  const { error } = schema.safeParse(keepsake);
  return (error?.issues ?? []).map(({ path, message }) => ({
    rule: "keepsake",
    id: String(keepsake.id),
    detail: `${path.join(".") || "it"}: ${message}`,
  }));
}
