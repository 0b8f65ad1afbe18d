import type { Mention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { NEVER_NAMES } from "../../ontology/name-words.ts";
import { slugOf } from "../../ontology/slug.ts";
import { isAcronymOf } from "./acronyms.ts";

const ADVERB =
  "(?:(?:now|also|better|best|formerly|previously|originally|commonly|popularly|otherwise|later|sometimes|simply|once|variously|often|usually|more|widely|officially|professionally|alternatively) ){0,3}";
/** Between a name and another name for the same: ", also known as ", " (formerly ", " is called ". */
const LEAD = new RegExp(
  "^[\"”'’]?(?:" +
    `(?:,| \\(| is| was| are)?,? ?${ADVERB}(?:known(?: simply| professionally| in \\p{Lu}\\p{Ll}{2,15})? as|a\\.?k\\.?a\\.?|referred to as)` +
    `|(?:,| \\(,?| is) ?${ADVERB}(?:called|named|nicknamed|born|née|né|abbreviated(?: as| to)?|renamed(?: to| as)?|spelled|spelt|short for|trans(?:lat|literat)ed(?: as)?)` +
    "|, (?:the )?\\d{1,2}(?:st|nd|rd|th) (?:Baron|Viscount|Earl|Duke|Marquess|Count)(?:ess)?(?: of)?" +
    "|(?:,| \\() ?(?:formerly|previously|originally|real name|now|or|alias)" +
    ") (?:(?:the|Pope|King|Queen|Sir|Lord|Lady) )?[\"“'‘]?$",
  "iu",
);
const OTHER_WRITING = /^["”'’]? \(["“'‘]?$/;
/** " (Danish: " */
const IN_LANGUAGE = /^["”'’]? \((?:[,;] ?)?(?:\p{Lu}\p{L}{3,15} )?(?<language>\p{Lu}\p{L}{3,15}): ?["“'‘]?$/u;
const LANGUAGES =
  /^(?:Latin|Sanskrit|Hebrew|Yiddish|Persian|Pashto|Kurdish|Tamil|Hindi|Urdu|Bengali|Mandarin|Basque|Catalan|Welsh)$/;
/** "; 8 May 1753 – 30 July 1811)", "(born 1968)" */
const LIFE = /^(?: ?\(|[;,]) ?[^()\n]{4,70}\)/;

/** Whether the text between two names that follow each other says that both are one's. */
export function isAlias(text: string, name: Mention, next: Mention): boolean {
  const between = text.slice(name.end, next.start);
  if (LEAD.test(between) || LEAD.test(between.replace(LIFE, ""))) return true;
  if (OTHER_WRITING.test(between) && isOtherWriting(next, text)) return true;
  if (/^ or $/.test(between)) return isRespelled(name.text, next.text) || isAcronymOf(next.text, name.text);
  const language = IN_LANGUAGE.exec(between)?.groups?.language;
  if (language !== undefined)
    return countryOfDemonym(language) !== undefined || NEVER_NAMES.has(language) || LANGUAGES.test(language);
  return name.kind === "Organization" && OTHER_WRITING.test(between) && isBlend(name.text, next.text);
}

/** "Ali Akbar Moradi (عەلی ئەکبەر مورادی)" */
function isOtherWriting({ text: name, end }: Mention, text: string): boolean {
  return !/[A-Za-z]/.test(name) && /^["”'’]?[),; ]/.test(text.slice(end, end + 2));
}

/** "Kusha" and "Kusa", "Western Ukraine" and "West Ukraine": word by word one letter more, fewer or other, or a word's beginning. */
function isRespelled(one: string, other: string): boolean {
  const [left, right] = [one.split(" "), other.split(" ")];
  return left.length === right.length && left.every((word, i) => isRespelledWord(word, right[i] ?? ""));
}

function isRespelledWord(one: string, other: string): boolean {
  const [short = "", long = ""] = [slugOf(one), slugOf(other)].sort((a, b) => a.length - b.length);
  if (short === long) return true;
  if (short.length < 4 || long.length - short.length > 3) return false;
  if (long.startsWith(short)) return true;
  let at = 0;
  while (short[at] === long[at]) at++;
  return short.slice(long.length > short.length ? at : at + 1) === long.slice(at + 1);
}

/** "Politburo" of "Political Bureau". */
function isBlend(long: string, short: string): boolean {
  return (
    long.includes(" ") && /^\p{L}{6,}$/u.test(short) && slugOf(long).startsWith(slugOf(short).slice(0, 4))
  );
}
