import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { countryId, countryOfDemonym, countryOfName } from "../ontology/countries.ts";
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

const countryOf = ({ countryCode }: TitleReading): string | null => countryCode && countryId(countryCode);

/** "Kazakh President X", "White House spokeswoman X", "Kazakhstan's president, X," */
function before(phrase: Phrase, person: ResolvedMention): Position[] {
  const at = phrase.tokens.findIndex((token) => token.start === person.start);
  const reading = at > 0 ? titleBefore(phrase.tokens, at) : undefined;
  if (!reading) return [];
  const owner = reading.countryCode === null ? organizationBefore(phrase, reading.start) : undefined;
  const sender = owner && SENT.test(reading.title) ? countryBefore(phrase, owner) : undefined;
  if (owner && sender === undefined && reading.title === "ambassador") return [];
  const holder = countryOf(reading) ?? sender ?? owner?.entityId ?? null;
  const told = owner?.qualifiers ? { ...reading, title: owner.qualifiers + reading.title } : reading;
  const gap = phrase.tokens[at]?.gap;
  if (gap === " ") return position(person, told, holder, "title before name");
  const apposed = gap === ", " && holder !== null && closes(phrase.text, person.end);
  return apposed ? position(person, told, holder, "apposition") : [];
}

/** Who is sent by one to another: "ambassador to", "envoy to". */
const SENT =
  /^(?:ambassador|envoy|special envoy|permanent representative|representative|consul general|chargé d'affaires)$/;

/** "China's" or "Chinese" right before the organization to which someone is sent: "China's UN ambassador". */
function countryBefore({ tokens }: Phrase, { start }: ResolvedMention): string | undefined {
  const at = tokens.findIndex((token) => token.start === start);
  const [word, gap] = [tokens[at - 1]?.text ?? "", tokens[at]?.gap];
  const two = `${tokens[at - 2]?.text ?? ""} ${word}`;
  const country =
    countryOfDemonym(two) ?? countryOfName(two) ?? countryOfDemonym(word) ?? countryOfName(word);
  return gap === " " && country ? countryId(country.isoCode) : undefined;
}

function closes(text: string, at: number): boolean {
  return /^[,.;)]/.test(text.slice(at, at + 1));
}

/** What a title may be narrowed by behind a possessive: "the EU's foreign policy chief". */
const MOST_QUALIFIERS = 2;

/** The organization right before `tokens[start]`, or a few words before it where it has what is told by a possessive. */
function organizationBefore(
  { tokens, mentions }: Phrase,
  start: number,
): (ResolvedMention & { readonly qualifiers: string }) | undefined {
  for (let at = start; at >= Math.max(1, start - MOST_QUALIFIERS); at--) {
    const word = tokens[at - 1];
    if (tokens[at]?.gap !== " ") return undefined;
    const owner = mentions.find(({ kind, end }) => kind === "Organization" && end === word?.end);
    const between = tokens.slice(at, start).map(({ lower }) => `${lower} `);
    if (owner)
      return at === start || word?.possessive ? { ...owner, qualifiers: between.join("") } : undefined;
    if (word?.capitalized) return undefined;
  }
  return undefined;
}

/** "Rapid Support Forces" of "Rapid Support Forces (RSF)", where `short` is the latter. */
function longNameOf(
  { text, mentions }: Phrase,
  short: ResolvedMention | undefined,
): ResolvedMention | undefined {
  const long = short && mentions[mentions.indexOf(short) - 1];
  const bracketed = long && text.slice(long.end, short.start) === " (" && text[short.end] === ")";
  return bracketed && long.entityId === short.entityId ? long : undefined;
}

/** Between "of" and the holder: "the leader of the main opposition Labour Party". */
const QUALIFIES_HOLDER = /^(?!of$|for$|to$)\p{Ll}/u;

/** "the president of Kazakhstan, X," and "President of Kazakhstan X" */
function ofBefore(phrase: Phrase, person: ResolvedMention): Position[] {
  const { text, tokens, mentions } = phrase;
  const before = mentions[mentions.indexOf(person) - 1];
  const holder = longNameOf(phrase, before) ?? before;
  if (!holder || (holder.kind !== "Country" && holder.kind !== "Organization")) return [];
  const gap = text.slice(holder === before ? holder.end : (before?.end ?? 0) + 1, person.start);
  if (gap !== " " && !(gap === ", " && closes(text, person.end))) return [];
  let of = tokens.findIndex((token) => token.start === holder.start) - 1;
  for (
    let steps = 0;
    steps < 4 && tokens[of]?.gap === " " && QUALIFIES_HOLDER.test(tokens[of]?.text ?? "");
    steps++
  )
    of--;
  if (tokens[of]?.possessive && holder.kind === "Organization") of--;
  const reading = /^(?:of|for|to)$/.test(tokens[of]?.lower ?? "") ? titleBefore(tokens, of) : undefined;
  if (!reading) return [];
  if (tokens[of]?.lower !== "to") return position(person, reading, holder.entityId, "title of holder");
  const sender = countryOf(reading) ?? organizationBefore(phrase, reading.start)?.entityId;
  return SENT.test(reading.title) && sender ? position(person, reading, sender, "title of holder") : [];
}

/** Words between a person and the title that follows. */
const LEADS = /^(?:the|a|an|who|is|became|currently|now|its|has|been|was|elected|appointed|named|as)$/;

const VERBS = /^(?:is|became|was|been|has|elected|appointed|named)$/;

/** "According to X, the Kazakh president informed …": without a comma behind it, a title begins the next clause. */
function endsPhrase(text: string, at = text.length): boolean {
  return /^(?:[,.;:)!?”"\n–—]|$| and | in an? )/.test(text.slice(at, at + 6));
}

/** "X, the president of Kazakhstan", "X, Kazakhstan's foreign minister", "X is the president of Kazakhstan" */
function after(phrase: Phrase, person: ResolvedMention): Position[] {
  const { text, tokens } = phrase;
  const next = tokens.findIndex((token) => token.start >= person.end);
  const gap = tokens[next]?.gap ?? "";
  let from = next;
  if (next < 0 || (gap !== ", " && !(gap === " " && /^(?:is|became|was)$/.test(tokens[next]?.lower ?? ""))))
    return [];
  while (LEADS.test(tokens[from]?.lower ?? "")) from++;
  for (let end = Math.min(tokens.length, from + 6); end > from; end--) {
    const reading = titleBefore(tokens, end);
    if (!reading) continue;
    const owner = ownerAt(phrase, from, reading.start);
    if (reading.start > from && owner === undefined) continue;
    const of = tokens[end];
    const sent = of?.lower === "to" && SENT.test(reading.title);
    const holder =
      of?.gap === " " && (sent || /^(?:of|at|for)$/.test(of.lower)) ? holderFrom(phrase, end + 1) : undefined;
    const named =
      !sent && holder && holder.kind !== "Person" && holder.kind !== "Place" ? holder.entityId : null;
    if (named === null && of?.gap === " " && of.capitalized) return [];
    const holderId = countryOf(reading) ?? named ?? owner ?? null;
    const wasOnly = tokens[next]?.lower === "was" && tokens[next + 1]?.lower !== "elected";
    if (holderId === null || text.slice(person.end, tokens[from]?.start).length > 30) return [];
    const isVerbal = tokens.slice(next, from).some((token) => VERBS.test(token.lower));
    const isFurther = owner !== undefined && /^ (?:of|for) \p{Ll}/u.test(text.slice(tokens[end - 1]?.end));
    if (!isVerbal && !isFurther && !endsPhrase(text, holder?.end ?? tokens[end - 1]?.end)) return [];
    return position(
      person,
      { ...reading, former: reading.former || (wasOnly && from - next <= 2) },
      holderId,
      "apposition",
    );
  }
  return [];
}

/** "Meta's" in "Nick Clegg, Meta's president of global affairs", "European Commission" before "president": an organization from `tokens[from]` to right before the title. */
function ownerAt({ tokens, mentions }: Phrase, from: number, start: number): string | undefined {
  const last = tokens[start - 1];
  if (start <= from || !last) return undefined;
  const owner = mentions.find(({ kind, end }) => kind === "Organization" && end === last.end);
  return owner && owner.start <= (tokens[from]?.start ?? -1) ? owner.entityId : undefined;
}

/** Behind "of": "the opposition United National Movement". */
function holderFrom({ tokens, mentions }: Phrase, from: number): ResolvedMention | undefined {
  for (let at = from; at <= from + 3; at++) {
    const token = tokens[at];
    const mention = mentions.find(({ start }) => start === token?.start);
    const next = mentions[mentions.indexOf(mention as ResolvedMention) + 1];
    if (mention?.kind === "Country" && token?.possessive && next?.start === tokens[at + 1]?.start)
      return next;
    if (mention) return mention;
    if (token?.gap !== " " || token.capitalized || /^(?:and|or|in|at|on|for|with)$/.test(token.lower))
      return undefined;
  }
  return undefined;
}
