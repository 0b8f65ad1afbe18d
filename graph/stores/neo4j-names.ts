import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { WORDS_INDEX } from "../model/model-version.ts";
import type { SearchedWord } from "./graph-rows.ts";
import { nameRank } from "./name-rank.ts";
import { ENTITY_GROUPS, entitiesOfGroups } from "./neo4j-entity-columns.ts";
import type { Read } from "./neo4j-read.ts";
import { beginningWord, rankWord } from "./search-words.ts";

/** From how many documents on the entities of a level are named; each level holds about four times as many as the one above. */
const LEVELS = [384, 96, 24, 6, 2, 0];

/** Of all that the words hit so many are compared at once: below that no level is asked for. */
const MOST_AT_ONCE = 1_500;

/**
 * Entities one of whose names holds each word: the `limit` most prominent. Where the words may hit a good part of the graph,
 * or did, the index is asked level by level, the most prominent first, and no further than needed.
 */
export async function namedEntities(
  read: Read,
  words: readonly SearchedWord[],
  limit: number,
): Promise<CountedEntity<EntityKind>[]> {
  const held = words.map(luceneWord).join(" AND ");
  const [{ word, edits }] = words as readonly [SearchedWord];
  const isFrequent = words.length === 1 && edits === 0 && beginningWord(word) !== null;
  const asked = {
    whole: isFrequent ? [] : [held],
    levels: RANKS.map((ranks) => `${held} AND ${ranks}`),
    limit: BigInt(limit),
  };
  return entitiesOfGroups(await read(FIND, { ...FIND_PARAMETERS, ...asked }));
}

/** What names hold for a word, in Lucene's query language: words of nameWords are letters and digits alone. */
function luceneWord({ word, edits }: SearchedWord): string {
  const begins = beginningWord(word) ?? `${word}*`;
  return edits === 0 ? begins : `(${begins} OR ${word}~${edits})`;
}

/** The ranks of a level, for Lucene. */
const RANKS = LEVELS.map((from, level) => {
  const rankOf = (documentCount: number) => nameRank({ documentCount, mentionCount: 0 });
  const above = LEVELS[level - 1];
  const last = rankOf(above ?? Number.MAX_SAFE_INTEGER) - (above === undefined ? 0 : 1);
  return `[${rankWord(rankOf(from))} TO ${rankWord(last)}]`;
});

const PROMINENCE = "e.documentCount DESC, e.mentionCount DESC, e.id";

const FIND_PARAMETERS = { ...ENTITY_GROUPS.parameters, index: WORDS_INDEX, most: BigInt(MOST_AT_ONCE) };

const FIND = `CALL () {
    UNWIND $whole AS query CALL db.index.fulltext.queryNodes($index, query, {limit: $most}) YIELD node
    RETURN collect(node) AS whole
  }
  WITH whole, size($whole) = 0 OR size(whole) = $most AS isCut
  WITH CASE WHEN isCut THEN [] ELSE whole END AS found, isCut
  ${RANKS.map(
    (_, level) => `CALL (found, isCut) {
      WITH found, isCut WHERE isCut AND size(found) < $limit
      CALL db.index.fulltext.queryNodes($index, $levels[${level}]) YIELD node RETURN collect(node) AS more
    } WITH found + more AS found, isCut`,
  ).join("\n  ")}
  UNWIND found AS e WITH e ORDER BY ${PROMINENCE} LIMIT $limit ${ENTITY_GROUPS.returned}`;
