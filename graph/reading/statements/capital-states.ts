import { COUNTRIES, countryId } from "../../ontology/countries.ts";
import { knownSensesOf } from "../../ontology/entity-nouns.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import type { DocumentFacts, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

/** What nobody does to a city: where its object is a capital, the state is meant. */
const DONE_TO_STATES: ReadonlySet<string> = new Set([
  "ACCUSED",
  "AGREED_WITH",
  "AIDED",
  "CONCEDED_TO",
  "COOPERATED_WITH",
  "MADE_REQUEST_TO",
  "REJECTED",
  "SANCTIONED",
  "SUPPORTED",
  "THREATENED",
]);

/** Brussels stands for the European Union as well. */
const AMBIGUOUS = new Set(["Brussels"]);

/** Entity ids of states by those of their capitals. */
const STATES: ReadonlyMap<string, string> = new Map(
  COUNTRIES.flatMap(({ isoCode, capitals }) =>
    capitals.flatMap((capital) => {
      const id = KNOWN_NAMES.get(capital)?.id;
      return id && !AMBIGUOUS.has(capital) ? [[id, countryId(isoCode)] as const] : [];
    }),
  ),
);

/**
 * "Moscow accused Kyiv": what is said of capitals, said of the states that the document names elsewhere; of a capital
 * that acts only where a state, or an alliance of states, is at the other end.
 */
export function statesForCapitals(drafts: readonly Draft[], { kindOf }: DocumentFacts): Draft[] {
  const stateOf = (id: string): string => {
    const state = STATES.get(id);
    return state !== undefined && kindOf(state) !== undefined ? state : id;
  };
  const isOfStates = (id: string): boolean =>
    kindOf(id) === "Country" || knownSensesOf(id).includes("alliance");
  return drafts.map((draft) => {
    const object = DONE_TO_STATES.has(draft.type) ? stateOf(draft.object) : draft.object;
    const subject = isOfStates(object) ? stateOf(draft.subject) : draft.subject;
    if (subject === draft.subject && object === draft.object) return draft;
    return { ...draft, subject, object, method: "capital", confidence: CONFIDENCE.capitalForState };
  });
}
