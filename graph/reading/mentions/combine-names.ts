import type { Document } from "../../model/document.ts";
import type { Mention } from "../../model/mention.ts";
import { countryOfName } from "../../ontology/countries.ts";
import type { ScoredName } from "../reading-model.ts";

/** One list of names from what a model saw and what the rules found; where they overlap the model's span stays. Sorted by start, not overlapping. */
export function combineNames(
  { text }: Document,
  seen: readonly ScoredName[],
  ruled: readonly Mention[],
): Mention[] {
  const names = seen.map(({ start, end, kind }): Mention => {
    const name = text.slice(start, end);
    return { start, end, text: name, kind: countryOfName(name) ? "Country" : kind, form: "name" };
  });
  const rest = ruled.filter(({ start, end }) => !names.some((name) => name.start < end && start < name.end));
  return [...names, ...rest].sort((a, b) => a.start - b.start);
}
