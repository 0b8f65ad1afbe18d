import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import type { TitleClass } from "../ontology/titles.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";
import { type TitleReading, titleBefore } from "./titles.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A person with a title, as a sentence puts it. */
export interface Position {
  readonly personId: string;
  /** In lower case: "secretary of state". */
  readonly title: string;
  readonly titleClass: TitleClass;
  readonly former: boolean;
  /** Entity id of the country or organization; null where the sentence does not tell. */
  readonly holderId: string | null;
  /** Where the person is named. */
  readonly at: number;
  readonly method: string;
}

/** Every title that stands before or after the name of a person. */
export function findPositions(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly ResolvedMention[],
): Position[] {
  const inSentences = placeInSentences(sentences, mentions);
  return sentences.flatMap(({ start, end, segment }, i) => {
    const inside = inSentences[i] ?? [];
    if (segment !== "body" && segment !== "headline") return [];
    if (!inside.some((mention) => mention.kind === "Person" && mention.form === "name")) return [];
    const phrase: Phrase = { text, tokens: tokensOf(text, start, end), mentions: inside };
    return inside.flatMap((mention) =>
      mention.kind === "Person" && mention.form === "name"
        ? [...before(phrase, mention), ...ofBefore(phrase, mention), ...after(phrase, mention)]
        : [],
    );
  });
}

interface Phrase {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly ResolvedMention[];
}

function position(
  person: ResolvedMention,
  reading: TitleReading,
  holderId: string | null,
  method: string,
): Position[] {
  if (reading.titleClass === "address") return [];
  const { title, titleClass, former } = reading;
  return [{ personId: person.entityId, title, titleClass, former, holderId, at: person.start, method }];
}

const countryId = (isoCode: string | null): string | null => isoCode && `country:${isoCode.toLowerCase()}`;

/** "Kazakh President X", "White House spokeswoman X", "Kazakhstan's president, X," */
function before(phrase: Phrase, person: ResolvedMention): Position[] {
  const at = phrase.tokens.findIndex((token) => token.start === person.start);
  const reading = at > 0 ? titleBefore(phrase.tokens, at) : undefined;
  if (!reading) return [];
  const holder = countryId(reading.countryCode) ?? organizationBefore(phrase, reading.start);
  const gap = phrase.tokens[at]?.gap;
  if (gap === " ") return position(person, reading, holder, "title before name");
  const apposed = gap === ", " && holder !== null && closes(phrase.text, person.end);
  return apposed ? position(person, reading, holder, "apposition") : [];
}

function closes(text: string, at: number): boolean {
  return /^[,.;)]/.test(text.slice(at, at + 1));
}

/** The organization that ends right before `tokens[start]`. */
function organizationBefore({ tokens, mentions }: Phrase, start: number): string | null {
  const word = tokens[start - 1];
  const owner = mentions.find((mention) => mention.kind === "Organization" && mention.end === word?.end);
  return owner && tokens[start]?.gap === " " ? owner.entityId : null;
}

/** "the president of Kazakhstan, X," and "President of Kazakhstan X" */
function ofBefore({ text, tokens, mentions }: Phrase, person: ResolvedMention): Position[] {
  const holder = mentions[mentions.indexOf(person) - 1];
  if (!holder || (holder.kind !== "Country" && holder.kind !== "Organization")) return [];
  const gap = text.slice(holder.end, person.start);
  if (gap !== " " && !(gap === ", " && closes(text, person.end))) return [];
  const at = tokens.findIndex((token) => token.start === holder.start);
  const of = tokens[at - 1]?.lower === "the" ? at - 2 : at - 1;
  if (tokens[of]?.lower !== "of") return [];
  const reading = titleBefore(tokens, of);
  return reading ? position(person, reading, holder.entityId, "title of holder") : [];
}

/** Words between a person and the title that follows. */
const LEADS = /^(?:the|a|an|who|is|became|currently|now|its|has|been|was|elected|appointed|named|as)$/;

const VERBS = /^(?:is|became|was|been|has|elected|appointed|named)$/;

/** "According to X, the Kazakh president informed …": without a comma behind it, a title begins the next clause. */
function endsPhrase(text: string, at = text.length): boolean {
  return /^(?:[,.;:)!?”"\n–—]|$| and | in an? )/.test(text.slice(at, at + 6));
}

/** "X, the president of Kazakhstan", "X, Kazakhstan's foreign minister", "X is the president of Kazakhstan" */
function after({ text, tokens, mentions }: Phrase, person: ResolvedMention): Position[] {
  const next = tokens.findIndex((token) => token.start >= person.end);
  const gap = tokens[next]?.gap ?? "";
  let from = next;
  if (next < 0 || (gap !== ", " && !(gap === " " && /^(?:is|became|was)$/.test(tokens[next]?.lower ?? ""))))
    return [];
  while (LEADS.test(tokens[from]?.lower ?? "")) from++;
  for (let end = Math.min(tokens.length, from + 6); end > from; end--) {
    const reading = titleBefore(tokens, end);
    if (!reading || reading.start > from) continue;
    const of = tokens[end];
    const the = tokens[end + 1]?.lower === "the" ? end + 2 : end + 1;
    const holder =
      of?.gap === " " && /^(?:of|at|for)$/.test(of.lower)
        ? mentions.find((mention) => mention.start === tokens[the]?.start)
        : undefined;
    const named = holder && holder.kind !== "Person" && holder.kind !== "Place" ? holder.entityId : null;
    if (named === null && of?.gap === " " && of.capitalized) return [];
    const holderId = countryId(reading.countryCode) ?? named;
    const wasOnly = tokens[next]?.lower === "was" && tokens[next + 1]?.lower !== "elected";
    if (holderId === null || text.slice(person.end, tokens[from]?.start).length > 30) return [];
    const isVerbal = tokens.slice(next, from).some((token) => VERBS.test(token.lower));
    if (!isVerbal && !endsPhrase(text, named === null ? tokens[end - 1]?.end : holder?.end)) return [];
    return position(
      person,
      { ...reading, former: reading.former || (wasOnly && from - next <= 2) },
      holderId,
      "apposition",
    );
  }
  return [];
}
