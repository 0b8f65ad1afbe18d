import { graphOfLines } from "./graph-of-lines.ts";
import { jsonLines } from "./json-lines.ts";
import type { RawGraph } from "./raw-graph.ts";

/** The lines that Newsgraph writes; with their documents where they hold them. Throws GraphFileError. */
export function readJsonLines(text: string): RawGraph {
  return graphOfLines(placed(text));
}

function* placed(text: string): Generator<readonly [place: string, value: unknown]> {
  for (const [number, value] of jsonLines(text)) yield [`line ${number}`, value];
}
