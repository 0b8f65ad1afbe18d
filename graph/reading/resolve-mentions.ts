import type { Document } from "../model/document.ts";
import type { Entity, EntityKind } from "../model/entity.ts";
import type { Mention, ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { countryOfDemonym } from "../ontology/countries.ts";
import { genderEntities } from "./entities/gender-entities.ts";
import { mainCountry, mainPlace } from "./entities/main-country.ts";
import { addCountry, nameEntities } from "./entities/name-entities.ts";
import { resolveNeuter } from "./entities/neuter-entities.ts";
import { type PronounContext, resolvePronoun } from "./entities/pronoun-entities.ts";
import { resolveRole } from "./entities/role-entities.ts";
import { statedNouns } from "./entities/stated-nouns.ts";
import { findPositions } from "./positions.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";
import { tokensOf } from "./tokens.ts";

/** How far back a pronoun may look for whom it means. */
const SENTENCES_BACK = 3;

/**
 * Whom each mention means, and every entity that a mention or a demonym leads to. Roles and pronouns that the document does not explain are left out.
 */
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
  addCountriesOfDemonyms(document, sentences, entities);
  const stated = statedNouns(document.text, names, main);
  const context = { text: document.text, names, positions, main, stated, mainPlace: mainPlace(names) };
  const kindOf = (id: string, given: EntityKind): EntityKind => entities.get(id)?.kind ?? given;
  const nameAt = new Map(names.map((name) => [name.start, name]));
  const pronouns: PronounContext = { text: document.text, genders: genderEntities(document.text, names) };
  let before: (readonly ResolvedMention[])[] = [];
  const resolved = placeInSentences(sentences, mentions).flatMap((inSentence) => {
    const here: ResolvedMention[] = [];
    for (const mention of inSentence) {
      const entityId =
        mention.form === "name"
          ? nameAt.get(mention.start)?.entityId
          : mention.form === "role"
            ? resolveRole(context, mention)
            : mention.kind === "Person"
              ? resolvePronoun(pronouns, mention, here, before)
              : resolveNeuter(document.text, mention, here);
      if (entityId) here.push({ ...mention, kind: kindOf(entityId, mention.kind), entityId });
    }
    before = [here, ...before].slice(0, SENTENCES_BACK);
    return here;
  });
  if (main && resolved.some(({ kind }) => kind === "Country")) addCountry(entities, main);
  return { mentions: resolved, entities: [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Countries that the document names by a demonym only: "Kazakh President …". */
function addCountriesOfDemonyms(
  { text }: Document,
  sentences: readonly Sentence[],
  entities: Map<string, Entity>,
): void {
  for (const { start, end, segment } of sentences) {
    if (segment !== "body" && segment !== "headline") continue;
    const tokens = tokensOf(text, start, end);
    for (const [i, token] of tokens.entries()) {
      const pair = `${tokens[i - 1]?.text} ${token.text}`;
      const country = token.capitalized
        ? (countryOfDemonym(pair) ?? countryOfDemonym(token.text))
        : undefined;
      if (country) addCountry(entities, country);
    }
  }
}
