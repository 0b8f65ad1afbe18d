import { type Country, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { slugOf } from "../../ontology/slug.ts";

/** "Kazakh Interior Ministry": a part of some state, whose bare name every state has. */
export interface StateBody {
  /** Without the country: "Interior Ministry". */
  readonly title: string;
  /** The same for every way of saying it: "interior-ministry". */
  readonly key: string;
  /** The country that the name itself tells. */
  readonly country: Country | undefined;
}

const BODY =
  /\b(?:Ministry|Parliament|Senate|Cabinet|Government|Army|Navy|Air Force|Armed Forces|Coast Guard|Border Guard|Security Service|Intelligence Service|National Guard|Central Bank|Supreme Court|Constitutional Court|Security Council|Police|Foreign Office|Embassy|Presidential Administration|Presidential Office|State Duma)\b/;
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/^Ministry of (?:the )?(?:Interior|Internal Affairs)$/, "Interior Ministry"],
  [/^Ministry of Foreign Affairs$/, "Foreign Ministry"],
  [/^Foreign Affairs Ministry$/, "Foreign Ministry"],
  [/^Ministry of Defen[cs]e$|^Defence Ministry$/, "Defense Ministry"],
];

/** The state body that `name` is; undefined for every other organization, as "Moscow Police". */
export function stateBodyOf(name: string): StateBody | undefined {
  if (!BODY.test(name) && !/ (?:ministry|parliament|police|central bank)\b/.test(name)) return undefined;
  if (/^(?:UN|United Nations)\b/.test(name)) return undefined;
  const words = name.split(/\s+/);
  const two = words.slice(0, 2).join(" ");
  const [country, skip] = countryFrom(two)
    ? [countryFrom(two), 2]
    : countryFrom(words[0] ?? "")
      ? [countryFrom(words[0] ?? ""), 1]
      : [undefined, 0];
  if (skip === 0 && [two, words[0] ?? ""].some((name) => KNOWN_NAMES.get(name)?.kind === "Place"))
    return undefined;
  let rest = words.slice(skip).join(" ");
  if (skip > 0)
    rest = rest.replace(/(?<![\p{L}-])(?!of\b|the\b|and\b|for\b|in\b)\p{Ll}/gu, (letter) =>
      letter.toUpperCase(),
    );
  const of = / (?:of|in) (?:the )?([\p{Lu}][\p{L} ]{2,40})$/u.exec(rest);
  const ofCountry = of?.[1] ? countryOfName(of[1]) : undefined;
  if (of && ofCountry) rest = rest.slice(0, of.index);
  if (!BODY.test(rest)) return undefined;
  const title = SUBJECTS.find(([pattern]) => pattern.test(rest))?.[1] ?? rest;
  return { title, key: slugOf(title), country: country ?? ofCountry };
}

function countryFrom(words: string): Country | undefined {
  return countryOfDemonym(words) ?? countryOfName(words);
}
