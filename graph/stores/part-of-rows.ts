import { setImmediate } from "node:timers/promises";
import { documentParts } from "../model/document-parts.ts";
import { evidencedRelations } from "../model/evidenced-relations.ts";
import type { DocumentPart, EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { byId, byIds, compareText } from "../model/order.ts";
import type { GraphRows } from "./graph-rows.ts";

/** How many entities or documents are looked up together. */
const CHUNK = 50;
/** So many chosen entities are looked up at once: what joins them to others, of which a hub has much, is not read then. */
const FEW = 5_000;

/**
 * Entities by id, or `"all"` there are; what is told of them is looked up chunk by chunk. Only the ids of chosen ones are
 * held, and of all there are no more than a chunk.
 */
export function partOfRows(rows: GraphRows, chosen: readonly string[] | "all"): GraphPart {
  const among = chosen === "all" ? null : new Set(chosen);
  const isIn = ({ subject, object }: { readonly subject: string; readonly object: string }) =>
    among === null || (among.has(subject) && among.has(object));
  const which: Which =
    among !== null && among.size <= FEW
      ? { ends: "both", size: FEW, isIn }
      : { ends: "subject", size: CHUNK, isIn };
  const entityIds = (size: number) =>
    inTurn(chosen === "all" ? pages(rows.entityIdsAfter, size) : chunks([...chosen].sort(compareText), size));
  const documentIds = async () =>
    inTurn(
      chosen === "all"
        ? pages(rows.documentIdsAfter, CHUNK)
        : chunks((await documentsOf(rows, chosen, which)).sort(compareText), CHUNK),
    );
  return {
    async *entities() {
      for await (const ids of entityIds(CHUNK)) yield* (await rows.entities(ids)).sort(byId);
    },
    async *relations() {
      for await (const ids of entityIds(which.size)) yield* await relationsFrom(rows, ids, which);
    },
    async *documents() {
      for await (const ids of await documentIds()) yield* await partsOf(rows, ids, among, isIn);
    },
  };
}

type IsIn = (ends: { readonly subject: string; readonly object: string }) => boolean;

/** Which relations of how many entities are looked up together, and which of them are meant. */
interface Which {
  readonly ends: "both" | "subject";
  readonly size: number;
  readonly isIn: IsIn;
}

async function relationsFrom(
  rows: GraphRows,
  ids: readonly string[],
  { ends, isIn }: Which,
): Promise<EvidencedRelation[]> {
  const relations = (await rows.relations({ ends, among: ids })).filter(isIn);
  const statements = (await rows.statements({ ends, among: ids })).filter(isIn);
  const named = [
    ...relations.flatMap(({ subject, object }) => [subject, object]),
    ...statements.flatMap(({ attributedTo, reportedBy }) => [attributedTo, reportedBy]),
  ].filter((id) => id !== null);
  const entities = byIds(await rows.entities(distinct(named)));
  const documents = byIds(
    await rows.documentHeaders(distinct(statements.map(({ documentId }) => documentId))),
  );
  return evidencedRelations(relations, statements, documents, entities);
}

async function documentsOf(
  rows: GraphRows,
  chosen: readonly string[],
  { ends, size, isIn }: Which,
): Promise<string[]> {
  const found = new Set<string>();
  for (const ids of chunks(chosen, size)) {
    const mentions = await rows.mentionsOfEntities(ids);
    const statements = (await rows.statements({ ends, among: ids })).filter(isIn);
    const figures = await rows.figures(ids);
    for (const { documentId } of [...mentions, ...statements, ...figures]) found.add(documentId);
  }
  return [...found];
}

async function partsOf(
  rows: GraphRows,
  ids: readonly string[],
  among: ReadonlySet<string> | null,
  isIn: IsIn,
): Promise<DocumentPart[]> {
  const isAmong = (id: string | null) => among === null || (id !== null && among.has(id));
  return documentParts(await rows.documents(ids), {
    mentions: (await rows.mentionsOfDocuments(ids)).filter(({ entityId }) => isAmong(entityId)),
    statements: (await rows.statementsOfDocuments(ids)).filter(isIn),
    figures: (await rows.figuresOfDocuments(ids)).filter(({ about }) => isAmong(about)),
  });
}

/**
 * The same, and before each what else the program has to do gets its turn: it hears that it is to stop, and what the embedded
 * database held for its answers is given back, which without a turn would grow until the end.
 */
async function* inTurn<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    await setImmediate();
    yield item;
  }
}

/** All ids, from one lookup of some to the next. */
async function* pages(
  idsAfter: (id: string | null, most: number) => Promise<string[]>,
  size: number,
): AsyncGenerator<string[]> {
  let last: string | undefined;
  do {
    const ids = await idsAfter(last ?? null, size);
    if (ids.length > 0) yield ids;
    last = ids.at(-1);
  } while (last !== undefined);
}

function* chunks(ids: readonly string[], size: number): Generator<string[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
