import type { Environment } from "../../evaluation/environment.ts";
import { failure, wrongType } from "../../evaluation/failure.ts";
import { writerOf } from "../../evaluation/writer-of.ts";
import type { WritableGraph } from "../../property-graph.ts";
import type { Expression } from "../../syntax/syntax-tree.ts";
import { relationshipValue } from "../../values/graph-values.ts";
import {
  isNode,
  isPath,
  isRelationship,
  type NodeValue,
  type RelationshipValue,
  type Row,
  type Value,
} from "../../values/value.ts";

/** Deletes what the expressions name in all rows together: relationships first, then nodes, which must have none left. */
export function deleteElements(
  environment: Environment,
  { elements, detach }: { readonly elements: readonly Expression[]; readonly detach: boolean },
  rows: readonly Row[],
): void {
  const graph = environment.graph as WritableGraph;
  const writer = writerOf(environment);
  const named = rows.flatMap((row) =>
    elements.flatMap((expression) => elementsOf(environment.evaluate(expression, row))),
  );
  const nodes = named.filter((element) => element.kind === "node" && graph.hasNode(element.key));
  for (const element of named) if (element.kind === "relationship") writer.deleteElement(element);
  if (detach)
    for (const { key } of nodes)
      graph.forEachEdge(key, (edge) => writer.deleteElement(relationshipValue(graph, edge)));
  for (const node of nodes) {
    if (graph.hasNode(node.key) && graph.degree(node.key) > 0)
      throw failure("A node that has relationships cannot be deleted: delete them too, or use DETACH DELETE");
    writer.deleteElement(node);
  }
}

function elementsOf(value: Value): (NodeValue | RelationshipValue)[] {
  if (value === null) return [];
  if (isNode(value) || isRelationship(value)) return [value];
  if (isPath(value)) return [...value.relationships, ...value.nodes];
  throw wrongType("DELETE", "a node, a relationship or a path", value);
}
