import { int } from "neo4j-driver";
import { FLOAT_PROPERTIES } from "../model/graph-elements.ts";

/** A map of Cypher's that puts row `i` together, and the parameters that it reads: a list a property. */
export interface ParameterColumns {
  readonly map: string;
  readonly parameters: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * The properties `names` of objects as parameters, null where one has none, and further ones as they are in `more`, a list
 * each: the query's text is the same for all objects, and Neo4j need not plan it again. A list a property: a map a row would
 * repeat their names, and Neo4j reads it slower.
 */
export function parameterColumns<Name extends string>(
  names: readonly Name[],
  objects: readonly { readonly [name in Name]?: unknown }[],
  more: Readonly<Record<string, readonly unknown[]>> = {},
): ParameterColumns {
  const lists = {
    ...Object.fromEntries(
      names.map((name) => [name, objects.map((object) => toDriverValue(name, object[name] ?? null))]),
    ),
    ...more,
  };
  return {
    map: `{${Object.keys(lists)
      .map((name) => `\`${name}\`: $\`_${name}\`[i]`)
      .join(", ")}}`,
    parameters: Object.fromEntries(Object.entries(lists).map(([name, list]) => [`_${name}`, list])),
  };
}

/** Properties as the driver takes them. */
export function toDriver(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toDriverValue(name, value)]),
  );
}

function toDriverValue(name: string, value: unknown): unknown {
  return FLOAT_PROPERTIES.has(name) ? value : toInteger(value);
}

/** Numbers, also within lists, as integers of the driver's, which it writes ten times faster than bigint. */
export function toInteger(value: unknown): unknown {
  if (typeof value === "number") return int(value);
  return Array.isArray(value) ? value.map(toInteger) : value;
}
