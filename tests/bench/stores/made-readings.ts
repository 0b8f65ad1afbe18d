import type { Entity, EntityKind } from "../../../graph/model/entity.ts";
import type { ResolvedMention } from "../../../graph/model/mention.ts";
import type { Reading } from "../../../graph/model/reading.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import { chance, frequentWord } from "./made-words.ts";

const TYPES = ["ACCUSED", "CONSULTED", "COOPERATED_WITH", "SUPPORTED", "THREATENED"] as const;
const KINDS: readonly EntityKind[] = ["Person", "Person", "Organization", "Country"];
/** Of one document. */
const MENTIONED = 20;
const STATEMENTS = 4;

/**
 * So many readings of made-up articles: each mentions twenty entities, few of which everybody speaks of, and states four
 * relations. 14,000 of them are about 100,000 nodes and 500,000 edges. The same every time; `salt` makes others.
 */
export function madeReadings(count: number, salt = 0): Reading[] {
  return Array.from({ length: count }, (_, k) => madeReading(k, count, salt));
}

/** The reading of number `k` of so many. */
export function madeReading(k: number, count: number, salt = 0): Reading {
  const documentId = `document:${salt}-${k}`;
  const entities = entitiesOf(k, count, salt);
  const publishedAt = `20${10 + (k % 15)}-0${1 + (k % 9)}-1${k % 10}`;
  let text = "";
  const mentions = entities.map((entity): ResolvedMention => {
    const start = text.length;
    text += `${entity.name} met others in that town. `;
    const end = start + entity.name.length;
    return { start, end, text: entity.name, kind: entity.kind, form: "name", entityId: entity.id };
  });
  const document = {
    id: documentId,
    title: `Report ${k}`,
    publisher: `Outlet ${k % 40}`,
    publishedAt,
    url: null,
    path: `${k}.txt`,
    language: "en",
    text,
  };
  return { document, entities, mentions, statements: statementsOf(document, entities), figures: [] };
}

function entitiesOf(k: number, count: number, salt: number): Entity[] {
  const numbers = Array.from({ length: MENTIONED }, (_, at) =>
    Math.floor(2.6 * count * chance(k * MENTIONED + at, 41 + salt) ** 2.5),
  );
  return [...new Set(numbers)].map((number) => {
    const kind = KINDS[number % KINDS.length] as EntityKind;
    const name = `${frequentWord(number, 42, 2_000)} ${frequentWord(number, 43, 50_000)}`;
    const id = `${kind.toLowerCase()}:${salt}-${number}`;
    return { id, kind, name, aliases: [], wikidataId: null, isoCode: null };
  });
}

function statementsOf(
  { id, text, publishedAt }: Reading["document"],
  entities: readonly Entity[],
): Statement[] {
  const actors = entities.slice(0, STATEMENTS + 1);
  return actors.slice(1).map((object, at) => ({
    id: `statement:${id}-${at}`,
    documentId: id,
    type: TYPES[at % TYPES.length] as string,
    subject: actors[at]?.id as string,
    object: object.id,
    start: 0,
    end: 60,
    quote: text.slice(0, 60),
    confidence: 0.5 + at / 10,
    method: "made",
    negated: false,
    modality: "asserted",
    attributedTo: null,
    reportedBy: null,
    date: publishedAt,
    role: null,
    former: false,
  }));
}
