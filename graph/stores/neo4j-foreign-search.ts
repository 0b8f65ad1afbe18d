import { quotedName } from "../cypher/syntax/quoted-name.ts";
import { byProminence } from "../model/order.ts";
import { accentPattern } from "./accent-pattern.ts";
import { nameWords } from "./name-words.ts";
import type { Neo4jReads } from "./neo4j-client.ts";
import { isTimeOut } from "./neo4j-errors.ts";
import {
  captionParameters,
  FOREIGN_ENTITY,
  type ForeignEntity,
  foreignEntity,
} from "./neo4j-foreign-rows.ts";
import type { ForeignIndex, ForeignSchema } from "./neo4j-foreign-schema.ts";
import type { Row } from "./neo4j-read.ts";

/** How far a search goes: words, letters of each, indexes of each kind, and without an index nodes that are read. */
const MOST = {
  words: 8,
  letters: 40,
  indexes: 10,
  labels: 40,
  read: 200_000,
  found: 200,
  milliseconds: 8_000,
};

/**
 * Nodes that are called so: by the full-text indexes that there are, by the others as far as these go, and among the
 * first nodes of each label by their captions, at last whatever accents these have. Names that hold every word come
 * first, then the best connected. What is not found in time is left out.
 */
export async function searchForeign(
  { readWithin }: Pick<Neo4jReads, "readWithin">,
  schema: ForeignSchema,
  text: string,
  limit: number,
): Promise<ForeignEntity[]> {
  const words = nameWords(text).slice(0, MOST.words);
  if (words.length === 0) return [];
  const asked = { text: text.trim(), words: words.map((word) => word.slice(0, MOST.letters)) };
  const until = Date.now() + MOST.milliseconds;
  const found = new Map<string, ForeignEntity>();
  const named = () => [...found.values()].filter(({ name }) => nameHoldsWords(name, words));
  for (const { cypher, parameters, isLast } of queriesFor(schema, asked)) {
    const left = until - Date.now();
    if (left <= 0 || named().length >= limit || (isLast && found.size > 0)) break;
    const read = readWithin(left)(`${cypher} RETURN ${FOREIGN_ENTITY} LIMIT ${MOST.found}`, {
      ...captionParameters(schema),
      ...parameters,
    });
    for (const row of await inTime(read)) {
      const entity = foreignEntity(schema, row);
      found.set(entity.id, entity);
    }
  }
  const first = named().sort(byProminence);
  const others = [...found.values()].filter((entity) => !first.includes(entity)).sort(byProminence);
  return [...first, ...others].slice(0, limit);
}

/** Whether every one of `words` begins a word of `name`. */
function nameHoldsWords(name: string, words: readonly string[]): boolean {
  const ofName = nameWords(name);
  return words.every((word) => ofName.some((candidate) => candidate.startsWith(word)));
}

interface Asked {
  readonly text: string;
  readonly words: readonly string[];
}

interface Query {
  /** Binds `n`. */
  readonly cypher: string;
  readonly parameters: Row;
  /** Only where nothing else found anything. */
  readonly isLast?: boolean;
}

/** The quickest first. */
function queriesFor(schema: ForeignSchema, asked: Asked): Query[] {
  const of = (type: ForeignIndex["type"]) =>
    schema.indexes.filter((index) => index.type === type).slice(0, MOST.indexes);
  const asTyped = asked.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const contains = (value: string) => (parameter: string) =>
    `all(word IN ${parameter} WHERE ${value} CONTAINS word)`;
  return [
    ...of("FULLTEXT").map(({ name }) => fullText(name, asked.words, asTyped)),
    ...[...of("RANGE"), ...of("TEXT")].map((index) => beginning(index, asked)),
    ...byCaption(schema, (value) => ["$words", "$asTyped"].map(contains(value)).join(" OR "), {
      words: asked.words,
      asTyped: asTyped.slice(0, MOST.words),
    }),
    ...byCaption(schema, (value) => `all(pattern IN $patterns WHERE ${value} =~ pattern)`, {
      patterns: asked.words.map((word) => `(?s).*${accentPattern(word)}.*`),
    }).map((query) => ({ ...query, isLast: true })),
  ];
}

function fullText(index: string, words: readonly string[], asTyped: readonly string[]): Query {
  const query = (terms: readonly string[]) => `(${terms.map((term) => `${term}*`).join(" AND ")})`;
  return {
    cypher: `CALL db.index.fulltext.queryNodes($index, $query, {limit: ${MOST.found}}) YIELD node AS n`,
    parameters: { index, query: `${query(words)} OR ${query(asTyped.slice(0, MOST.words))}` },
  };
}

/** An index of this kind knows beginnings, and tells capitals from small letters. */
function beginning({ labels: [label = ""], keys: [key = ""] }: ForeignIndex, { text }: Asked): Query {
  const capitals = text.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  const forms = [...new Set([text, first, capitals, text.toLowerCase(), text.toUpperCase()])];
  return {
    cypher: `UNWIND $forms AS form MATCH (n:${quotedName(label)}) WHERE n.${quotedName(key)} STARTS WITH form WITH DISTINCT n`,
    parameters: { forms },
  };
}

/**
 * The nodes of which a caption is as `holds` says of its value: of all nodes where they are few enough to be read, else
 * of the first of each label.
 */
function byCaption(
  { nodes, labels, captions }: ForeignSchema,
  holds: (value: string) => string,
  parameters: Row,
): Query[] {
  if (nodes <= MOST.read)
    return [
      {
        cypher: `MATCH (n) WHERE any(key IN keys(n) WHERE key IN $captionKeys AND (${holds("toLower(toStringOrNull(n[key]))")})) WITH n LIMIT ${MOST.found}`,
        parameters,
      },
    ];
  const named = [...labels].filter(([label]) => (captions.get(label) ?? []).length > 0).slice(0, MOST.labels);
  let left = MOST.read;
  // The rarest labels first: what they leave is for those that have more.
  return named.reverse().map(([label, count], k) => {
    const share = Math.min(count, Math.floor(left / (named.length - k)));
    left -= share;
    const conditions = (captions.get(label) ?? []).map((key) =>
      holds(`toLower(toStringOrNull(n.${quotedName(key)}))`),
    );
    return {
      cypher: `MATCH (n:${quotedName(label)}) WITH n LIMIT ${share} WHERE ${conditions.join(" OR ")} WITH n LIMIT ${MOST.found}`,
      parameters,
    };
  });
}

async function inTime(rows: Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows;
  } catch (error) {
    if (isTimeOut(error)) return [];
    throw error;
  }
}
