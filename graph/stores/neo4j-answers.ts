import { connectNeo4j, type Neo4jAddress } from "./neo4j-connect.ts";
import { neo4jErrorInWords } from "./neo4j-errors.ts";
import { queryNeo4j } from "./neo4j-query.ts";
import type { AnswerQuery, Neo4jIds } from "./query-source.ts";

/** Answers queries over a Neo4j, by a driver of its own. */
export function openNeo4jAnswers(of: Neo4jAddress, ids: Neo4jIds): AnswerQuery {
  const { address, database } = of;
  const connection = { driver: connectNeo4j(of), address, database, ids };
  return async function* answer(cypher, parameters, bounds) {
    try {
      yield* queryNeo4j(connection, cypher, parameters, bounds);
    } catch (error) {
      throw neo4jErrorInWords(address, error);
    }
  };
}
