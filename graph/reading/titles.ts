import { countryOfDemonym, countryOfName } from "../ontology/countries.ts";
import {
  CURRENT_WORDS,
  classOfTitle,
  FORMER_WORDS,
  LONGEST_TITLE,
  type TitleClass,
} from "../ontology/titles.ts";
import type { Token } from "./tokens.ts";

/** "former Kazakh president": a title with what stands around it. */
export interface TitleReading {
  /** In lower case. */
  readonly title: string;
  readonly titleClass: TitleClass;
  readonly former: boolean;
  /** ISO 3166-1 alpha-2 of the country named by a demonym or name before the title; of two, "Bosnian Serb leader", neither. */
  readonly countryCode: string | null;
  /** The tokens of the title itself. */
  readonly from: number;
  readonly to: number;
  /** The first token of all that was read. */
  readonly start: number;
}

/** The title that ends right before `tokens[end]`, within the same phrase. */
export function titleBefore(tokens: readonly Token[], end: number): TitleReading | undefined {
  for (let length = LONGEST_TITLE; length >= 1; length--) {
    const from = end - length;
    if (from < 0) continue;
    const words = tokens.slice(from, end);
    if (words.some((word, i) => (i > 0 && !/^ ?$/.test(word.gap)) || (word.possessive && i < length)))
      continue;
    const written = words.map((word) => word.lower).join(" ");
    const title = written.replace(/^(?:ex|then)-/, "");
    const titleClass = classOfTitle(title);
    if (titleClass) return readAround(tokens, from, end, title, titleClass, title !== written);
  }
  return undefined;
}

function readAround(
  tokens: readonly Token[],
  from: number,
  to: number,
  title: string,
  titleClass: TitleClass,
  prefixed: boolean,
): TitleReading {
  let start = from;
  let former = prefixed;
  let countryCode: string | null = null;
  for (let steps = 0; steps < 4 && start > 0; steps++) {
    const before = tokens[start - 1];
    const abbreviated = /^\p{Lu}\.\p{Lu}$/u.test(before?.text ?? "");
    const joined = abbreviated ? /^\.? $/ : /^[ -]?$/;
    if (before === undefined || !joined.test(tokens[start]?.gap ?? "")) break;
    const two = `${tokens[start - 2]?.text ?? ""} ${before.text}`;
    const country =
      countryOfDemonym(two) ??
      countryOfName(two) ??
      countryOfDemonym(before.text) ??
      countryOfName(before.text);
    if (FORMER_WORDS.has(before.lower)) former = true;
    else if (country && countryCode !== null) {
      countryCode = null;
      break;
    } else if (country) {
      countryCode = country.isoCode;
      if (countryOfDemonym(two) || countryOfName(two)) start--;
    } else if (!CURRENT_WORDS.has(before.lower)) break;
    start--;
  }
  return { title, titleClass, former, countryCode, from, to, start };
}
