import type { CypherValue } from "../../../graph/cypher/cypher-value.ts";
import { consoleMessages } from "../messages/console-messages.ts";

/** The parameters that were written. Throws in words for what is no JSON object. */
export function readParameters(text: string): Record<string, CypherValue> {
  if (text.trim() === "") return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(consoleMessages.get().parametersNotJson({ reason: (error as Error).message }));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(consoleMessages.get().parametersNoObject({ example: '{"name": "Reuters"}' }));
  return value as Record<string, CypherValue>;
}
