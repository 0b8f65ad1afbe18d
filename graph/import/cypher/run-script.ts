import { MultiDirectedGraph } from "graphology";
import { CypherError } from "../../cypher/cypher-error.ts";
import type { NodeAttributes, RelationshipAttributes, WritableGraph } from "../../cypher/property-graph.ts";
import { runCypher } from "../../cypher/run-cypher.ts";
import { GraphFileError } from "../raw-graph.ts";
import { type ScriptItem, scriptItems } from "./script-items.ts";

/** What a script may take; whatever it asks for beyond that is refused. */
export interface ScriptLimits {
  /** UTF-16 code units. */
  readonly length: number;
  readonly milliseconds: number;
  readonly nodes: number;
  readonly relationships: number;
}

const SCRIPT_LIMITS: ScriptLimits = {
  length: 100_000_000,
  milliseconds: 60_000,
  nodes: 200_000,
  relationships: 1_000_000,
};
/** Rows that a statement may keep at a time, and give. */
const MOST_ROWS = 500_000;

export interface ScriptOutcome {
  readonly graph: WritableGraph;
  /** What was passed over, in words. */
  readonly notes: readonly string[];
}

/**
 * Runs a script of Cypher on an empty graph in memory: it reads no file and no address, and what it makes is its only
 * effect. Constraints, indexes and lines for cypher-shell are passed over, but for `:param`, which sets a parameter. Throws
 * GraphFileError, with the line.
 */
export function runScript(script: string, limits: ScriptLimits = SCRIPT_LIMITS): ScriptOutcome {
  if (script.length > limits.length)
    throw new GraphFileError(
      `it is longer than ${limits.length / 1e6} million letters: export less, or as JSON Lines`,
    );
  const graph: WritableGraph = new MultiDirectedGraph<NodeAttributes, RelationshipAttributes>();
  graph.on("nodeAdded", () => refuseBeyond(graph.order, limits.nodes, "nodes"));
  graph.on("edgeAdded", () => refuseBeyond(graph.size, limits.relationships, "relationships"));
  const end = performance.now() + limits.milliseconds;
  const parameters: Record<string, unknown> = {};
  let [schemas, commands] = [0, 0];
  for (const item of scriptItems(script)) {
    const run = (text: string) => runItem(graph, { ...item, text }, parameters, end);
    const parameter = item.kind === "command" ? PARAMETER.exec(item.text)?.groups : undefined;
    if (item.kind === "statement") run(item.text);
    else if (parameter?.name && parameter.value)
      parameters[parameter.name] = run(`RETURN ${parameter.value}`).rows[0]?.[0];
    else if (item.kind === "schema") schemas += 1;
    else commands += 1;
  }
  return {
    graph,
    notes: [
      ...(schemas > 0
        ? [`${schemas} ${schemas === 1 ? "statement" : "statements"} about constraints and indexes`]
        : []),
      ...(commands > 0 ? [`${commands} ${commands === 1 ? "line" : "lines"} for cypher-shell`] : []),
    ],
  };
}

/** `:param name => value`, or with a colon. */
const PARAMETER = /^:params?\s+(?<name>[\p{L}_][\p{L}\p{N}_]{0,100})\s*(?:=>|:)\s*(?<value>[^\s].*?);?$/su;

function refuseBeyond(count: number, most: number, what: string): void {
  if (count > most) throw new GraphFileError(`it makes more than ${most} ${what}: import a part of it`);
}

function runItem(
  graph: WritableGraph,
  { text, line }: ScriptItem,
  parameters: Readonly<Record<string, unknown>>,
  end: number,
) {
  const at = (within: number | null) => line + (within ?? 1) - 1;
  const timeLimit = end - performance.now();
  const tooLong = () =>
    new GraphFileError(`line ${line}: the script takes too long. Import a part of it, or another format`);
  if (timeLimit <= 0) throw tooLong();
  try {
    return runCypher(graph, text, parameters, {
      writable: true,
      timeLimit,
      rowLimit: MOST_ROWS,
      keptLimit: MOST_ROWS,
    });
  } catch (error) {
    if (performance.now() >= end) throw tooLong();
    if (error instanceof CypherError)
      throw new GraphFileError(
        `line ${at(error.line)}: ${error.message.replace(/ \(line \d+, column \d+\)$/, "")}`,
      );
    if (error instanceof GraphFileError) throw new GraphFileError(`line ${line}: ${error.message}`);
    if (error instanceof RangeError)
      throw new GraphFileError(`line ${line}: a value grows beyond what can be kept (${error.message})`);
    throw error;
  }
}
