import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";

/** What the document says of two entities, sorted by place. */
export function findStatements(
  _document: Document,
  _sentences: readonly Sentence[],
  _resolved: { mentions: readonly ResolvedMention[]; entities: readonly Entity[] },
): Statement[] {
  return [];
}
