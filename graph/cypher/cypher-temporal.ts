/** The types of Cypher's temporal values, as the functions that make them are called. */
export type CypherTemporalKind = "date" | "localtime" | "time" | "localdatetime" | "datetime" | "duration";

/** A temporal value in an answer, a property or a parameter: `new CypherTemporal("date", "2022-01-05")`. In JSON as its fields. */
export class CypherTemporal {
  constructor(
    readonly kind: CypherTemporalKind,
    /** ISO 8601; a named time zone follows in brackets, as in `2022-01-05T09:00+06:00[Asia/Almaty]`. */
    readonly iso: string,
  ) {}
}

const kinds: readonly unknown[] = ["date", "localtime", "time", "localdatetime", "datetime", "duration"];

/** Whether a value of an answer or a parameter is a temporal one, also after a way through JSON or from thread to thread. */
export function isCypherTemporal(value: unknown): value is CypherTemporal {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    kinds.includes(value.kind) &&
    "iso" in value &&
    typeof value.iso === "string"
  );
}
