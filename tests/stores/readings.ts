import type { Entity, EntityKind } from "../../graph/model/entity.ts";
import type { Figure } from "../../graph/model/figure.ts";
import type { Reading } from "../../graph/model/reading.ts";
import type { Statement } from "../../graph/model/statement.ts";

const KINDS: Readonly<Record<string, EntityKind>> = {
  person: "Person",
  organization: "Organization",
  country: "Country",
  place: "Place",
};

type Says = Pick<Statement, "type" | "subject" | "object" | "quote"> & Partial<Statement>;

type Counts = Pick<Figure, "event" | "counted" | "wording" | "quantity" | "quote"> & Partial<Figure>;

interface Story {
  readonly id: string;
  readonly title?: string;
  readonly publisher?: string | null;
  readonly publishedAt?: string | null;
  readonly text: string;
  /** Entity id → what is known of it, and the words in the text that mean it, each at all its places. */
  readonly entities: Readonly<
    Record<string, Partial<Entity> & { readonly name: string; readonly words?: readonly string[] }>
  >;
  readonly says?: readonly Says[];
  readonly counts?: readonly Counts[];
}

/** A reading of a text by hand: words and quotations are looked up in it. */
export function readingOf({
  id,
  title = id,
  publisher = null,
  publishedAt = null,
  text,
  entities,
  says = [],
  counts = [],
}: Story): Reading {
  const document = { id, title, publisher, publishedAt, url: null, path: `${id}.txt`, language: "en", text };
  const kindOf = (entityId: string) => KINDS[entityId.split(":")[0] ?? ""] as EntityKind;
  return {
    document,
    mentions: Object.entries(entities)
      .flatMap(([entityId, { words = [] }]) =>
        words.flatMap((word) =>
          placesOf(text, word).map((start) => {
            const end = start + word.length;
            return { start, end, text: word, kind: kindOf(entityId), form: "name" as const, entityId };
          }),
        ),
      )
      .sort((a, b) => a.start - b.start),
    entities: Object.entries(entities).map(([entityId, { words, ...known }]) => ({
      id: entityId,
      kind: kindOf(entityId),
      aliases: [],
      wikidataId: null,
      isoCode: null,
      ...known,
    })),
    statements: says.map((statement, k) => ({
      id: `statement:${id}-${k}`,
      documentId: id,
      start: text.indexOf(statement.quote),
      end: text.indexOf(statement.quote) + statement.quote.length,
      confidence: 0.9,
      method: "by-hand",
      negated: false,
      modality: "asserted",
      attributedTo: null,
      reportedBy: null,
      date: publishedAt,
      role: null,
      former: false,
      ...statement,
    })),
    figures: counts.map((figure, k) => ({
      id: `figure:${id}-${k}`,
      documentId: id,
      bound: "exactly",
      year: null,
      about: null,
      start: text.indexOf(figure.quote),
      end: text.indexOf(figure.quote) + figure.quote.length,
      confidence: 0.85,
      method: "by-hand",
      modality: "asserted",
      attributedTo: null,
      reportedBy: null,
      date: publishedAt,
      ...figure,
    })),
  };
}

function placesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
  return places;
}

const KAZAKHSTAN = { name: "Kazakhstan", wikidataId: "Q232", isoCode: "KZ", words: ["Kazakhstan"] };
const RUSSIA = { name: "Russia", wikidataId: "Q159", isoCode: "RU", words: ["Russia"] };

/** Three outlets on January 2022, with who says what, a denial, and a former position; and a fourth document, undated. */
export const READINGS: readonly Reading[] = [
  readingOf({
    id: "document:reuters",
    title: "Tokayev asks the CSTO for help",
    publisher: "Reuters",
    publishedAt: "2022-01-05",
    text:
      "Kazakhstan's President Kassym-Jomart Tokayev asked the CSTO for help, Reuters reported. " +
      "Tokayev succeeded Nursultan Nazarbayev in 2019. Protesters met in Almaty, the largest city of Kazakhstan.",
    entities: {
      "person:kassym-jomart-tokayev": {
        name: "Kassym-Jomart Tokayev",
        aliases: ["Tokayev"],
        wikidataId: "Q1057906",
        words: ["Kassym-Jomart Tokayev", "Tokayev"],
      },
      "person:nursultan-nazarbayev": { name: "Nursultan Nazarbayev", words: ["Nursultan Nazarbayev"] },
      "country:kz": KAZAKHSTAN,
      "organization:csto": { name: "CSTO", words: ["CSTO"] },
      "organization:reuters": { name: "Reuters", words: ["Reuters"] },
      "place:almaty": { name: "Almaty", words: ["Almaty"] },
    },
    says: [
      {
        type: "HEAD_OF_STATE_OF",
        subject: "person:kassym-jomart-tokayev",
        object: "country:kz",
        quote: "Kazakhstan's President Kassym-Jomart Tokayev",
        confidence: 1,
      },
      {
        type: "MADE_REQUEST_TO",
        subject: "person:kassym-jomart-tokayev",
        object: "organization:csto",
        quote: "Kassym-Jomart Tokayev asked the CSTO for help",
        modality: "reported",
        attributedTo: "organization:reuters",
        confidence: 0.7,
      },
      {
        type: "SUCCEEDED",
        subject: "person:kassym-jomart-tokayev",
        object: "person:nursultan-nazarbayev",
        quote: "Tokayev succeeded Nursultan Nazarbayev in 2019.",
        confidence: 0.95,
      },
      {
        type: "LOCATED_IN",
        subject: "place:almaty",
        object: "country:kz",
        quote: "Almaty, the largest city of Kazakhstan",
        confidence: 0.8,
      },
    ],
  }),
  readingOf({
    id: "document:tass",
    title: "Officers killed in Almaty, ministry says",
    publisher: "Tass",
    publishedAt: "2022-01-06",
    text:
      "The Interior Ministry of Kazakhstan claims that Tokayev accused Russia, Tass writes. " +
      "Russia is a member of the Collective Security Treaty Organization (CSTO). Almaty lies in Kazakhstan. " +
      "The ministry says that about 18 officers were killed.",
    entities: {
      "person:kassym-jomart-tokayev": { name: "Tokayev", words: ["Tokayev"] },
      "organization:interior-ministry-of-kazakhstan": {
        name: "Interior Ministry of Kazakhstan",
        words: ["Interior Ministry of Kazakhstan"],
      },
      "country:kz": KAZAKHSTAN,
      "country:ru": RUSSIA,
      "organization:csto": {
        name: "Collective Security Treaty Organization",
        aliases: ["CSTO"],
        words: ["Collective Security Treaty Organization", "CSTO"],
      },
      "organization:tass": { name: "Tass", words: ["Tass"] },
      "place:almaty": { name: "Almaty", words: ["Almaty"] },
    },
    says: [
      {
        type: "ACCUSED",
        subject: "person:kassym-jomart-tokayev",
        object: "country:ru",
        quote: "Tokayev accused Russia",
        modality: "claimed",
        attributedTo: "organization:interior-ministry-of-kazakhstan",
        reportedBy: "organization:tass",
        confidence: 0.6,
      },
      {
        type: "PART_OF",
        subject: "organization:interior-ministry-of-kazakhstan",
        object: "country:kz",
        quote: "The Interior Ministry of Kazakhstan",
      },
      {
        type: "MEMBER_OF",
        subject: "country:ru",
        object: "organization:csto",
        quote: "Russia is a member of the Collective Security Treaty Organization (CSTO).",
        confidence: 1,
      },
      {
        type: "LOCATED_IN",
        subject: "place:almaty",
        object: "country:kz",
        quote: "Almaty lies in Kazakhstan.",
        confidence: 0.85,
      },
    ],
    counts: [
      {
        event: "KILLED",
        counted: "security forces",
        wording: "about 18 officers",
        quantity: 18,
        bound: "about",
        year: 2022,
        about: "country:kz",
        quote: "The ministry says that about 18 officers were killed.",
        modality: "claimed",
        attributedTo: "organization:interior-ministry-of-kazakhstan",
        reportedBy: "organization:tass",
      },
    ],
  }),
  readingOf({
    id: "document:eurasia",
    title: "Armenia denies",
    publisher: "Eurasia Wire",
    publishedAt: "2022-01-08",
    text:
      "Tokayev did not accuse Russia, Reuters says, citing Reuters. Nazarbayev, formerly the chairman of the Security Council, " +
      "left. Armenia and Russia are members of the CSTO. Sixteen officers died. Hundreds fled.",
    entities: {
      "person:kassym-jomart-tokayev": { name: "Tokayev", words: ["Tokayev"] },
      "person:nursultan-nazarbayev": { name: "Nazarbayev", words: ["Nazarbayev"] },
      "country:ru": RUSSIA,
      "country:kz": { ...KAZAKHSTAN, words: [] },
      "country:am": { name: "Armenia", wikidataId: "Q399", isoCode: "AM", words: ["Armenia"] },
      "organization:csto": { name: "CSTO", words: ["CSTO"] },
      "organization:reuters": { name: "Reuters", words: ["Reuters"] },
      "organization:security-council": { name: "Security Council", words: ["Security Council"] },
    },
    says: [
      {
        type: "ACCUSED",
        subject: "person:kassym-jomart-tokayev",
        object: "country:ru",
        quote: "Tokayev did not accuse Russia",
        negated: true,
        modality: "reported",
        attributedTo: "organization:reuters",
        reportedBy: "organization:reuters",
        confidence: 0.65,
      },
      {
        type: "HOLDS_POSITION_IN",
        subject: "person:nursultan-nazarbayev",
        object: "organization:security-council",
        quote: "Nazarbayev, formerly the chairman of the Security Council",
        role: "chairman",
        former: true,
        confidence: 0.75,
      },
      {
        type: "MEMBER_OF",
        subject: "country:am",
        object: "organization:csto",
        quote: "Armenia and Russia are members of the CSTO.",
      },
      {
        type: "MEMBER_OF",
        subject: "country:ru",
        object: "organization:csto",
        quote: "Armenia and Russia are members of the CSTO.",
      },
    ],
    counts: [
      {
        event: "KILLED",
        counted: "security forces",
        wording: "Sixteen officers",
        quantity: 16,
        about: "country:kz",
        quote: "Sixteen officers died.",
        confidence: 1,
      },
      {
        event: "DISPLACED",
        counted: "people",
        wording: "Hundreds",
        quantity: 200,
        bound: "at least",
        quote: "Hundreds fled.",
      },
    ],
  }),
  readingOf({
    id: "document:undated",
    text: "Łódź, Saint-Étienne and İzmir are far from Almaty.",
    entities: {
      "place:almaty": { name: "Almaty", aliases: ["Alma-Ata"], words: ["Almaty"] },
      "place:lodz": { name: "Łódź", words: ["Łódź"] },
      "place:saint-etienne": { name: "Saint-Étienne", aliases: ["St. Étienne"], words: ["Saint-Étienne"] },
    },
  }),
];

/** What breaks stores: halves of characters, quotation marks of every language, names of JavaScript's own, a name of 10,000 letters. */
export const STRANGE_READING: Reading = readingOf({
  id: "document:strange",
  title: "`)-[:X]->() // \\u0060 ' \" ; DROP TABLE documents; --",
  publisher: "Half \ud83d of a character",
  publishedAt: "2022-01-09T10:00:00Z",
  text: "A lone \ud83d surrogate, a NUL \0 and 😀 before Robert'); DROP TABLE entities;-- in `Kazakhstan`.",
  entities: {
    "person:robert": {
      name: "Robert'); DROP TABLE entities;--",
      aliases: ["__proto__", "`} DETACH DELETE n //", "constructor"],
      words: ["Robert'); DROP TABLE entities;--"],
    },
    "country:kz": { ...KAZAKHSTAN, aliases: ["toString"] },
    "organization:long": { name: "Long ".repeat(2000).trim() },
    "organization:longer": { name: "{1f600}6f22 ".repeat(5000) },
  },
  says: [
    {
      type: "CITIZEN_OF",
      subject: "person:robert",
      object: "country:kz",
      quote: "Robert'); DROP TABLE entities;-- in `Kazakhstan`",
      method: "rule:`citizen`",
    },
  ],
});
