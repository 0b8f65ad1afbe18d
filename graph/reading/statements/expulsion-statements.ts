import { countryId, countryOfDemonym } from "../../ontology/countries.ts";
import type { Clause, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { isDependent } from "./event-statements.ts";

const EXPELS =
  /^(?: has| have| had)?(?: also)? (?:expelled|expels|is expelling|(?:ordered|announced) the expulsion of) (?:the |an? |(?:\p{Ll}{2,10} |\d{1,4} ){1,2}(?:of )?)?(\p{Lu}\p{L}{2,20}) (?:\p{Ll}{2,12} )?(?:diplomats?|embassy|ambassador|envoys?|consuls?|attach[eé]s?|officials)\b/u;

/** COERCED from "Germany expelled two Vietnamese diplomats": done to the country of the expelled. */
export function expulsionStatements(clause: Clause): Draft[] {
  return clause.mentions.flatMap((subject): Draft[] => {
    if (subject.kind !== "Country" || isDependent(clause, subject)) return [];
    const behind = clause.text.slice(subject.end, Math.min(clause.sentence.end, subject.end + 120));
    const country = countryOfDemonym(EXPELS.exec(behind)?.[1] ?? "");
    if (!country) return [];
    const ends = { subject: subject.entityId, object: countryId(country.isoCode) };
    return [
      { type: "COERCED", ...ends, method: "expelled diplomats", confidence: CONFIDENCE.nominalization },
    ];
  });
}
