import { createHash } from "node:crypto";
import { isView, type Keepsake, type Keepsakes, type Merged } from "../model/keepsake.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import { storableValue } from "../stores/storable-value.ts";

/** Brings views and notes into the store, all or nothing, and loses neither what it holds nor what is brought. Run again it changes nothing. */
export async function mergeKeepsakes(store: GraphStore, { views, notes }: Keepsakes): Promise<Merged> {
  const merged = { added: 0, known: 0, beside: 0 };
  const written = new Map<string, Keepsake>();
  const near = await store.notes([...new Set(notes.map(({ about }) => about))]);
  const there = new Map(near.map((note) => [note.id, note]));
  const find = async (id: string): Promise<Keepsake | null> =>
    written.get(id) ?? there.get(id) ?? (await store.view(id));
  for (const brought of storableValue([...views, ...notes]) as Keepsake[]) {
    const own = await find(brought.id);
    const copy = own === null ? brought : { ...brought, id: idOfContent(brought) };
    if (own !== null && (isSame(own, brought) || (await find(copy.id)) !== null)) merged.known += 1;
    else {
      merged[own === null ? "added" : "beside"] += 1;
      written.set(copy.id, copy);
    }
  }
  if (written.size > 0)
    await store.keep([...written.values()].map((after) => ({ id: after.id, before: null, after })));
  return merged;
}

function isSame(a: Keepsake, b: Keepsake): boolean {
  return contentOf(a) === contentOf(b);
}

function contentOf(keepsake: Keepsake): string {
  return JSON.stringify(Object.entries(keepsake).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same for the same content, in the shape of a UUID. */
function idOfContent(keepsake: Keepsake): string {
  const digits = createHash("sha256").update(contentOf(keepsake)).digest("hex");
  const [a, b, c, d, e] = [0, 8, 12, 16, 20].map((at, k, ats) => digits.slice(at, ats[k + 1] ?? 32));
  return `${isView(keepsake) ? "view" : "note"}:${[a, b, c, d, e].join("-")}`;
}
