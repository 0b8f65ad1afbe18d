import type { CypherSchema } from "../console/cypher-schema.ts";
import type { exampleMessages } from "../messages/console-messages.ts";

export interface QueryExample {
  /** The name of its question in console-messages.ts. */
  readonly name: keyof ReturnType<typeof exampleMessages.get>;
  readonly cypher: string;
  /** Labels and types of which the graph must have each. */
  readonly needs: readonly string[];
}

/** Questions that people ask of such a graph. */
const EXAMPLES: readonly QueryExample[] = [
  {
    needs: ["HEAD_OF_STATE_OF", "Country"],
    name: "leads",
    cypher:
      "MATCH (p:Person)-[r:HEAD_OF_STATE_OF|HEAD_OF_GOVERNMENT_OF]->(c:Country)\nRETURN p, type(r) AS office, c, r.documentCount AS documents\nORDER BY documents DESC",
  },
  {
    needs: ["MENTIONS"],
    name: "most",
    cypher:
      "MATCH (d:Document)-[m:MENTIONS]->(e:Entity)\nRETURN e, count(d) AS documents, sum(m.count) AS mentions\nORDER BY documents DESC, mentions DESC LIMIT 20",
  },
  {
    needs: ["ATTRIBUTED_TO"],
    name: "says",
    cypher:
      "MATCH (s:Statement)-[:ATTRIBUTED_TO]->(who:Entity)\nMATCH (a)<-[:SUBJECT]-(s)-[:OBJECT]->(b)\nRETURN who, a, s.type AS relation, b, s.quote AS sentence\nORDER BY who.name LIMIT 50",
  },
  {
    needs: ["STATES"],
    name: "disagree",
    cypher:
      "MATCH (a:Entity)-[r]->(b:Entity) WHERE r.disputed\nRETURN a, type(r) AS relation, b, r.documentCount AS documents",
  },
  {
    needs: ["Figure"],
    name: "numbers",
    cypher:
      "MATCH (one:Document)-[:STATES]->(a:Figure)-[:ABOUT]->(where)<-[:ABOUT]-(b:Figure)<-[:STATES]-(other:Document)\nWHERE one <> other AND a.event = b.event AND a.counted = b.counted AND a.quantity < b.quantity\n  AND coalesce(a.year, 0) = coalesce(b.year, 0)\nRETURN where, a.event AS event, a.wording AS less, one.publisher AS says, b.wording AS more, other.publisher AS saysOther\nORDER BY event LIMIT 50",
  },
];

/** Questions that can be asked of any graph, about as much of it as is read in a moment. */
const EXAMPLES_ANYWHERE: readonly QueryExample[] = [
  {
    needs: [],
    name: "joined",
    cypher:
      "MATCH (a)-[r]->(b)\nWITH a, r, b LIMIT 100000\nRETURN labels(a) AS start, type(r) AS relationship, labels(b) AS end, count(*) AS number\nORDER BY number DESC",
  },
  {
    needs: [],
    name: "busiest",
    cypher:
      "MATCH (n)\nWITH n LIMIT 100000\nRETURN n, COUNT { (n)--() } AS relationships\nORDER BY relationships DESC LIMIT 20",
  },
];

/** Those that the open graph can answer, and how two that are in sight are connected. */
export function fittingExamples(
  { labels, types }: Pick<CypherSchema, "labels" | "types">,
  inSight: readonly { readonly name: string }[],
): QueryExample[] {
  const there = new Set([...labels, ...types]);
  if (!there.has("Entity")) return [...EXAMPLES_ANYWHERE];
  const [one, other] = inSight.map(({ name }) => name.replaceAll("\\", "\\\\").replaceAll("'", "\\'"));
  const fitting = EXAMPLES.filter(({ needs }) => needs.every((name) => there.has(name)));
  if (one === undefined || other === undefined) return fitting;
  const cypher = `MATCH (a:Entity {name: '${one}'}), (b:Entity {name: '${other}'})\nMATCH path = allShortestPaths((a)-[*..4]-(b))\nWHERE all(n IN nodes(path) WHERE n:Entity)\nRETURN path LIMIT 10`;
  return [...fitting, { name: "connected", cypher, needs: [] }];
}
