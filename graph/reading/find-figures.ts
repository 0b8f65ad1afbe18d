import type { Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { Statement } from "../model/statement.ts";
import { countryId } from "../ontology/countries.ts";
import { isOutlet } from "../ontology/outlets.ts";
import { mainCountry } from "./entities/main-country.ts";
import { countedPhrase } from "./figures/counted-phrase.ts";
import { eventOfCount } from "./figures/event-of-count.ts";
import { FIGURE_CONFIDENCE } from "./figures/figure-confidence.ts";
import { findQuantities } from "./figures/find-quantities.ts";
import { placeOfFigure } from "./figures/place-of-figure.ts";
import { plainSentence } from "./figures/plain-sentence.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";
import { type Attribution, findAttribution } from "./statements/attribution.ts";

const NAMED_YEAR = /(?<![\p{L}\p{N}.,:$€£-])(?:19|20)\d\d(?![\p{L}\p{N}%-]|[,.:]\d)/gu;
/** "They also state that …": whoever spoke in the sentence before. */
const GOES_ON =
  /^(?:they|it|he|she) (?:also |later |further |then |have |has |had ){0,2}(?:say|said|state|claim|report|add|announce|confirm|estimate)/i;

const OF_COUNTRY = new Set(["PART_OF", "HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION_IN"]);
/** How many sentences "they also state" may lie behind who speaks. */
const SENTENCES_BACK = 3;
const MAY_COUNT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,6}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|millions?)\b/i;
/** Somebody says so, whoever it is. */
const SAID =
  /\b(?:said|says|say|reported|reports|claimed|claims|announced|according to|told|confirmed|estimated|estimates|put the)\b/i;

/** The numbers of people that the document states, in order of place, each with the sentence that says so. */
export function findFigures(
  document: Document,
  sentences: readonly Sentence[],
  mentions: readonly ResolvedMention[],
  statements: readonly Statement[],
): Figure[] {
  const countries = countriesOf(statements);
  const countryOf = (mention: ResolvedMention | null) =>
    mention?.kind === "Country" ? mention.entityId : (countries.get(mention?.entityId ?? "") ?? null);
  const home = mainCountry(document, sentences, mentions);
  const homeId = home ? countryId(home.isoCode) : null;
  const inSentences = placeInSentences(sentences, mentions);
  const attributionAt = (i: number): Attribution => {
    for (let at = i; ; at--) {
      const sentence = sentences[at] as Sentence;
      const said = findAttribution({
        text: document.text,
        sentence,
        mentions: inSentences[at] ?? [],
        positions: [],
      });
      const goesOn = !said.speaker && GOES_ON.test(document.text.slice(sentence.start, sentence.start + 60));
      if (!goesOn || at === 0 || i - at === SENTENCES_BACK) return said;
    }
  };
  return sentences.flatMap((sentence, i) => {
    if (sentence.segment !== "body" && sentence.segment !== "headline") return [];
    if (!MAY_COUNT.test(document.text.slice(sentence.start, sentence.end))) return [];
    const inside = inSentences[i] ?? [];
    const attribution = attributionAt(i);
    const concerned = new Set(
      [
        homeId,
        ...inside.filter(({ entityId }) => !isOutlet(entityId)).map(countryOf),
        countryOf(attribution.speaker),
      ].filter((id) => id !== null),
    );
    const [only] = concerned;
    return figuresOf(document, sentence, inside, attribution, concerned.size === 1 && only ? only : null);
  });
}

/** Whose each ministry, minister and head of state is: country by entity id. */
function countriesOf(statements: readonly Statement[]): Map<string, string> {
  return new Map(
    statements
      .filter(({ type, object, former }) => OF_COUNTRY.has(type) && object.startsWith("country:") && !former)
      .map(({ subject, object }) => [subject, object]),
  );
}

/** The year that the sentence names beside the number itself. */
function yearOf(
  sentence: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  const found = [...sentence.matchAll(NAMED_YEAR)].find(({ index }) => index < start || index >= end);
  return found ? Number(found[0]) : null;
}

/** The end behind the quotation mark that closes one inside. */
function closed(text: string, start: number, end: number): number {
  const marks = text.slice(start, end).match(/[“”"]/g)?.length ?? 0;
  return marks % 2 === 1 && /[”"]/.test(text.charAt(end)) ? end + 1 : end;
}

function figuresOf(
  document: Document,
  sentence: Sentence,
  mentions: readonly ResolvedMention[],
  { speaker, outlet, modality }: Attribution,
  home: string | null,
): Figure[] {
  const plain = plainSentence(document.text, sentence);
  const found: Figure[] = [];
  for (const quantity of findQuantities(plain.text)) {
    const phrase = countedPhrase(plain.text.slice(quantity.end), quantity.value);
    const told = eventOfCount(plain.text, quantity, phrase, found.at(-1)?.event ?? null);
    if (!told) continue;
    const start = plain.at[quantity.start] as number;
    const end = closed(document.text, start, (plain.at[told.end - 1] as number) + 1);
    const stated = placeOfFigure(document.text, mentions, { start, end });
    const about = stated ?? (told.event === "POPULATION" ? null : home);
    if (about === null && told.event === "POPULATION") continue;
    found.push({
      id: `figure:${document.id.replace(/^document:/, "")}:${start}-${end}:${told.event}`,
      documentId: document.id,
      event: told.event,
      counted: phrase.group ?? "people",
      wording: document.text.slice(start, end),
      quantity: quantity.value,
      bound: quantity.bound,
      year: yearOf(plain.text, quantity),
      about,
      start: sentence.start,
      end: sentence.end,
      quote: document.text.slice(sentence.start, sentence.end),
      confidence: FIGURE_CONFIDENCE[told.method],
      method: stated || !about ? told.method : `${told.method}, place of the document`,
      modality:
        told.modality !== "asserted"
          ? told.modality
          : modality === "asserted" && SAID.test(plain.text)
            ? "reported"
            : modality,
      attributedTo: speaker?.entityId ?? outlet?.entityId ?? null,
      reportedBy: speaker && outlet ? outlet.entityId : null,
      date: document.publishedAt,
    });
  }
  return found;
}
