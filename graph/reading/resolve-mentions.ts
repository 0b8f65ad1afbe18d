import type { Document } from "../model/document.ts";
import type { Entity } from "../model/entity.ts";
import type { Mention, ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { COUNTRIES } from "../ontology/countries.ts";
import { mainCountry } from "./entities/main-country.ts";
import { addCountry, nameEntities } from "./entities/name-entities.ts";
import { resolvePronoun } from "./entities/pronoun-entities.ts";
import { resolveRole } from "./entities/role-entities.ts";
import { findPositions, type Position } from "./positions.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";

/** Whom each mention means. Roles and pronouns that the document does not explain are left out. */
export function resolveMentions(
  document: Document,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): { mentions: ResolvedMention[]; entities: Entity[] } {
  const main = mainCountry(document, sentences, mentions);
  const named = nameEntities(document, mentions, main);
  const names = named.mentions;
  const positions = findPositions(document.text, sentences, names);
  const entities = new Map(named.entities);
  addCountriesOf(positions, entities);
  const context = { text: document.text, names, positions, main };
  const nameAt = new Map(names.map((name) => [name.start, name]));
  let before: ResolvedMention[] = [];
  const resolved = placeInSentences(sentences, mentions).flatMap((inSentence) => {
    const here: ResolvedMention[] = [];
    for (const mention of inSentence) {
      const entityId =
        mention.form === "name"
          ? nameAt.get(mention.start)?.entityId
          : mention.form === "role"
            ? resolveRole(context, mention)
            : resolvePronoun(mention, here, before, document.text);
      if (entityId) here.push({ ...mention, entityId });
    }
    before = here;
    return here;
  });
  if (main && resolved.some(({ kind }) => kind === "Country")) addCountry(entities, main);
  return { mentions: resolved, entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The countries that titles lead to by a demonym: "Kazakh President …". */
function addCountriesOf(positions: readonly Position[], entities: Map<string, Entity>): void {
  const ids = new Set(positions.map(({ holderId }) => holderId));
  for (const country of COUNTRIES)
    if (ids.has(`country:${country.isoCode.toLowerCase()}`)) addCountry(entities, country);
}
