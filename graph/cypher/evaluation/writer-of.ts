import { CypherError } from "../cypher-error.ts";
import type { Environment } from "./environment.ts";
import type { GraphWriter } from "./graph-writer.ts";

/** The query's way to write; throws CypherError where it was given none. */
export function writerOf({ writer }: Environment): GraphWriter {
  if (writer === null) throw new CypherError("This query may only read", "unsupported");
  return writer;
}
