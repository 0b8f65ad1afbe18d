import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Mention, ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { mainCountry } from "./entities/main-country.ts";
import { nameEntities } from "./entities/name-entities.ts";

/** Whom each mention means. Roles and pronouns that the document does not explain are left out. */
export function resolveMentions(
  document: Document,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): { mentions: ResolvedMention[]; entities: Entity[] } {
  const main = mainCountry(document, sentences, mentions);
  const named = nameEntities(document, mentions, main);
  return {
    mentions: [...named.mentions],
    entities: [...named.entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
