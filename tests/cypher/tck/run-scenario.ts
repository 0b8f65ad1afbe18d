import { readFileSync } from "node:fs";
import { MultiDirectedGraph } from "graphology";
import { CypherError } from "../../../graph/cypher/cypher-error.ts";
import type { PropertyGraph } from "../../../graph/cypher/evaluation/environment.ts";
import { executeCypher } from "../../../graph/cypher/execute-cypher.ts";
import type { Scenario, Step } from "./read-feature.ts";
import { cellText, valueText } from "./value-text.ts";

const limits = { writable: true, timeLimit: 2000 };

/** What a scenario finds wrong, or null where all of it holds. */
export function runScenario(scenario: Scenario, graphs: string): string | null {
  const graph = new MultiDirectedGraph();
  const parameters: Record<string, unknown> = {};
  let outcome: ReturnType<typeof executeCypher> | CypherError | null = null;
  for (const step of scenario.steps) {
    const named = /^the (binary-tree-\d) graph$/.exec(step.text)?.[1];
    if (named !== undefined)
      executeCypher(graph, readFileSync(`${graphs}/${named}/${named}.cypher`, "utf8"), {}, limits);
    else if (step.text === "having executed:") executeCypher(graph, step.doc ?? "", {}, limits);
    else if (step.text === "parameters are:")
      for (const [name = "", cell = ""] of step.table)
        parameters[name] = executeCypher(graph, `RETURN ${cell}`, {}, limits).rows[0]?.[0];
    else if (step.text.startsWith("executing")) {
      try {
        outcome = executeCypher(graph, step.doc ?? "", parameters, limits);
      } catch (error) {
        if (!(error instanceof CypherError)) throw error;
        outcome = error;
      }
    } else if (/^an? .* should be raised/.test(step.text)) {
      const expected = step.text.includes("at compile time")
        ? "syntax"
        : step.text.includes("at runtime")
          ? "runtime"
          : null;
      if (!(outcome instanceof CypherError)) return `no error: ${step.text}`;
      if (outcome.kind === "unsupported" || (expected !== null && outcome.kind !== expected))
        return `${outcome.kind} error: ${outcome.message}`;
    } else if (step.text.startsWith("the result should be")) {
      if (outcome === null) return "no query ran";
      if (outcome instanceof CypherError) return outcome.message;
      const wrong = compare(graph as unknown as PropertyGraph, outcome, step);
      if (wrong !== null) return wrong;
    } else if (step.text.startsWith("there exists a procedure")) return "procedures are not supported";
    else if (step.text.startsWith("the side effects should be")) return "side effects are not counted";
  }
  return null;
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
