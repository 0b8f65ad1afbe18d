import { RE2JS } from "re2js";
import { failure } from "./failure.ts";

const patterns = new Map<string, RE2JS>();
const most = 100;

/**
 * Whether a regular expression matches the whole of a text, in time that grows with the text alone (RE2; Cox 2007).
 * Throws CypherError for what it cannot read; looking around and back references are none of it.
 */
export function matchesWhole(source: string, text: string): boolean {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    try {
      pattern = RE2JS.compile(source);
    } catch (error) {
      throw failure(
        `=~ takes a regular expression: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
    if (patterns.size >= most) patterns.clear();
    patterns.set(source, pattern);
  }
  return pattern.matches(text);
}
