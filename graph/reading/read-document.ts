import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import { findMentions } from "./find-mentions.ts";
import { findSource } from "./find-source.ts";
import { findStatements } from "./find-statements.ts";
import { resolveMentions } from "./resolve-mentions.ts";
import { splitSentences } from "./split-sentences.ts";

/** Reads one document: every step is a function of the ones before. */
export function readDocument(given: Document): Reading {
  const document = findSource(given);
  const sentences = splitSentences(document);
  const resolved = resolveMentions(document, sentences, findMentions(document, sentences));
  const statements = findStatements(document, sentences, resolved);
  const { mentions } = resolved;
  return { document, mentions, entities: spokenOf(resolved.entities, mentions, statements), statements };
}

/** Those that a mention or a statement is about. */
function spokenOf(
  entities: readonly Entity[],
  mentions: readonly ResolvedMention[],
  statements: readonly Statement[],
): Entity[] {
  const ids = new Set([
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap(({ subject, object }) => [subject, object]),
  ]);
  return entities.filter(({ id }) => ids.has(id));
}
