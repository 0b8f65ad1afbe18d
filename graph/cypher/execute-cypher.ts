import type { AbstractGraph } from "graphology-types";
import { checkQuery } from "./checks/check-query.ts";
import { executeQuery } from "./clauses/execute-query.ts";
import type { Changes, CypherPlan } from "./cypher-value.ts";
import type { Environment } from "./evaluation/environment.ts";
import { evaluate } from "./evaluation/evaluate.ts";
import { failure } from "./evaluation/failure.ts";
import { type GraphWriter, openWriter } from "./evaluation/graph-writer.ts";
import { matchPatterns } from "./matching/match-patterns.ts";
import { type MatchPlan, planMatch } from "./matching/match-plan.ts";
import type { PlanContext } from "./plan/plan-context.ts";
import { planOfQuery } from "./plan/plan-of-query.ts";
import { graphProcedures } from "./procedures/graph-procedures.ts";
import type { Procedures } from "./procedures/procedure.ts";
import type { PropertyGraph, WritableGraph } from "./property-graph.ts";
import { parseStatement } from "./syntax/parse-query.ts";
import type { PathPattern } from "./syntax/syntax-tree.ts";
import { fromProperty } from "./values/from-property.ts";
import { currentInstant } from "./values/temporal/time-zone.ts";
import type { Row, Value } from "./values/value.ts";

export interface QueryOptions {
  /** Milliseconds after which the query is given up with an error. */
  readonly timeLimit?: number;
  /** How many rows an answer may have; more are an error. */
  readonly rowLimit?: number;
  /** How many values the query may keep at a time to sort, group, collect and tell apart; about 100 bytes each. */
  readonly keptLimit?: number;
  /** Asked now and then; the query is given up with an error once it is true. */
  readonly isCancelled?: () => boolean;
  /** Whether it tells how it was answered, as a query does that begins with PROFILE. */
  readonly profile?: boolean;
  /** Whether the query may write. Without it there is no way to. */
  readonly writable?: boolean;
  /** What CALL can call beside the graph's own procedures, by name in lower case. */
  readonly procedures?: Procedures;
}

/** A query that was found right, with its rows still to be made. */
export interface StartedQuery {
  /** How it is answered, where that was asked; with counts once the rows were made. */
  readonly plan: (() => CypherPlan) | null;
  readonly columns: readonly string[];
  readonly rows: Iterable<Value[]>;
  readonly writer: GraphWriter | null;
}

/** As `runCypher`, but with inner values: integers are bigint, floats number, maps Map. */
export function executeCypher(
  graph: AbstractGraph | PropertyGraph,
  query: string,
  parameters: Readonly<Record<string, unknown>>,
  options: QueryOptions,
): { columns: readonly string[]; rows: Value[][]; changes: Changes | null; plan: CypherPlan | null } {
  const { columns, rows, writer, plan } = startCypher(graph, query, parameters, options);
  try {
    const made = [...rows];
    return { columns, rows: made, changes: writer?.changes() ?? null, plan: plan?.() ?? null };
  } catch (error) {
    writer?.takeBack();
    throw error;
  }
}

/** Parses and checks a query; its rows are made as they are asked for. Throws CypherError, also while they are made. */
export function startCypher(
  graph: AbstractGraph | PropertyGraph,
  query: string,
  parameters: Readonly<Record<string, unknown>>,
  options: QueryOptions,
): StartedQuery {
  const procedures: Procedures = new Map([...graphProcedures, ...(options.procedures ?? [])]);
  const names = new Set(Object.keys(parameters));
  const { mode: written, query: parsed } = parseStatement(query);
  const mode = written === "run" && options.profile ? "profile" : written;
  const { query: checked, columns } = checkQuery(parsed, options.writable ?? false, procedures, names);
  const counts = mode === "profile" ? new Map<object, number>() : null;
  const writer = options.writable && mode !== "explain" ? openWriter(graph as WritableGraph) : null;
  const { environment, planned } = environmentOf(graph, parameters, options, { writer, procedures, counts });
  const plan = mode === "run" ? null : () => planOfQuery({ environment, planned, counts }, checked);
  if (mode === "explain") return { columns: [], rows: [], writer, plan };
  const found = executeQuery(environment, checked, new Map());
  return { columns, rows: rowsOf(found, columns, options.rowLimit), writer, plan };
}

function* rowsOf(
  found: Iterable<Row>,
  columns: readonly string[],
  rowLimit: number | undefined,
): Generator<Value[]> {
  let count = 0;
  for (const row of found) {
    if (count++ === rowLimit)
      throw failure(`The answer has more than ${rowLimit} rows: add LIMIT or a condition`);
    yield columns.map((name) => row.get(name) ?? null);
  }
}

function environmentOf(
  graph: AbstractGraph | PropertyGraph,
  parameters: Readonly<Record<string, unknown>>,
  { timeLimit = Number.POSITIVE_INFINITY, keptLimit = 5_000_000, isCancelled }: QueryOptions,
  {
    writer,
    procedures,
    counts,
  }: {
    readonly writer: GraphWriter | null;
    readonly procedures: Procedures;
    readonly counts: Map<object, number> | null;
  },
): { environment: Environment; planned: PlanContext["planned"] } {
  const end = performance.now() + timeLimit;
  const plans = new WeakMap<PathPattern, MatchPlan>();
  let sinceCheck = 0;
  let kept = 0;
  const environment: Environment = {
    graph: graph as PropertyGraph,
    writer,
    procedures,
    began: currentInstant(),
    parameters: new Map(Object.entries(parameters).map(([name, value]) => [name, fromProperty(value)])),
    checkTime: () => {
      if (++sinceCheck % 256 !== 0) return;
      if (isCancelled?.()) throw failure("The query was stopped");
      if (performance.now() < end) return;
      throw failure(`The query took longer than ${timeLimit} ms: add LIMIT, labels or a condition`);
    },
    keep: (values) => {
      kept += values;
      if (kept > keptLimit)
        throw failure(
          `The query keeps more than ${keptLimit} values in memory to sort, group or collect them: add LIMIT or a condition`,
        );
    },
    evaluate: (expression, row) => evaluate(expression, row, environment),
    match: (patterns, where, row, needed = null) => {
      const key = patterns[0] as PathPattern;
      const plan = plans.get(key) ?? planMatch(environment, patterns, where, row);
      plans.set(key, plan);
      return matchPatterns(environment, plan, row, needed);
    },
    count: counts && ((of) => void counts.set(of, (counts.get(of) ?? 0) + 1)),
    subquery: (query, row) => executeQuery(environment, query, row),
  };
  return { environment, planned: (patterns) => plans.get(patterns[0] as PathPattern) };
}
