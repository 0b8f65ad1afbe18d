import { GraphFileError } from "./raw-graph.ts";

/** The values of JSON Lines with their numbers, from 1; empty lines are passed over. Throws GraphFileError. */
export function* jsonLines(text: string): Generator<readonly [number: number, value: unknown]> {
  let number = 0;
  for (const line of text.split("\n")) {
    number += 1;
    if (line.trim() === "") continue;
    try {
      yield [number, JSON.parse(line)];
    } catch (error) {
      throw new GraphFileError(`line ${number} is no JSON: ${(error as Error).message}`);
    }
  }
}
