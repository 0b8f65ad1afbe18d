import { CypherTemporal } from "../cypher-temporal.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../cypher-value.ts";
import type { PropertyGraph } from "../property-graph.ts";
import { fromProperty } from "./from-property.ts";
import { temporalText } from "./temporal/temporal-text.ts";
import { isList, isMap, isTemporal, type NodeValue, type RelationshipValue, type Value } from "./value.ts";

/** A query's value as its caller gets it: safe integers as numbers, nodes and relationships with all they hold. */
export function toCypherValue(graph: PropertyGraph, value: Value): CypherValue {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => toCypherValue(graph, item));
  if (isMap(value)) return object(graph, value);
  if (isTemporal(value)) return new CypherTemporal(value.kind, temporalText(value));
  switch (value.kind) {
    case "node":
      return toNode(graph, value);
    case "relationship":
      return toRelationship(graph, value);
    case "path":
      return {
        kind: "path",
        nodes: value.nodes.map((node) => toNode(graph, node)),
        relationships: value.relationships.map((relationship) => toRelationship(graph, relationship)),
      };
  }
}

function object(graph: PropertyGraph, entries: Iterable<[string, Value]> | ReadonlyMap<string, Value>) {
  return Object.fromEntries([...entries].map(([key, value]) => [key, toCypherValue(graph, value)]));
}

function properties(graph: PropertyGraph, raw: Readonly<Record<string, unknown>>) {
  return object(
    graph,
    Object.entries(raw).map(([key, value]): [string, Value] => [key, fromProperty(value)]),
  );
}

function toNode(graph: PropertyGraph, { key }: NodeValue): CypherNode {
  const attributes = graph.hasNode(key) ? graph.getNodeAttributes(key) : { labels: [], properties: {} };
  return {
    kind: "node",
    id: key,
    labels: attributes.labels,
    properties: properties(graph, attributes.properties),
  };
}

function toRelationship(graph: PropertyGraph, { key }: RelationshipValue): CypherRelationship {
  const attributes = graph.getEdgeAttributes(key);
  return {
    kind: "relationship",
    id: key,
    type: attributes.type,
    start: graph.source(key),
    end: graph.target(key),
    properties: properties(graph, attributes.properties),
  };
}
