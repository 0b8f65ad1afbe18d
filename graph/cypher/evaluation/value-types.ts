import type { ValueType } from "../syntax/syntax-tree.ts";
import { isList, type TypeName, typeOf, type Value } from "../values/value.ts";

/** Cypher's types as the parser keeps them, by ours. */
const ours: Readonly<Record<string, TypeName>> = {
  BOOL: "boolean",
  VARCHAR: "string",
  INT: "integer",
  FLOAT: "float",
  DATE: "date",
  "LOCAL TIME": "localtime",
  "ZONED TIME": "time",
  "LOCAL DATETIME": "localdatetime",
  "ZONED DATETIME": "datetime",
  DURATION: "duration",
  NODE: "node",
  RELATIONSHIP: "relationship",
  MAP: "map",
  PATH: "path",
};

const noProperties: readonly TypeName[] = ["node", "relationship", "map", "path", "list"];

/** Whether a value is of one of these types; null is of every type that is not NOT NULL. */
export function isOfType(value: Value, types: readonly ValueType[]): boolean {
  return types.some(({ name, items, notNull }) => {
    if (name === "NOTHING") return false;
    if (value === null) return !notNull;
    if (name === "ANY") return true;
    if (name === "PROPERTY VALUE")
      return isList(value)
        ? value.every((item) => item !== null && !noProperties.includes(typeOf(item)))
        : !noProperties.includes(typeOf(value));
    if (name === "LIST" || name === "ARRAY")
      return isList(value) && (items === null || value.every((item) => isOfType(item, items)));
    return ours[name] === typeOf(value);
  });
}
