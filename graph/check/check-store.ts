import { groupBy } from "../model/group-by.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import { entityFaults, relationFaults } from "./entity-faults.ts";
import type { Fault } from "./fault.ts";
import { keepsakeFaults } from "./keepsake-faults.ts";
import { recordFaults } from "./record-faults.ts";

/** How many documents or entities are looked at together. */
const CHUNK = 200;

export interface CheckOptions {
  /** Called with how many documents and entities of all were looked at. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
  /** Makes anew what is derived: relations, counts, search indexes. */
  readonly repair?: boolean;
}

/**
 * Every place where the store breaks a promise of the graph model, as it is found. Looks at a few hundred documents or
 * entities at a time: of all it holds ids and the documents' headers alone. With `repair` what is told was so before it was put right.
 */
export async function* checkStore(
  store: GraphStore,
  { onProgress = () => {}, signal, repair = false }: CheckOptions = {},
): AsyncGenerator<Fault> {
  const documentIds = await store.documentIds();
  const entityIds = await store.entityIds();
  const total = documentIds.length + entityIds.length;
  let done = 0;
  const advance = (count: number) => {
    done += count;
    onProgress(done, total);
    signal?.throwIfAborted();
  };
  const strays = await store.strays();
  yield* strays;
  const unlabelled = strays.flatMap(({ rule, id }) => (rule === "entity-label" ? [id] : []));
  if (repair && unlabelled.length > 0) await store.rebuild(unlabelled);
  yield* keepsakeFaults(store);
  if (repair) await store.rebuildIndexes();
  for (const ids of chunks(documentIds)) {
    for (const record of await store.records(ids)) yield* recordFaults(record);
    advance(ids.length);
  }
  const days = new Map((await store.documents()).map(({ id, publishedAt }) => [id, publishedAt]));
  for (const ids of chunks(entityIds)) {
    const faults = await faultsOfEntities(store, ids, (documentId) => days.get(documentId) ?? null);
    yield* faults;
    if (repair && faults.length > 0) await store.rebuild(ids);
    advance(ids.length);
  }
}

async function faultsOfEntities(
  store: GraphStore,
  ids: readonly string[],
  dayOf: (documentId: string) => string | null,
): Promise<Fault[]> {
  const { entities, relations, mentions, statements, onlyNamed } = await store.derivation(ids);
  const mentionsOf = groupBy(mentions, ({ entityId }) => [entityId]);
  const named = new Set(onlyNamed);
  return [
    ...entities.flatMap((entity) =>
      entityFaults({
        entity,
        mentions: (mentionsOf.get(entity.id) ?? []).map((edge) => ({
          ...edge,
          publishedAt: dayOf(edge.documentId),
        })),
        isNamed: named.has(entity.id),
      }),
    ),
    ...relationFaults(relations, statements),
  ];
}

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += CHUNK) yield items.slice(at, at + CHUNK);
}
