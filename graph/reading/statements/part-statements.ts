import type { ResolvedMention } from "../../model/mention.ts";
import { countryId } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { stateBodyOf } from "../entities/state-body.ts";
import { between, type Clause, type DocumentFacts, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { listFrom } from "./membership-statements.ts";

/** What a name has more than that of the whole: "BBC Two", "UN Human Rights Council", "Sony Pictures". */
const UNIT_IN_NAME =
  /^(?:(?:One|Two|Three|Four)$|(?:\p{Lu}[\p{L}-]{1,20} |of |and |for ){0,5}(?:HD|News|Sports?|Radio|Television|TV|World Service|Council|Committee|Commission|Assembly|Secretariat|Board|Division|Directorate|Office|Bureau|Politburo|Chamber|Pictures|Studios|Mobile|Cloud|Ventures|Executive|USA|UK|Europe|Asia|Africa|America)$)/u;
/** What ends the name of someone's part: "Yale's Divinity School". */
const UNIT =
  /(?:School|Faculty|Division|Department|Directorate|Committee|Council|Commission|Board|Bureau|Branch|Wing|Office|Secretariat|Library|Command|Brigade|Battalion|Regiment|Squadron|Fleet|Corps|Press|Cent(?:er|re)|Laborator(?:y|ies)|Institute|Programme|Program|Agency|Fund)$/;
const UNIT_FIRST = /^(?:Faculty|School|Department|Institute|Laboratory|Division|Directorate|Office) of /;
const UNIT_BEHIND = /^ (?:division|unit|subsidiary|arm|wing|department|branch|faculty|bureau)\b/;
const HAS = /^['’]s? $/;
const OF = /^ of (?:the |its )?$/;
const AT = /^ at (?:the )?$/;
const CAMPUS = /\b(?:University|College|Institute|School|Academy|Hospital)\b/;
const INCLUDING =
  /^(?:,? \(?including| and its(?: \p{L}{2,15})? (?:subsidiaries|units|divisions)|['’]s?(?: \p{L}{2,15})? (?:subsidiaries|units|divisions)) (?:the )?$/u;

/** PART_OF from "Kazakh Interior Ministry", "Kazakhstan's Interior Ministry", "BBC Two", "Sega's Sonic Team division". */
export function partStatements(clause: Clause, { organizationOf }: DocumentFacts): Draft[] {
  const named = clause.mentions.filter(({ kind, form }) => kind === "Organization" && form === "name");
  return [
    ...named.flatMap(({ text, entityId }): Draft[] => {
      const country = stateBodyOf(text)?.country;
      if (country) {
        const id = countryId(country.isoCode);
        return [partOf(entityId, id, "country in the name", CONFIDENCE.countryInName)];
      }
      const whole = wholeInName(text, organizationOf);
      return whole ? [partOf(entityId, whole, "whole in the name", CONFIDENCE.wholeInName)] : [];
    }),
    ...neighbours(clause).flatMap(([left, right]) => [
      ...owned(clause, left, right),
      ...unitOf(clause, left, right),
    ]),
    ...clause.mentions.flatMap((_, i) => included(clause, i)),
  ];
}

function wholeInName(name: string, organizationOf: DocumentFacts["organizationOf"]): string | undefined {
  const words = name.split(" ");
  for (let length = words.length - 1; length >= 1; length--) {
    const whole = organizationOf(words.slice(0, length).join(" "));
    const rest = words.slice(length).join(" ");
    if (whole)
      return UNIT_IN_NAME.test(rest) || KNOWN_NAMES.get(rest)?.kind === "Country" ? whole : undefined;
  }
  return undefined;
}

function owned(clause: Clause, left: ResolvedMention, right: ResolvedMention): Draft[] {
  if (right.kind !== "Organization" || right.form !== "name" || !HAS.test(between(clause, left, right)))
    return [];
  const isUnit =
    left.kind === "Country"
      ? stateBodyOf(right.text)
      : left.kind === "Organization" &&
        (UNIT.test(right.text) || UNIT_BEHIND.test(clause.text.slice(right.end, right.end + 14)));
  return isUnit ? [partOf(right.entityId, left.entityId, "possessive", CONFIDENCE.countryInName)] : [];
}

/** "the National Executive Committee of the ANC", "the Faculty of Law at the University of Oxford" */
function unitOf(clause: Clause, left: ResolvedMention, right: ResolvedMention): Draft[] {
  if ([left, right].some(({ kind, form }) => kind !== "Organization" || form !== "name")) return [];
  if (!UNIT.test(left.text) && !UNIT_FIRST.test(left.text)) return [];
  const gap = between(clause, left, right);
  return OF.test(gap) || (AT.test(gap) && CAMPUS.test(right.text))
    ? [partOf(left.entityId, right.entityId, "unit of", CONFIDENCE.unitOf)]
    : [];
}

/** "the British Armed Forces (including the British Army and the Royal Navy)", "US Airways and its subsidiaries A and B" */
function included(clause: Clause, at: number): Draft[] {
  const [whole, first] = [clause.mentions[at], clause.mentions[at + 1]];
  if (whole?.kind !== "Organization" || first?.kind !== "Organization") return [];
  if (!INCLUDING.test(between(clause, whole, first))) return [];
  return listFrom(clause, at + 1).map((part) =>
    partOf(part.entityId, whole.entityId, "list of parts", CONFIDENCE.listOfParts),
  );
}

function partOf(subject: string, object: string, method: string, confidence: number): Draft {
  return { type: "PART_OF", subject, object, method, confidence };
}
