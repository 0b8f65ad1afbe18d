import { CypherError } from "../cypher/cypher-error.ts";
import { QUERY_LIMITS } from "./query-limits.ts";

/**
 * Weighs an answer row by row: gives each row's estimated bytes. Throws CypherError once the rows together are larger than
 * `byteLimit`, and for any row that alone is larger than QUERY_LIMITS.bytes.
 */
export function openScale(byteLimit: number): (row: readonly unknown[]) => number {
  let total = 0;
  return (row) => {
    const bytes = sizeOf(row);
    total += bytes;
    if (total > byteLimit) throw tooLarge("The answer", byteLimit);
    if (bytes > QUERY_LIMITS.bytes) throw tooLarge("A row of the answer", QUERY_LIMITS.bytes);
    return bytes;
  };
}

/** 8 bytes a value, list or map, and 2 a UTF-16 unit of texts and keys. Values may be the driver's. */
function sizeOf(value: unknown): number {
  if (typeof value === "string") return 8 + 2 * value.length;
  if (typeof value !== "object" || value === null) return 8;
  let bytes = 8;
  if (Array.isArray(value)) for (const item of value) bytes += sizeOf(item);
  else for (const [key, item] of Object.entries(value)) bytes += 2 * key.length + sizeOf(item);
  return bytes;
}

function tooLarge(what: string, limit: number): CypherError {
  return new CypherError(
    `${what} is larger than ${limit / 1_000_000} MB: return fewer or shorter values`,
    "runtime",
  );
}
