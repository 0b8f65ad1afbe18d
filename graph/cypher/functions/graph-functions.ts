import { labelsOf, propertiesOf } from "../evaluation/entities.ts";
import { wrongType } from "../evaluation/failure.ts";
import { nodeValue } from "../values/graph-values.ts";
import { isMap, isNode, isPath, isRelationship, type Value } from "../values/value.ts";
import type { CypherFunction, FunctionFamily } from "./cypher-function.ts";

function relationship(name: string, value: Value | undefined) {
  if (value === undefined || !isRelationship(value))
    throw wrongType(`${name}()`, "a relationship", value ?? null);
  return value;
}

function path(name: string, value: Value | undefined) {
  if (value === undefined || !isPath(value)) throw wrongType(`${name}()`, "a path", value ?? null);
  return value;
}

const elementId: CypherFunction = {
  least: 1,
  most: 1,
  call: ([value = null]) => {
    if (!isNode(value) && !isRelationship(value))
      throw wrongType("elementId()", "a node or a relationship", value);
    return value.key;
  },
};

/** Functions of nodes, relationships and paths. */
export const graphFunctions: FunctionFamily = {
  labels: {
    least: 1,
    most: 1,
    call: ([value = null], environment) => {
      if (!isNode(value)) throw wrongType("labels()", "a node", value);
      return labelsOf(environment, value);
    },
  },
  type: {
    least: 1,
    most: 1,
    call: ([value], environment) => labelsOf(environment, relationship("type", value))[0] ?? null,
  },
  /** The graph's own key: what elementId is in Neo4j. */
  id: elementId,
  elementid: elementId,
  properties: { least: 1, most: 1, call: ([value = null], environment) => propertiesOf(environment, value) },
  keys: {
    least: 1,
    most: 1,
    call: ([value = null], environment) =>
      isMap(value) ? [...value.keys()] : [...propertiesOf(environment, value).keys()],
  },
  startnode: {
    least: 1,
    most: 1,
    call: ([value], { graph }) => nodeValue(graph, graph.source(relationship("startNode", value).key)),
  },
  endnode: {
    least: 1,
    most: 1,
    call: ([value], { graph }) => nodeValue(graph, graph.target(relationship("endNode", value).key)),
  },
  length: { least: 1, most: 1, call: ([value]) => BigInt(path("length", value).relationships.length) },
  nodes: { least: 1, most: 1, call: ([value]) => path("nodes", value).nodes },
  relationships: { least: 1, most: 1, call: ([value]) => path("relationships", value).relationships },
  /** exists(n.name); exists((a)-->(b)) gets the truth of its pattern. */
  exists: {
    least: 1,
    most: 1,
    nullIn: "seen",
    call: ([value = null]) => (typeof value === "boolean" ? value : value !== null),
  },
};
