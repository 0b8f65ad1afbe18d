import type { CountedEntity } from "../model/entity.ts";
import { type ParameterColumns, parameterColumns } from "./neo4j-parameters.ts";
import { SEARCH_WORDS, searchWords } from "./search-words.ts";

const PROPERTIES = [
  "id",
  "name",
  "aliases",
  "wikidataId",
  "isoCode",
  "documentCount",
  "mentionCount",
  "firstSeen",
  "lastSeen",
] as const;

/** What Neo4j keeps of entities: their properties, the words that they are searched by, and in `$kindOf` the label of their kind. */
export function entityColumns(entities: readonly CountedEntity[]): ParameterColumns {
  const { map, parameters } = parameterColumns(
    [...PROPERTIES, SEARCH_WORDS],
    entities.map((entity) => ({ ...entity, [SEARCH_WORDS]: searchWords(entity) })),
  );
  return { map, parameters: { ...parameters, kindOf: entities.map(({ kind }) => kind) } };
}
