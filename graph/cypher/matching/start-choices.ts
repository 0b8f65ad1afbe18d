import type { Environment } from "../evaluation/environment.ts";
import type { Expression, LabelExpression, NodePattern } from "../syntax/syntax-tree.ts";
import { namesIn } from "../syntax/walk-tree.ts";
import type { Row } from "../values/value.ts";
import { nodesWithLabel, nodesWithProperty } from "./graph-index.ts";

/** A way to find the nodes that a pattern may start from; the ways of one node all hold more than what matches. */
export type StartChoice =
  | { readonly kind: "bound" }
  | { readonly kind: "property"; readonly name: string; readonly value: Expression; readonly cost: number }
  | { readonly kind: "label"; readonly label: string; readonly cost: number }
  | { readonly kind: "every" };

/** The ways to find one node, given the names bound before it. */
export function startChoices(
  environment: Environment,
  node: NodePattern & { readonly variable: string },
  conditions: readonly Expression[],
  bound: ReadonlySet<string>,
  row: Row,
): StartChoice[] {
  if (bound.has(node.variable)) return [{ kind: "bound" }];
  const choices: StartChoice[] = [{ kind: "every" }];
  for (const label of requiredLabels(node.labels))
    choices.push({ kind: "label", label, cost: nodesWithLabel(environment.graph, label).length });
  for (const condition of conditions) {
    const equality = equalityOf(condition, node.variable);
    if (equality === null) continue;
    const names = [...namesIn(equality.value)];
    if (!names.every((name) => bound.has(name))) continue;
    const isKnown = names.every((name) => row.has(name));
    const value = isKnown ? environment.evaluate(equality.value, row) : null;
    const cost = isKnown ? nodesWithProperty(environment.graph, equality.name, value).length : 1;
    choices.push({ kind: "property", ...equality, cost });
  }
  return choices;
}

/** About how many nodes the best of these ways gives. */
export function costOf(environment: Environment, choices: readonly StartChoice[]): number {
  return Math.min(...choices.map((choice) => choiceCost(environment, choice)));
}

/** The way that gives the fewest nodes. */
export function bestChoice(environment: Environment, choices: readonly StartChoice[]): StartChoice {
  return choices.reduce((best, one) =>
    choiceCost(environment, one) < choiceCost(environment, best) ? one : best,
  );
}

function choiceCost(environment: Environment, choice: StartChoice): number {
  if (choice.kind === "bound") return -1;
  return choice.kind === "every" ? environment.graph.order + 0.5 : choice.cost;
}

function requiredLabels(labels: LabelExpression | null): string[] {
  if (labels?.kind === "label") return [labels.name];
  return labels?.kind === "all labels" ? labels.of.flatMap(requiredLabels) : [];
}

function equalityOf(condition: Expression, variable: string): { name: string; value: Expression } | null {
  if (condition.kind !== "comparison" || condition.operators.length !== 1 || condition.operators[0] !== "=")
    return null;
  const [left, right] = condition.operands;
  if (left === undefined || right === undefined) return null;
  for (const [side, value] of [
    [left, right],
    [right, left],
  ] as const)
    if (side.kind === "property" && side.of.kind === "variable" && side.of.name === variable)
      return { name: side.name, value };
  return null;
}
