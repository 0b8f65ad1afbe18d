import { CypherTemporal, type CypherTemporalKind } from "../../cypher-temporal.ts";
import { parseTemporal } from "./parse-temporal.ts";
import { temporalText } from "./temporal-text.ts";

/** A temporal value from ISO 8601 text of any form, in the one form of answers. Throws CypherError for other text. */
export function canonicalTemporal(kind: CypherTemporalKind, text: string): CypherTemporal {
  return new CypherTemporal(kind, temporalText(parseTemporal(kind, text)));
}
