import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Figure } from "../model/figure.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Reading } from "../model/reading.ts";
import type { Statement } from "../model/statement.ts";
import { findFigures } from "./find-figures.ts";
import { findMentions } from "./find-mentions.ts";
import { findSource } from "./find-source.ts";
import { findStatements } from "./find-statements.ts";
import type { ReadingModel } from "./reading-model.ts";
import { resolveMentions } from "./resolve-mentions.ts";
import { splitSentences } from "./split-sentences.ts";

/** Reads one document: every step is a function of the ones before. Without a model the rules read alone. */
export async function readDocument(given: Document, model?: ReadingModel): Promise<Reading> {
  const document = findSource(given);
  const sentences = splitSentences(document);
  const seen = model && reads(model, document) ? await model.read(document, sentences) : undefined;
  const resolved = resolveMentions(document, sentences, findMentions(document, sentences, seen?.names));
  const relations = await seen?.findRelations(resolved);
  const statements = findStatements(document, sentences, resolved, relations);
  const { mentions } = resolved;
  const figures = findFigures(document, sentences, mentions, statements);
  const entities = spokenOf(resolved.entities, mentions, statements, figures);
  return { document, mentions, entities, statements, figures };
}

function reads({ languages }: ReadingModel, { language }: Document): boolean {
  return languages === undefined || languages.includes(language.split("-", 1)[0] ?? "");
}

/** Those that a mention, a statement or a figure is about. */
function spokenOf(
  entities: readonly Entity[],
  mentions: readonly ResolvedMention[],
  statements: readonly Statement[],
  figures: readonly Figure[],
): Entity[] {
  const ids = new Set([
    ...mentions.map(({ entityId }) => entityId),
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...figures.flatMap(({ about }) => about ?? []),
  ]);
  return entities.filter(({ id }) => ids.has(id));
}
