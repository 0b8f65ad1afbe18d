import type { Environment } from "../../evaluation/environment.ts";
import { failure, wrongType } from "../../evaluation/failure.ts";
import { writerOf } from "../../evaluation/writer-of.ts";
import { pathOf } from "../../matching/path-of.ts";
import type { LabelExpression, NodePattern, PathPattern } from "../../syntax/syntax-tree.ts";
import { isNode, type NodeValue, type Row, type Value } from "../../values/value.ts";
import { storableProperties } from "./storable.ts";

/** The row with what the patterns describe, which is added to the graph. */
export function createPatterns(environment: Environment, patterns: readonly PathPattern[], row: Row): Row {
  const bound = new Map(row);
  for (const pattern of patterns) createPath(environment, pattern, bound);
  return bound;
}

function createPath(environment: Environment, pattern: PathPattern, bound: Map<string, Value>): void {
  const nodes = pattern.nodes.map((node) => createNode(environment, node, bound));
  const relationships = pattern.relationships.map(({ variable, types, properties, direction }, k) => {
    const ends = [nodes[k]?.key ?? "", nodes[k + 1]?.key ?? ""] as const;
    const [source, target] = direction === "in" ? [ends[1], ends[0]] : ends;
    const [type = ""] = namesOf(types);
    const stored = storableProperties(environment, properties, bound);
    const relationship = writerOf(environment).addRelationship(type, source, target, stored);
    if (variable !== null) bound.set(variable, relationship);
    return relationship;
  });
  const [first] = nodes;
  if (pattern.variable !== null && first)
    bound.set(pattern.variable, pathOf(environment.graph, first, relationships));
}

function createNode(
  environment: Environment,
  { variable, labels, properties }: NodePattern,
  bound: Map<string, Value>,
): NodeValue {
  const before = variable === null ? undefined : bound.get(variable);
  if (before !== undefined) {
    if (before === null || !isNode(before))
      throw wrongType("CREATE", "a node at the end of a relationship", before);
    if (!environment.graph.hasNode(before.key)) throw failure(`The node ${variable} was deleted`);
    return before;
  }
  const stored = storableProperties(environment, properties, bound);
  const node = writerOf(environment).addNode(namesOf(labels), stored);
  if (variable !== null) bound.set(variable, node);
  return node;
}

function namesOf(labels: LabelExpression | null): string[] {
  if (labels === null) return [];
  if (labels.kind === "label") return [labels.name];
  if (labels.kind === "all labels") return [...new Set(labels.of.flatMap(namesOf))];
  throw failure("A node is created with labels joined by : only");
}
