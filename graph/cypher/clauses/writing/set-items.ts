import { labelsOf, propertiesOf } from "../../evaluation/entities.ts";
import type { Environment } from "../../evaluation/environment.ts";
import { wrongType } from "../../evaluation/failure.ts";
import { writerOf } from "../../evaluation/writer-of.ts";
import type { Expression, RemoveItem, SetItem } from "../../syntax/syntax-tree.ts";
import {
  isNode,
  isRelationship,
  type NodeValue,
  type RelationshipValue,
  type Row,
  type Value,
} from "../../values/value.ts";
import { storable, storableMap } from "./storable.ts";

/** Does what SET and REMOVE say of one row, in order; what is to be changed of null is left alone. */
export function setItems(environment: Environment, items: readonly (SetItem | RemoveItem)[], row: Row): void {
  for (const item of items) setItem(environment, item, row);
}

function setItem(environment: Environment, item: SetItem | RemoveItem, row: Row): void {
  switch (item.kind) {
    case "set property":
    case "remove property": {
      const value = item.kind === "set property" ? environment.evaluate(item.value, row) : null;
      setProperty(environment, environment.evaluate(item.of, row), keyOf(environment, item.key, row), value);
      return;
    }
    case "set properties": {
      const value = environment.evaluate(item.value, row);
      setProperties(environment, row.get(item.variable) ?? null, item.keeps, value);
      return;
    }
    case "set labels":
    case "remove labels":
      setLabels(environment, row.get(item.variable) ?? null, item);
  }
}

function keyOf(environment: Environment, key: Expression, row: Row): string {
  const name = environment.evaluate(key, row);
  if (typeof name !== "string") throw wrongType("A key in [ ]", "a string", name);
  return name;
}

function elementOf(value: Value): NodeValue | RelationshipValue | null {
  if (value === null || isNode(value) || isRelationship(value)) return value;
  throw wrongType("SET and REMOVE", "a node or a relationship", value);
}

function setProperty(environment: Environment, of: Value, name: string, value: Value): void {
  const element = elementOf(of);
  if (element === null) return;
  const { [name]: _, ...others } = storableMap(propertiesOf(environment, element));
  writerOf(environment).setProperties(
    element,
    value === null ? others : { ...others, [name]: storable(name, value) },
  );
}

function setProperties(environment: Environment, of: Value, keeps: boolean, value: Value): void {
  const element = elementOf(of);
  if (element === null) return;
  if (value === null) throw wrongType("SET", "a map of properties", value);
  const before = keeps ? propertiesOf(environment, element) : [];
  const after = new Map([...before, ...propertiesOf(environment, value)]);
  writerOf(environment).setProperties(element, storableMap(after));
}

function setLabels(
  environment: Environment,
  of: Value,
  { kind, labels }: Extract<SetItem | RemoveItem, { labels: readonly string[] }>,
): void {
  if (of === null) return;
  if (!isNode(of)) throw wrongType("A label", "a node", of);
  const before = labelsOf(environment, of);
  const after =
    kind === "set labels"
      ? [...new Set([...before, ...labels])]
      : before.filter((label) => !labels.includes(label));
  writerOf(environment).setLabels(of, after);
}
