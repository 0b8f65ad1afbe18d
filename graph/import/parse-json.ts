import { GraphFileError } from "./raw-graph.ts";

/** The value of a JSON file. Throws GraphFileError. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new GraphFileError(`it is no JSON: ${(error as Error).message}`);
  }
}

/** A text that says something; null for any other value. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
