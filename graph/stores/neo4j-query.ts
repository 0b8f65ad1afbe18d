import type { Driver, ProfiledPlan, Session } from "neo4j-driver";
import { CypherError } from "../cypher/cypher-error.ts";
import type { CypherValue } from "../cypher/cypher-value.ts";
import { openScale } from "./answer-size.ts";
import type { QueryParameters } from "./graph-store.ts";
import { queryErrorInWords } from "./neo4j-errors.ts";
import { refusePrefixes, refuseSideEffects, splitPrefix } from "./neo4j-gate.ts";
import { planInWords } from "./neo4j-plan.ts";
import { ELEMENT_IDS, nodeIdsIn, toCypherValue, toDriverValue } from "./neo4j-values.ts";
import { BATCH_BYTES, BATCH_ROWS, type QueryBatch } from "./query-batches.ts";
import { QUERY_LIMITS, type QueryBounds } from "./query-limits.ts";
import type { Neo4jIds } from "./query-source.ts";

const EXPLAIN_MILLISECONDS = 3_000;

/** Where the queries go. */
export interface Neo4jConnection {
  readonly driver: Driver;
  /** For people, in errors. */
  readonly address: string;
  readonly database: string | undefined;
  readonly ids: Neo4jIds;
}

/** Runs a query that reads, as its author wrote it: judged by its plan first, then in a session that cannot write. */
export async function* queryNeo4j(
  { driver, address, database, ids: kind }: Neo4jConnection,
  cypher: string,
  parameters: QueryParameters = {},
  bounds: QueryBounds = {},
): AsyncGenerator<QueryBatch> {
  const { signal, profile: isProfiled = false } = bounds;
  const { mode, body } = splitPrefix(cypher);
  refusePrefixes(body);
  const open = (): Session =>
    driver.session({ defaultAccessMode: "READ", ...(database ? { database } : {}) });
  const session = open();
  const lookups = open();
  const values = toDriverValue(parameters as CypherValue) as Record<string, unknown>;
  const onAbort = (): void => void session.close();
  try {
    const { plan } = await explain(session, address, body, values);
    if (mode === "EXPLAIN") {
      yield { columns: [], rows: [], ...(plan && { plan: planInWords(plan) }) };
      return;
    }
    refuseStopped(signal);
    signal?.addEventListener("abort", onAbort);
    const text = mode === "PROFILE" || isProfiled ? `PROFILE\n${body}` : body;
    for await (const { columns, rows, profile } of readBatches(session, address, text, values, bounds)) {
      const ids = kind === "element" ? ELEMENT_IDS : await applicationIds(lookups, rows);
      yield {
        columns,
        rows: rows.map((row) => row.map((value) => toCypherValue(value, ids))),
        ...(profile && { plan: planInWords(profile) }),
      };
    }
    refuseStopped(signal);
  } catch (error) {
    refuseStopped(signal);
    throw error;
  } finally {
    signal?.removeEventListener("abort", onAbort);
    await Promise.all([session.close(), lookups.close()]);
  }
}

function refuseStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CypherError("The query was stopped", "runtime");
}

async function explain(session: Session, address: string, cypher: string, values: Record<string, unknown>) {
  try {
    const { summary } = await session.run(`EXPLAIN\n${cypher}`, values, { timeout: EXPLAIN_MILLISECONDS });
    refuseSideEffects(summary);
    return summary;
  } catch (error) {
    throw queryErrorInWords(address, error, 1);
  }
}

async function* readBatches(
  session: Session,
  address: string,
  cypher: string,
  values: Record<string, unknown>,
  bounds: QueryBounds,
): AsyncGenerator<{ columns: string[]; rows: unknown[][]; profile?: ProfiledPlan }> {
  const { rowLimit = QUERY_LIMITS.rows, byteLimit = QUERY_LIMITS.bytes } = bounds;
  const { timeLimit = QUERY_LIMITS.milliseconds } = bounds;
  const weigh = openScale(byteLimit);
  try {
    const result = session.run(cypher, values, { timeout: timeLimit });
    const columns = (await result.keys()).map(String);
    let rows: unknown[][] = [];
    let [count, bytes] = [0, 0];
    for await (const record of result) {
      if (count++ === rowLimit)
        throw new CypherError(
          `The answer has more than ${rowLimit} rows: add LIMIT or a condition`,
          "runtime",
        );
      const row = columns.map((column) => record.get(column));
      bytes += weigh(row);
      rows.push(row);
      if (rows.length < BATCH_ROWS && bytes < BATCH_BYTES) continue;
      yield { columns, rows };
      [rows, bytes] = [[], 0];
    }
    const { profile } = await result.summary();
    if (profile !== false) yield { columns, rows, profile };
    else if (count === 0 || rows.length > 0) yield { columns, rows };
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
