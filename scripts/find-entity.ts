import type { CountedEntity } from "../graph/model/entity.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";

/** The one entity of this id, name or alias. Throws, naming the candidates, where there is none or more than one. */
export async function findEntity(store: GraphStore, name: string): Promise<CountedEntity> {
  const [byId] = await store.entities([name]);
  if (byId) return byId;
  const found = await store.search(name, 10);
  const wanted = fold(name);
  const exact = found.filter((entity) =>
    [entity.name, ...entity.aliases].some((known) => fold(known) === wanted),
  );
  const candidates = exact.length > 0 ? exact : found;
  const [only, ...others] = candidates;
  if (only && others.length === 0) return only;
  if (!only) throw new Error(`nobody and nothing here is called "${name}"`);
  const list = candidates.map((entity) => `${entity.id} (${entity.name})`).join(", ");
  throw new Error(`"${name}" may mean ${list}: give one of these ids`);
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
