import type { ResolvedMention } from "../../model/mention.ts";
import { COUNTRIES, countryId, countryOfDemonym } from "../../ontology/countries.ts";
import { knownEntityOf } from "../../ontology/known-names.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

const COUNTRY_OF = new Map(COUNTRIES.map((country) => [countryId(country.isoCode), country]));

const SETTLEMENT = "(?:city|town|village|region|province|port|resort|district|hub|metropolis)";
const BEFORE_PLACE = new RegExp(
  `^['’]s? (?:(?:\\w{1,20}[ -]){0,3})${SETTLEMENT}(?:,| of)? $|^['’]s? (?:commercial|financial|former|old|business) (?:capital|centre|center),? $`,
);
const AFTER_PLACE =
  /^(?:, (?:in )?| in )(?:the )?(?:(?:far |south|north|west|east|central|southern|northern|western|eastern|south-?east(?:ern)?|north-?east(?:ern)?|south-?west(?:ern)?|north-?west(?:ern)?)[ -]?){0,2}(?:of )?(?:the )?$/i;
/** "Almaty, Kazakhstan's largest city" */
const CITY_BEHIND = new RegExp(`^['’]s? (?:\\p{L}{1,20}[ -]){0,3}${SETTLEMENT}(?!\\p{L})`, "u");
const CAPITAL_BEFORE = /^['’]s? capital,? $/;
const CAPITAL_AFTER = /^, (?:is )?the capital of (?:the )?$| is the capital of (?:the )?$/;
const THE_CAPITAL = /\bthe capital,? $/;
const DEMONYM_BEFORE = new RegExp(
  `(?:^|[ “"])(\\p{Lu}[\\p{L}]{2,20}) (?:\\p{Ll}{1,20} )?(capital|${SETTLEMENT})(?:,| of)? $`,
  "u",
);

/** LOCATED_IN and CAPITAL_OF, where the text says so and the gazetteer does not contradict. */
export function locationStatements(clause: Clause): Draft[] {
  return [
    ...neighbours(clause).flatMap((pair) => pairLocation(clause, pair)),
    ...clause.mentions.flatMap((mention, i) => describedPlace(clause, mention, clause.mentions[i - 1])),
  ];
}

function pairLocation(clause: Clause, [left, right]: readonly [ResolvedMention, ResolvedMention]): Draft[] {
  const gap = between(clause, left, right);
  if (left.kind === "Country" && right.kind === "Place") {
    if (CAPITAL_BEFORE.test(gap)) return capitalOf(right, left.entityId, "possessive capital");
    return BEFORE_PLACE.test(gap) ? locatedIn(right, left.entityId, "city of a country") : [];
  }
  if (left.kind !== "Place" || right.kind !== "Country") return [];
  if (CAPITAL_AFTER.test(gap)) return capitalOf(left, right.entityId, "capital of");
  const behind = clause.text.slice(right.end, Math.min(clause.sentence.end, right.end + 60));
  if (gap === ", " && CITY_BEHIND.test(behind)) return locatedIn(left, right.entityId, "city of a country");
  if (!AFTER_PLACE.test(gap) || /^['’]/.test(clause.text.slice(right.end, right.end + 1))) return [];
  const sure = knownCountry(left.entityId) === right.entityId;
  const alone = gap === ", " && closesApposition(clause, right);
  return sure || alone ? locatedIn(left, right.entityId, "place, country") : [];
}

/** "in Springfield, Canada, on Monday"; not "in Central Asia, Afghanistan and the Middle East": that is a list. */
function closesApposition({ text, sentence }: Clause, country: ResolvedMention): boolean {
  return !/^,? (?:and|or) /.test(text.slice(country.end, sentence.end));
}

/** "the Kazakh city of Almaty"; "the capital, Nur-Sultan" where it is a capital and that country was just named. */
function describedPlace(
  clause: Clause,
  place: ResolvedMention,
  before: ResolvedMention | undefined,
): Draft[] {
  if (place.kind !== "Place") return [];
  const lead = clause.text.slice(
    Math.max(clause.sentence.start, before?.end ?? 0, place.start - 60),
    place.start,
  );
  const match = DEMONYM_BEFORE.exec(lead);
  const country = match?.[1] ? countryOfDemonym(match[1]) : undefined;
  if (country) {
    const id = countryId(country.isoCode);
    return match?.[2] === "capital"
      ? capitalOf(place, id, "demonym capital")
      : locatedIn(place, id, "demonym city");
  }
  const id = knownCountry(place.entityId);
  const near = id !== undefined && clause.mentions.some((mention) => mention.entityId === id);
  return id && near && THE_CAPITAL.test(lead) ? capitalOf(place, id, "the capital") : [];
}

function knownCountry(placeId: string): string | undefined {
  const code = knownEntityOf(placeId)?.countryCode;
  return code ? countryId(code) : undefined;
}

function locatedIn(place: ResolvedMention, country: string, method: string): Draft[] {
  const known = knownCountry(place.entityId);
  if (known !== undefined && known !== country) return [];
  const confidence = known ? CONFIDENCE.knownPlace : CONFIDENCE.unknownPlace;
  return [{ type: "LOCATED_IN", subject: place.entityId, object: country, method, confidence }];
}

/** Nothing where the gazetteer knows the capital and it is another. */
function capitalOf(place: ResolvedMention, country: string, method: string): Draft[] {
  const capitals = COUNTRY_OF.get(country)?.capitals ?? [];
  if (!capitals.includes(place.text)) return [];
  return [
    {
      type: "CAPITAL_OF",
      subject: place.entityId,
      object: country,
      method,
      confidence: CONFIDENCE.capital,
    },
  ];
}
