import { CypherError } from "../cypher/cypher-error.ts";
import type { Procedure, Procedures } from "../cypher/procedures/procedure.ts";
import { nodeValue } from "../cypher/values/graph-values.ts";
import type { Value } from "../cypher/values/value.ts";
import { nameWords } from "./name-words.ts";
import { NAMES_INDEX } from "./names-index.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** Neo4j's search in the names of entities, answered from the embedded store's index. */
export function searchProcedures(database: SqliteDatabase): Procedures {
  const queryNodes: Procedure = {
    takes: [
      { name: "indexName", type: "STRING" },
      { name: "queryString", type: "STRING" },
      { name: "options", type: "MAP" },
    ],
    optional: 1,
    gives: [
      { name: "node", type: "NODE" },
      { name: "score", type: "FLOAT" },
    ],
    *call(graph, [index = null, query = null]): Generator<Value[]> {
      if (index !== NAMES_INDEX)
        throw new CypherError(`There is no full-text index ${index}; there is ${NAMES_INDEX}`, "runtime");
      const wanted = matchOf(String(query ?? ""));
      if (wanted === "") return;
      const found = database
        .prepare(
          "SELECT entityId, -bm25(names) AS score FROM names WHERE names MATCH ? ORDER BY score DESC, entityId",
        )
        .all([wanted]) as { entityId: string; score: number }[];
      const best = new Map<string, number>();
      for (const { entityId, score } of found) if (!best.has(entityId)) best.set(entityId, score);
      for (const [entityId, score] of best) yield [nodeValue(graph, entityId), score];
    },
  };
  return new Map([["db.index.fulltext.querynodes", queryNodes]]);
}

/**
 * SQLite's words for a query of Lucene: any of several words, each whole or, with `*`, a beginning; phrases in quotes.
 * Throws CypherError for its other operators.
 */
function matchOf(query: string): string {
  const terms = query.match(/"[^"]*"|[^\s"]+/g) ?? [];
  return terms
    .map((term) => {
      if (
        /^(?:AND|OR|NOT|&&|\|\|)$/.test(term) ||
        /[+\-!(){}[\]^~?:\\/]|\*./.test(term.replace(/^"|"$/g, ""))
      )
        throw new CypherError(
          `The embedded store's search knows words, beginnings (tok*) and "phrases", not ${term}`,
          "unsupported",
        );
      const words = nameWords(term).join(" ");
      return words === "" ? "" : `"${words}"${term.endsWith("*") ? "*" : ""}`;
    })
    .filter((term) => term !== "")
    .join(" OR ");
}
