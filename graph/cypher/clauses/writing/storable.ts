import { propertiesOf } from "../../evaluation/entities.ts";
import type { Environment } from "../../evaluation/environment.ts";
import { failure, wrongType } from "../../evaluation/failure.ts";
import type { Expression } from "../../syntax/syntax-tree.ts";
import { toProperty } from "../../values/from-property.ts";
import { isList, isTemporal, type Row, typeOf, type Value } from "../../values/value.ts";

/** The properties that a pattern or a map gives, as the graph keeps them; without those that are null. */
export function storableMap(value: ReadonlyMap<string, Value>): Record<string, unknown> {
  const entries = [...value].filter(([, each]) => each !== null);
  return Object.fromEntries(entries.map(([name, each]) => [name, storable(name, each)]));
}

/** The properties that stand in a pattern. */
export function storableProperties(
  environment: Environment,
  properties: Expression | null,
  row: Row,
): Record<string, unknown> {
  if (properties === null) return {};
  const value = environment.evaluate(properties, row);
  if (value === null) throw wrongType("A pattern", "a map as its properties", value);
  return storableMap(propertiesOf(environment, value));
}

/** A value as a graph keeps it in a property; throws CypherError for one that no property can hold. */
export function storable(name: string, value: Value): unknown {
  const isPlain = (one: Value): boolean => one !== null && (typeof one !== "object" || isTemporal(one));
  if (!(isList(value) ? value.every(isPlain) : isPlain(value)))
    throw failure(
      `A property holds a plain value or a list of such, but ${name} is to be a ${typeOf(value)}${isList(value) ? " of others" : ""}`,
    );
  return toProperty(value);
}
