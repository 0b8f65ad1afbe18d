import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { Span } from "../mark-text.ts";

/** One place where something is printed. */
export interface Print extends Span {
  readonly documentId: string;
  /** Undefined where the answer does not hold it. */
  readonly document: DocumentHeader | undefined;
}

/** What is printed once or more in the same words. */
export interface Printed<Item> {
  /** As the earliest document has it. */
  readonly item: Item;
  readonly first: Print;
  /** One for each further document, earliest first. */
  readonly reprints: readonly Print[];
}

type Placed = Span & { readonly documentId: string };

/** Items of the same `words` as one, in the order in which each first stands. */
export function foldReprints<Item>(
  items: readonly Item[],
  documents: ReadonlyMap<string, DocumentHeader>,
  { placeOf, words }: { readonly placeOf: (item: Item) => Placed; readonly words: (item: Item) => string },
): Printed<Item>[] {
  const same = new Map<string, Item[]>();
  for (const item of items) {
    const key = words(item);
    const found = same.get(key);
    if (found) found.push(item);
    else same.set(key, [item]);
  }
  const printOf = (item: Item): Print => {
    const { documentId, start, end } = placeOf(item);
    return { documentId, start, end, document: documents.get(documentId) };
  };
  return [...same.values()].flatMap((group) => {
    const byDocument = new Map<string, { readonly item: Item; readonly print: Print }>();
    for (const item of group) {
      const print = printOf(item);
      if (!byDocument.has(print.documentId)) byDocument.set(print.documentId, { item, print });
    }
    const [first, ...more] = [...byDocument.values()].sort((a, b) => byDate(a.print, b.print));
    return first ? [{ item: first.item, first: first.print, reprints: more.map(({ print }) => print) }] : [];
  });
}

/** Earliest first, undated last. */
function byDate(a: Print, b: Print): number {
  const [dayA, dayB] = [a.document?.publishedAt ?? "~", b.document?.publishedAt ?? "~"];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.documentId < b.documentId ? -1 : 1;
}

/** How many outlets and documents print these; documents without an outlet count as one outlet each. */
export function countPrints(printed: readonly Printed<unknown>[]): { outlets: number; documents: number } {
  const prints = printed.flatMap(({ first, reprints }) => [first, ...reprints]);
  return {
    outlets: new Set(prints.map(outletKey)).size,
    documents: new Set(prints.map(({ documentId }) => documentId)).size,
  };
}

function outletKey({ document, documentId }: Print): string {
  return document?.publisher?.toLowerCase() ?? documentId;
}
