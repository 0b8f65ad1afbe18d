import type { EntityKind } from "../../model/entity.ts";
import type { ResolvedMention } from "../../model/mention.ts";
import type { Sentence } from "../../model/sentence.ts";
import { endsFit } from "../../ontology/relation-types.ts";
import type { ScoredRelation } from "../reading-model.ts";
import type { Chunk } from "./chunk-sentences.ts";
import type { WrittenRelation } from "./questions.ts";

/** No probability comes with an answer, and none was measured: below what rules of titles and verbs are sure of. */
const CONFIDENCE = 0.7;

/** The entities that a chunk names, by each name's text; a text that means two of them is left out. */
export function namedEntities(mentions: readonly ResolvedMention[]): ReadonlyMap<string, string> {
  const ids = new Map<string, Set<string>>();
  for (const { form, text, entityId } of mentions)
    if (form === "name") ids.set(text, (ids.get(text) ?? new Set()).add(entityId));
  return new Map([...ids].flatMap(([text, [id, other]]) => (id && other === undefined ? [[text, id]] : [])));
}

/**
 * The relations that hold against the text: their type takes such ends, the quotation stands in the chunk, and its
 * sentence speaks of both. The others are dropped and counted.
 */
export function locateRelations(
  text: string,
  chunk: Chunk,
  mentions: readonly ResolvedMention[],
  written: readonly WrittenRelation[],
): { readonly located: readonly ScoredRelation[]; readonly dropped: number } {
  const named = namedEntities(mentions);
  const kinds = new Map(mentions.map(({ entityId, kind }): [string, EntityKind] => [entityId, kind]));
  const located = new Map<string, ScoredRelation>();
  let dropped = 0;
  for (const { type, subject: from, object: to, quote } of written) {
    const subject = named.get(from);
    const object = named.get(to);
    const sentence = sentenceOf(text, chunk, quote);
    const subjectKind = kinds.get(subject ?? "");
    const objectKind = kinds.get(object ?? "");
    if (
      subject === undefined ||
      object === undefined ||
      subject === object ||
      !subjectKind ||
      !objectKind ||
      !endsFit(type, subjectKind, objectKind) ||
      !sentence ||
      !speaksOf(mentions, sentence, subject) ||
      !speaksOf(mentions, sentence, object)
    ) {
      dropped++;
      continue;
    }
    located.set(`${subject}|${type}|${object}|${sentence.start}`, {
      type,
      subject,
      object,
      sentence,
      confidence: CONFIDENCE,
    });
  }
  return { located: [...located.values()], dropped };
}

/** The sentence of the chunk that holds the whole quotation. */
function sentenceOf(text: string, { sentences }: Chunk, quote: string): Sentence | undefined {
  const wanted = quote.trim();
  return wanted === ""
    ? undefined
    : sentences.find(({ start, end }) => text.slice(start, end).includes(wanted));
}

function speaksOf(mentions: readonly ResolvedMention[], { start, end }: Sentence, id: string): boolean {
  return mentions.some((mention) => mention.entityId === id && start <= mention.start && mention.end <= end);
}
