import type { Document } from "../model/document.ts";
import type { Reading } from "../model/reading.ts";
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
  return { document, mentions: resolved.mentions, entities: resolved.entities, statements };
}
