import type { Driver, Session } from "neo4j-driver";
import { CypherError } from "../cypher/cypher-error.ts";
import type { CypherResult, CypherValue } from "../cypher/cypher-value.ts";
import { queryErrorInWords } from "./neo4j-errors.ts";
import { refusePrefixes, refuseSideEffects } from "./neo4j-gate.ts";
import { nodeIdsIn, toCypherValue, toDriverValue } from "./neo4j-values.ts";
import { QUERY_LIMITS } from "./query-limits.ts";

const EXPLAIN_MILLISECONDS = 3_000;
type Parameters = Readonly<Record<string, CypherValue>>;

/** Runs a query that reads, as its author wrote it: judged by its plan first, then in a session that cannot write. */
export async function queryNeo4j(
  driver: Driver,
  address: string,
  database: string | undefined,
  cypher: string,
  parameters: Parameters = {},
): Promise<CypherResult> {
  refusePrefixes(cypher);
  const session = driver.session({ defaultAccessMode: "READ", ...(database ? { database } : {}) });
  const values = toDriverValue(parameters as CypherValue) as Record<string, unknown>;
  try {
    await explain(session, address, cypher, values);
    const { columns, rows } = await readRows(session, address, cypher, values);
    const ids = await applicationIds(session, rows);
    return { columns, rows: rows.map((row) => row.map((value) => toCypherValue(value, ids))) };
  } finally {
    await session.close();
  }
}

async function explain(session: Session, address: string, cypher: string, values: Record<string, unknown>) {
  try {
    const { summary } = await session.run(`EXPLAIN\n${cypher}`, values, { timeout: EXPLAIN_MILLISECONDS });
    refuseSideEffects(summary);
  } catch (error) {
    throw queryErrorInWords(address, error, 1);
  }
}

async function readRows(session: Session, address: string, cypher: string, values: Record<string, unknown>) {
  try {
    const result = session.run(cypher, values, { timeout: QUERY_LIMITS.milliseconds });
    const columns = await result.keys();
    const rows: unknown[][] = [];
    for await (const record of result) {
      if (rows.length === QUERY_LIMITS.rows)
        throw new CypherError(
          `The answer has more than ${QUERY_LIMITS.rows} rows; narrow it or add a LIMIT`,
          "runtime",
        );
      rows.push(columns.map((column) => record.get(column)));
    }
    return { columns: columns.map(String), rows };
  } catch (error) {
    throw queryErrorInWords(address, error);
  }
}

/** The application's ids of all nodes in `rows`; those at the ends of bare relationships are looked up. */
async function applicationIds(session: Session, rows: readonly unknown[][]): Promise<Map<string, string>> {
  const found = { known: new Map<string, string>(), wanted: new Set<string>() };
  for (const row of rows) nodeIdsIn(row, found);
  const wanted = [...found.wanted].filter((elementId) => !found.known.has(elementId));
  if (wanted.length === 0) return found.known;
  const { records } = await session.run(
    "UNWIND $wanted AS elementId MATCH (n) WHERE elementId(n) = elementId RETURN elementId, n.id AS id",
    { wanted },
  );
  for (const record of records) found.known.set(record.get("elementId"), String(record.get("id") ?? ""));
  return found.known;
}
