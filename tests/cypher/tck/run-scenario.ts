import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { CypherError } from "../../../graph/cypher/cypher-error.ts";
import { executeCypher } from "../../../graph/cypher/execute-cypher.ts";
import type { Procedure } from "../../../graph/cypher/procedures/procedure.ts";
import type { PropertyGraph } from "../../../graph/cypher/property-graph.ts";
import type { Scenario, Step } from "./read-feature.ts";
import { type Contents, contentsOf, sideEffects, writtenEffects } from "./side-effects.ts";
import { tableProcedure } from "./table-procedure.ts";
import { cellText, valueText } from "./value-text.ts";

/** A scenario on its way: what was set up, and what came of its query. */
interface Run {
  readonly graph: MultiDirectedGraph;
  readonly graphs: string;
  readonly parameters: Record<string, unknown>;
  readonly procedures: Map<string, Procedure>;
  before: Contents;
  outcome: ReturnType<typeof executeCypher> | CypherError | null;
}

/** What a scenario finds wrong, or null where all of it holds. `graphs`: the folder of the kit's named graphs. */
export function runScenario(scenario: Scenario, graphs: string): string | null {
  const run = start(graphs);
  for (const step of scenario.steps) {
    if (setUp(run, step)) continue;
    if (step.text.startsWith("executing")) execute(run, step, true);
    else {
      const wrong = judge(run, step);
      if (wrong !== null) return wrong;
    }
  }
  return null;
}

/** What a scenario's queries changed although they may only read, or null. */
export function runReadOnly(scenario: Scenario, graphs: string): string | null {
  const run = start(graphs);
  for (const step of scenario.steps) {
    if (setUp(run, step) || !step.text.startsWith("executing")) continue;
    execute(run, step, false);
    const left = effectsOf(run);
    if (left !== "") return `it wrote: ${left}`;
  }
  return null;
}

function start(graphs: string): Run {
  const graph = new MultiDirectedGraph();
  return { graph, graphs, parameters: {}, procedures: new Map(), before: contents(graph), outcome: null };
}

const contents = (graph: MultiDirectedGraph): Contents => contentsOf(graph as unknown as PropertyGraph);
const effectsOf = ({ graph, before }: Run): string => sideEffects(before, contents(graph));

/** Whether the step was one that sets up. */
function setUp({ graph, graphs, parameters, procedures }: Run, step: Step): boolean {
  const write = (query: string) => executeCypher(graph, query, {}, { writable: true, timeLimit: 10_000 });
  const value = (cell: string) => write(`RETURN ${cell}`).rows[0]?.[0] ?? null;
  const named = /^the (binary-tree-\d) graph$/.exec(step.text)?.[1];
  if (named !== undefined) write(readFileSync(`${graphs}/${named}/${named}.cypher`, "utf8"));
  else if (step.text === "having executed:") write(step.doc ?? "");
  else if (step.text === "parameters are:")
    for (const [name = "", cell = ""] of step.table) parameters[name] = value(cell);
  else if (step.text.startsWith("there exists a procedure")) {
    const [, ...rows] = step.table;
    const { name, procedure } = tableProcedure(
      step.text,
      rows.map((row) => row.map(value)),
    );
    procedures.set(name, procedure);
  } else return false;
  return true;
}

function execute(run: Run, step: Step, writable: boolean): void {
  const { graph, parameters, procedures } = run;
  run.before = contents(graph);
  try {
    run.outcome = executeCypher(graph, step.doc ?? "", parameters, {
      writable,
      procedures,
      timeLimit: 10_000,
    });
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    run.outcome = error;
  }
}

function judge(run: Run, step: Step): string | null {
  const { outcome } = run;
  if (/^an? .* should be raised/.test(step.text)) return judgeError(run, step);
  if (step.text.startsWith("the result should be")) {
    if (outcome === null) return "no query ran";
    if (outcome instanceof CypherError) return outcome.message;
    return compare(run.graph as unknown as PropertyGraph, outcome, step);
  }
  if (/^(?:the|no) side effects/.test(step.text)) {
    const found = effectsOf(run);
    const expected = writtenEffects(step.table.map(([name = "", count = ""]) => [name, count]));
    return found === expected ? null : `side effects ${found || "none"} instead of ${expected || "none"}`;
  }
  return /^an? (?:empty|any) graph|^any graph$/.test(step.text) ? null : `unknown step: ${step.text}`;
}

function judgeError(run: Run, step: Step): string | null {
  const { outcome } = run;
  if (!(outcome instanceof CypherError)) return `no error: ${step.text}`;
  const left = effectsOf(run);
  if (left !== "") return `the query failed, but left ${left}`;
  const expected = step.text.includes("at compile time")
    ? "syntax"
    : step.text.includes("at runtime")
      ? "runtime"
      : outcome.kind;
  return outcome.kind === expected && outcome.kind !== "unsupported"
    ? null
    : `${outcome.kind} error: ${outcome.message}`;
}

function compare(
  graph: PropertyGraph,
  { columns, rows }: ReturnType<typeof executeCypher>,
  step: Step,
): string | null {
  if (step.text.endsWith("be empty")) return rows.length === 0 ? null : `${rows.length} rows instead of none`;
  const anyOrder = step.text.includes("ignoring element order");
  const [header = [], ...cells] = step.table;
  if ([...header].sort().join("|") !== [...columns].sort().join("|"))
    return `columns ${columns} instead of ${header}`;
  const found = rows.map((row) =>
    header.map((name) => valueText(graph, row[columns.indexOf(name)] ?? null, anyOrder)).join(" | "),
  );
  const expected = cells.map((row) => row.map((cell) => cellText(cell, anyOrder)).join(" | "));
  if (!step.text.includes("in order")) {
    found.sort();
    expected.sort();
  }
  return found.join("\n") === expected.join("\n")
    ? null
    : `found\n${found.join("\n")}\nexpected\n${expected.join("\n")}`;
}
