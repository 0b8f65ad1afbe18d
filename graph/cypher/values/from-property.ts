import { CypherFloat } from "../cypher-float.ts";
import { CypherTemporal, isCypherTemporal } from "../cypher-temporal.ts";
import { parseTemporal } from "./temporal/parse-temporal.ts";
import { temporalText } from "./temporal/temporal-text.ts";
import { isTemporal, type Value } from "./value.ts";

/** The inner value of a property or parameter: bigint and whole numbers are integers, CypherFloat and fractions floats, CypherTemporal dates, times and durations. */
export function fromProperty(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  switch (typeof raw) {
    case "boolean":
    case "bigint":
    case "string":
      return raw;
    case "number":
      return Number.isSafeInteger(raw) && !Object.is(raw, -0) ? BigInt(raw) : raw;
    case "object":
      if (raw instanceof CypherFloat) return raw.value;
      if (isCypherTemporal(raw)) return parseTemporal(raw.kind, raw.iso);
      if (Array.isArray(raw)) return raw.map(fromProperty);
      if (raw instanceof Map)
        return new Map([...raw].map(([key, value]) => [String(key), fromProperty(value)]));
      return new Map(Object.entries(raw).map(([key, value]) => [key, fromProperty(value)]));
    default:
      throw new TypeError(`A ${typeof raw} cannot be a value of Cypher.`);
  }
}

/** What `fromProperty` turns back into `value`; null is not stored. */
export function toProperty(value: Value): unknown {
  if (typeof value === "number") return new CypherFloat(value);
  if (isTemporal(value)) return new CypherTemporal(value.kind, temporalText(value));
  return Array.isArray(value) ? value.map(toProperty) : value;
}
