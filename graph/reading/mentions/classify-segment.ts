import type { EntityKind } from "../../model/entity.ts";
import { COMMON_WORDS } from "../../ontology/common-words.ts";
import { GIVEN_NAMES } from "../../ontology/given-names.ts";
import { CURRENT_WORDS, FORMER_WORDS } from "../../ontology/titles.ts";
import type { Strength } from "./candidate.ts";
import type { SentenceTokens } from "./sentence-tokens.ts";

const SPEAKS =
  /^(?:said|says|told|tells|added|adds|claims|claimed|argued|argues|warned|warns|insisted|tweeted|stated|explained|wrote|writes|noted|announced|denied|denies|replied|remarked|recalled)$/;
/** What an organization is called right before its name. */
const ORGANIZATION_NOUNS =
  /^(?:newspaper|magazine|agency|broadcaster|station|network|company|firm|startup|airline|carmaker|retailer|bank|charity|watchdog|daily|website|outlet|channel|giant|conglomerate|automaker)$/;
const LOCATES = /^(?:in|at|near|from|around|outside|toward|towards|across|inside|throughout|into|to)$/;
const SURELY_LOCATES = /^(?:in|near|outside|around|throughout)$/;

export interface Classification {
  readonly kind: EntityKind | null;
  readonly strength: Strength;
}

/** What the capitalized words `[from, to)` name, by a title, a given name, their shape and their neighbours. */
export function classifySegment(
  sentence: SentenceTokens,
  from: number,
  to: number,
  titled: boolean,
): Classification {
  const { tokens } = sentence;
  const first = tokens[from]?.text ?? "";
  const length = to - from;
  const before = tokens[from]?.gap === " " ? (tokens[from - 1]?.lower ?? "") : "";
  const after = tokens[to];
  if (titled && length <= 4) return { kind: "Person", strength: 3 };
  if (ORGANIZATION_NOUNS.test(before) && length <= 4) return { kind: "Organization", strength: 2 };
  if (length <= 3 && isLed(sentence, from, to)) return { kind: "Organization", strength: 2 };
  const given = GIVEN_NAMES.has(first) || GIVEN_NAMES.has(first.split("-")[0] ?? "");
  if (given && length >= 2 && length <= 5) return { kind: "Person", strength: 2 };
  if (after?.gap === " " && SPEAKS.test(after.text) && !isAcronym(first) && length <= 3) {
    return { kind: "Person", strength: 2 };
  }
  if (length <= 4 && after && /^, ?$/.test(after.gap) && /^\d\d$/.test(after.text))
    return { kind: "Person", strength: 2 };
  if (length === 1 && isAcronym(first))
    return { kind: "Organization", strength: sentence.allCapitals ? 0 : 1 };
  if (length <= 2 && SURELY_LOCATES.test(before) && !COMMON_WORDS.has(first.toLowerCase()))
    return { kind: "Place", strength: 1 };
  if (given && length === 1) return { kind: "Person", strength: 1 };
  if (tokens.slice(from + 1, to).some((token) => token.gap === " & "))
    return { kind: "Organization", strength: 1 };
  if (length >= 2 && isQuoted(sentence, from, to)) return { kind: null, strength: 0 };
  if (length >= 2 && length <= 3 && before !== "the" && isNameShaped(sentence, from, to))
    return { kind: "Person", strength: 1 };
  if (length === 1 && LOCATES.test(before)) return { kind: "Place", strength: 0 };
  return { kind: null, strength: 0 };
}

/** "Ryanair CEO", "… told the Acme spokeswoman": companies have such, and a sentence may begin with "Police spokesman". */
function isLed({ tokens }: SentenceTokens, from: number, to: number): boolean {
  const title = tokens[to];
  const last = tokens[to - 1];
  if (title?.gap !== " " || !last || last.possessive || tokens.slice(from, to).some(isCommon)) return false;
  if (/^(?:ceo|chief executive)$/.test(title.lower)) return true;
  return (
    from > 0 &&
    /^(?:co-founder|founder|spokesman|spokeswoman|spokesperson|chairman|chairwoman)$/.test(title.lower)
  );
}

function isCommon({ lower }: { readonly lower: string }): boolean {
  return COMMON_WORDS.has(lower) || FORMER_WORDS.has(lower) || CURRENT_WORDS.has(lower);
}

/** “Smoke Break”: the title of a work, or a nickname. */
function isQuoted({ tokens }: SentenceTokens, from: number, to: number): boolean {
  return /["“]$/.test(tokens[from]?.gap ?? "") && /^[,.]?["”]/.test(tokens[to]?.gap ?? '"');
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(word);
}

function isNameShaped({ tokens }: SentenceTokens, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(
      (token) =>
        /^(?:\p{Lu}|\p{Lu}['’]?\p{L}*\p{Ll}[\p{L}'’-]*|\p{Ll}{1,3})$/u.test(token.text) &&
        !COMMON_WORDS.has(token.lower),
    );
}
