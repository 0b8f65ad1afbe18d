import { createHash } from "node:crypto";
import type { GraphContent } from "../model/content.ts";
import type { GraphPart } from "../model/graph-part.ts";
import { compareText } from "../model/order.ts";

type List = "entities" | "relations" | "documents";
const LISTS: readonly List[] = ["entities", "relations", "documents"];

/** SHA-256 of each list of a part, in hexadecimal digits. */
export type PartHash = Readonly<Record<List, string>>;

/** The graph changed while a file was made of it. */
class ChangedPartError extends Error {
  override readonly name = "ChangedPartError";
}

/** How many of each there are, and on how many statements the relations rest. */
export type PartCounts = Readonly<Record<List | "statements", number>>;

/** Reads all of a part once. The same hash in every store for the same graph. `onItem` hears of each item of each list. */
export async function hashPart(
  part: GraphPart,
  onItem: () => void = () => {},
): Promise<{ readonly hash: PartHash; readonly counts: PartCounts }> {
  const hashes = {
    entities: createHash("sha256"),
    relations: createHash("sha256"),
    documents: createHash("sha256"),
  };
  const counts = { entities: 0, relations: 0, documents: 0, statements: 0 };
  for (const list of LISTS)
    for await (const item of part[list]()) {
      hashes[list].update(lineOf(item));
      counts[list] += 1;
      if ("evidence" in item) counts.statements += item.evidence.length;
      onItem();
    }
  const [entities, relations, documents] = LISTS.map((list) => hashes[list].digest("hex")) as [
    string,
    string,
    string,
  ];
  return { hash: { entities, relations, documents }, counts };
}

/** One hash of all, with what a database that Newsgraph did not build holds beside. */
export function contentHash(hash: PartHash, content?: GraphContent): string {
  const sum = createHash("sha256").update(LISTS.map((list) => hash[list]).join("\n"));
  for (const node of [...(content?.nodes ?? [])].sort(([a], [b]) => compareText(a, b)))
    sum.update(lineOf(node));
  for (const relationship of content?.relationships ?? []) sum.update(lineOf(relationship));
  return sum.digest("hex");
}

/** The same part, which throws ChangedPartError at the end of a list that is not what `expected` was made of. */
export function unchangedPart(part: GraphPart, expected: PartHash, onItem: () => void = () => {}): GraphPart {
  const watched = <Item extends object>(list: List, read: () => AsyncIterable<Item>) =>
    async function* (): AsyncGenerator<Item> {
      const hash = createHash("sha256");
      for await (const item of read()) {
        hash.update(lineOf(item));
        onItem();
        yield item;
      }
      if (hash.digest("hex") !== expected[list])
        throw new ChangedPartError(
          "the graph changed while the file was made of it (a build may be running): export again when it is done",
        );
    };
  return {
    ...(part.content ? { content: part.content } : {}),
    entities: watched("entities", () => part.entities()),
    relations: watched("relations", () => part.relations()),
    documents: watched("documents", () => part.documents()),
  };
}

/** Keys in order, whichever store the item comes from. */
function lineOf(item: unknown): string {
  return `${JSON.stringify(inOrder(item))}\n`;
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return typeof value[0] === "object" ? value.map(inOrder) : value;
  const ordered: Record<string, unknown> = {};
  for (const name of namesInOrder(value)) ordered[name] = inOrder((value as Record<string, unknown>)[name]);
  return ordered;
}

const ORDERS = new Map<string, readonly string[]>();

/** The names of an object's properties, sorted once for all objects that have the same in the same order. */
function namesInOrder(value: object): readonly string[] {
  const names = Object.keys(value);
  const shape = names.join("\n");
  const known = ORDERS.get(shape) ?? names.sort();
  ORDERS.set(shape, known);
  return known;
}
