import type { PropertyGraph } from "../property-graph.ts";
import type { LabelExpression } from "../syntax/syntax-tree.ts";
import { fromProperty } from "../values/from-property.ts";
import { temporalComponent } from "../values/temporal/temporal-components.ts";
import {
  isMap,
  isNode,
  isRelationship,
  isTemporal,
  type NodeValue,
  type RelationshipValue,
  type Value,
} from "../values/value.ts";
import type { Environment } from "./environment.ts";
import { failure, wrongType } from "./failure.ts";

/** The properties of a node or relationship, as the graph keeps them. */
function storedProperties(
  { graph, writer }: Environment,
  value: NodeValue | RelationshipValue,
): Readonly<Record<string, unknown>> {
  if (writer !== null) mustExist(graph, value);
  return value.attributes.properties;
}

function mustExist(graph: PropertyGraph, { kind, key }: NodeValue | RelationshipValue): void {
  if (!(kind === "node" ? graph.hasNode(key) : graph.hasEdge(key)))
    throw failure(`This ${kind} was deleted by the query`);
}

/** `value.name`, null where there is none; throws CypherError for values that have no properties. */
export function propertyOf(environment: Environment, value: Value, name: string): Value {
  if (value === null) return null;
  if (isMap(value)) return value.get(name) ?? null;
  if (isTemporal(value)) {
    const component = temporalComponent(value, name);
    if (component === undefined) throw failure(`A ${value.kind} has no component ${name}`);
    return component;
  }
  if (isNode(value) || isRelationship(value)) {
    const properties = storedProperties(environment, value);
    return Object.hasOwn(properties, name) ? fromProperty(properties[name]) : null;
  }
  throw wrongType(`.${name}`, "a node, a relationship, a map or a temporal value", value);
}

/** All properties as a map. */
export function propertiesOf(environment: Environment, value: Value): ReadonlyMap<string, Value> {
  if (isMap(value)) return value;
  if (!isNode(value) && !isRelationship(value))
    throw wrongType("properties", "a node, a relationship or a map", value);
  const entries = Object.entries(storedProperties(environment, value));
  return new Map(
    entries.map(([key, raw]): [string, Value] => [key, fromProperty(raw)]).filter(([, v]) => v !== null),
  );
}

/** The labels of a node, or the one type of a relationship, which it keeps when it was deleted. */
export function labelsOf(
  { graph, writer }: Environment,
  value: NodeValue | RelationshipValue,
): readonly string[] {
  if (value.kind === "relationship") return [value.attributes.type];
  if (writer !== null) mustExist(graph, value);
  return value.attributes.labels;
}

/** Whether these labels satisfy a label expression. */
export function labelsMatch(expression: LabelExpression, labels: readonly string[]): boolean {
  switch (expression.kind) {
    case "label":
      return labels.includes(expression.name);
    case "any label":
      return labels.length > 0;
    case "not label":
      return !labelsMatch(expression.of, labels);
    case "all labels":
      return expression.of.every((part) => labelsMatch(part, labels));
    case "some label":
      return expression.of.some((part) => labelsMatch(part, labels));
  }
}
