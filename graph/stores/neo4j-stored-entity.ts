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

/** What Neo4j keeps of entities besides the label of their kind: their properties and the words that they are searched by. */
export function entityColumns(entities: readonly CountedEntity[]): ParameterColumns {
  return parameterColumns(PROPERTIES, entities, { [SEARCH_WORDS]: entities.map(searchWords) });
}
