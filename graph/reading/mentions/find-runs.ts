import { NAME_PARTICLES, ORGANIZATION_WORDS, TAKES_OF } from "../../ontology/name-words.ts";
import { classOfTitle } from "../../ontology/titles.ts";
import type { Token } from "../tokens.ts";

/** The longest run of capitalized words that is looked at, in tokens. */
const LONGEST_RUN = 12;

/** Where the run of capitalized words that begins at `tokens[from]` ends, "of" and particles included. */
export function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end - from < LONGEST_RUN) {
    if (joins(tokens, end) && tokens[end]?.capitalized) end++;
    else {
      const bridged = bridge(tokens, from, end);
      if (bridged === end) break;
      end = bridged;
    }
  }
  return end;
}

/** Whether `tokens[at]` follows the one before within one name. */
function joins(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!before || !token || before.possessive) return false;
  if (token.gap === " " || token.gap === " & ") return true;
  return (
    token.gap === ". " &&
    /^(?:\p{Lu}|\p{Lu}(?:\.\p{Lu})+|St|Dr|Mr|Mrs|Ms|Gen|Col|Lt|Sen|Rep|Gov|Sgt|Capt|Prof|Jr|Mt)$/u.test(
      before.text,
    )
  );
}

/** Steps over "of (the)", "for", "and" inside organizations and over particles inside persons. */
function bridge(tokens: readonly Token[], from: number, end: number): number {
  const word = tokens[end];
  if (word?.gap !== " " || tokens[end - 1]?.possessive) return end;
  const particles = NAME_PARTICLES.has(word.text) && NAME_PARTICLES.has(tokens[end + 1]?.text ?? "");
  const next = end + (particles || tokens[end + 1]?.lower === "the" ? 2 : 1);
  const after = tokens[next];
  if (!after?.capitalized || after.gap !== " ") return end;
  if (NAME_PARTICLES.has(word.text) && (particles || next === end + 1)) return next + 1;
  if (word.text === "of" && classOfTitle(`${tokens[end - 1]?.lower} of ${after.lower}`)) return next + 1;
  if (word.text === "of" && TAKES_OF.has(tokens[end - 1]?.text ?? "")) return next + 1;
  const inOrganization = tokens.slice(from, end).some((token) => token.text === "of");
  const takes = tokens.slice(from, end).some((token) => TAKES_OF.has(token.text));
  if (
    word.text === "and" &&
    inOrganization &&
    takes &&
    !ORGANIZATION_WORDS.has(tokens[end - 1]?.text ?? "")
  ) {
    return next + 1;
  }
  return end;
}
