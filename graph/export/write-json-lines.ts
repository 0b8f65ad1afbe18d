import type { GraphPart } from "../model/graph-part.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * JSON Lines (https://jsonlines.org): a head, then an object a line, whose one key tells what it is: `entity`, `relation`
 * with its statements, `document` with its text, mentions, statements and figures. Without evidence no documents.
 */
export async function* writeJsonLines(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const { content } = part;
  yield line("head", { provenance: options.provenance.line, told: options.provenance.words });
  for await (const entity of part.entities())
    yield line("entity", { ...entity, ...(content ? { content: content.nodes.get(entity.id) } : {}) });
  for await (const { relation, evidence } of part.relations())
    yield line("relation", { ...relation, ...(options.evidence && !content ? { evidence } : {}) });
  for (const relationship of content?.relationships ?? []) yield line("relationship", relationship);
  if (!options.evidence) return;
  for await (const { document, mentions, statements, figures } of part.documents())
    yield line("document", { ...document, mentions, statements, figures });
}

function line(key: string, value: unknown): string {
  return `${JSON.stringify({ [key]: value }, inOrder)}\n`;
}

/** Keys in one order, whichever store an object comes from. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
