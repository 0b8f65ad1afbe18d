import type { NewsSource } from "../model/news-source.ts";
import type { StatedRow } from "./graph-rows.ts";
import { rowsOfColumns } from "./neo4j-columns.ts";
import type { Read, Row } from "./neo4j-read.ts";

/** The relations that a body of news states, each once. */
export async function statedBy(read: Read, source: NewsSource): Promise<StatedRow[]> {
  const { pattern, parameters } = patternOf(source);
  const cypher = `${pattern} MATCH (s:Entity)<-[:SUBJECT]-(st)-[:OBJECT]->(o:Entity)
    WITH DISTINCT s, st.type AS type, o MATCH (s)-[r]->(o) WHERE type(r) = type
    RETURN collect(s.id) AS subject, collect(type) AS type, collect(o.id) AS object,
      collect(r.documentCount) AS documentCount, collect(r.count) AS count`;
  return rowsOfColumns(await read(cypher, parameters));
}

function patternOf(source: NewsSource): { pattern: string; parameters: Row } {
  if ("documentId" in source)
    return {
      pattern: "MATCH (:Document {id: $documentId})-[:STATES]->(st:Statement)",
      parameters: { documentId: source.documentId },
    };
  if ("outlet" in source)
    return {
      pattern: `MATCH (d:Document)-[:STATES]->(st:Statement)
        WHERE d.publisher ${source.outlet === null ? "IS NULL" : "= $outlet"}`,
      parameters: { outlet: source.outlet },
    };
  return {
    pattern: "MATCH (st:Statement) WHERE st.date >= $from AND left(st.date, 10) <= $to",
    parameters: { from: source.from, to: source.to },
  };
}
