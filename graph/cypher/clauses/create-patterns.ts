import { propertiesOf } from "../evaluation/entities.ts";
import type { Environment, PropertyGraph } from "../evaluation/environment.ts";
import { failure, wrongType } from "../evaluation/failure.ts";
import { pathOf } from "../matching/path-of.ts";
import type { Expression, LabelExpression, PathPattern } from "../syntax/syntax-tree.ts";
import { toProperty } from "../values/from-property.ts";
import { isNode, type Row, type Value } from "../values/value.ts";

/** Adds what the patterns describe to the graph, once for each row; all rows are read before the first is written. */
export function* createPatterns(
  environment: Environment,
  patterns: readonly PathPattern[],
  rows: Iterable<Row>,
): Generator<Row> {
  const created = [...rows].map((row) => {
    const bound = new Map(row);
    for (const pattern of patterns) createPath(environment, pattern, bound);
    return bound;
  });
  yield* created;
}

function createPath(environment: Environment, pattern: PathPattern, bound: Map<string, Value>): void {
  const { graph } = environment;
  const nodes = pattern.nodes.map(({ variable, labels, properties }) => {
    const before = variable === null ? undefined : bound.get(variable);
    if (before !== undefined) {
      if (before === null || !isNode(before))
        throw wrongType("CREATE", "a node at the end of a relationship", before);
      return before.key;
    }
    const key = freeKey(graph);
    graph.addNode(key, { labels: namesOf(labels), properties: storable(environment, properties, bound) });
    if (variable !== null) bound.set(variable, { kind: "node", key });
    return key;
  });
  const edges = pattern.relationships.map(({ variable, types, properties, direction }, k) => {
    const ends = [nodes[k] ?? "", nodes[k + 1] ?? ""] as const;
    const [source, target] = direction === "in" ? [ends[1], ends[0]] : ends;
    const [type = ""] = namesOf(types);
    const key = graph.addDirectedEdge(source, target, {
      type,
      properties: storable(environment, properties, bound),
    });
    if (variable !== null) bound.set(variable, { kind: "relationship", key });
    return key;
  });
  if (pattern.variable !== null) bound.set(pattern.variable, pathOf(graph, nodes[0] ?? "", edges));
}

function freeKey(graph: PropertyGraph): string {
  let number = graph.order;
  while (graph.hasNode(`node ${number}`)) number++;
  return `node ${number}`;
}

function namesOf(labels: LabelExpression | null): string[] {
  if (labels === null) return [];
  if (labels.kind === "label") return [labels.name];
  if (labels.kind === "all labels") return [...new Set(labels.of.flatMap(namesOf))];
  throw failure("CREATE takes labels joined by : only");
}

function storable(
  environment: Environment,
  properties: Expression | null,
  row: Row,
): Record<string, unknown> {
  if (properties === null) return {};
  const entries = [...propertiesOf(environment, environment.evaluate(properties, row))];
  return Object.fromEntries(
    entries.filter(([, value]) => value !== null).map(([key, value]) => [key, toProperty(value)]),
  );
}
