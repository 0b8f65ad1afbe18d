import type { Modality } from "../../model/statement.ts";
import { COUNTED_EVENTS } from "../../ontology/counted-events.ts";
import type { CountedPhrase } from "./counted-phrase.ts";
import type { FIGURE_CONFIDENCE } from "./figure-confidence.ts";
import type { Quantity } from "./find-quantities.ts";

/** What befell those who are counted, or what they did, and how the sentence says it. */
export interface EventOfCount {
  readonly event: string;
  readonly method: keyof typeof FIGURE_CONFIDENCE;
  readonly modality: Modality;
  /** Where the wording ends, in the sentence. */
  readonly end: number;
}

const PHRASE_BEHIND =
  "(?: (?:from|of|in|with|at|near|across)(?: (?!that\\b|who\\b|which\\b)[\\p{L}’'-]{1,30}){1,6})?";
const AUXILIARY =
  "(?:,? (?:have|has|had|was|were|are|is|been|being|be|so far|already|also|reportedly|now|still|then|later|since|confirmed|all|said to|believed to|thought to|reported|feared|known to|will|would|could|may|might|must|to|not|never|officially|seriously|critically|slightly|severely|badly|brutally|lightly))";
const WHO = "(?:,? (?:who|that|which))?";

const PATTERNS = COUNTED_EVENTS.map(({ name, participle, deed, noun, verb, total }) => ({
  name,
  passive: pattern(
    participle,
    (words) => `^${PHRASE_BEHIND}${WHO}(${AUXILIARY}{1,7}) (?:${words})(?![\\p{L}-])`,
  ),
  reduced: pattern(
    participle,
    (words) =>
      `^(?: (?:feared|confirmed|reported))? (?:${words})(?![\\p{L}-])(?=$|[.,;:!?)]|(?: (?:in|on|at|by|and|since|during|after|near|over|across|so|as|when|amid|from|inside|outside|following|while|with|among|to|for|or|but|because|before|under|this|last)\\b))`,
  ),
  deed: pattern(deed, (words) => `^${PHRASE_BEHIND}${WHO}(${AUXILIARY}{0,5}) (?:${words})(?![\\p{L}-])`),
  noun: pattern(noun, (words) => `^(?: [\\p{L}-]{1,20}){0,3}? (?:${words})(?![\\p{L}-])`),
  object: pattern(
    verb,
    (words) =>
      `(?:^|[ (])(${AUXILIARY}{0,4}) ?(?:${words})(?: (?:what [\\p{L}’' ]{1,30}? calls?|the|some of the|alleged))?(?: |$)$`,
  ),
  total: pattern(total, (words) => `(?:^|[ (]|(?=[’']))(?:${words})(?: |$)$`),
}));

function pattern(words: string | undefined, around: (words: string) => string): RegExp | null {
  return words ? new RegExp(around(words), "iu") : null;
}

const DENIED = /\b(?:not|never)\b/i;
const PLANNED = /\b(?:will|must|to be)\b/i;
const POSSIBLE = /\b(?:would|could|may|might|feared|believed to|thought to)\b/i;
/** A number that is told to be wrong. */
const TAKEN_BACK =
  /\b(?:mistake|mistakes|error|false|untrue|incorrect|wrong|denied|denies|deny|denying|retract(?:s|ed)?|withdr(?:ew|aws?|awn)|reject(?:s|ed)?|dismissed reports|fake)\b/i;
/** Before the verb that a number is the object of: then it is not told as having happened. */
const UNREAL =
  /\b(?:will|would|could|may|might|can|should|to|not|never|if|plans?|planned|threatened|wants?|order(?:ed|s)?|shall)(?: (?:be|have|also|even))? $/i;
const LOOKED_AT = 110;

/**
 * The event of the number at `quantity` in the plain sentence; null where none is told, or where it is denied.
 * `earlier`: the event of the number before it in the sentence, which "including" goes on with.
 */
export function eventOfCount(
  sentence: string,
  quantity: Quantity,
  phrase: CountedPhrase,
  earlier: string | null,
): EventOfCount | null {
  if (TAKEN_BACK.test(sentence)) return null;
  const nounEnd = quantity.end + phrase.end;
  const behind = sentence.slice(nounEnd, nounEnd + LOOKED_AT);
  const before = sentence.slice(Math.max(0, quantity.start - LOOKED_AT), quantity.start);
  const found = (
    { name }: { readonly name: string },
    method: EventOfCount["method"],
    auxiliary: string,
    end: number,
  ) => (DENIED.test(auxiliary) ? null : { event: name, method, modality: modalityOf(auxiliary), end });
  for (const told of PATTERNS) {
    const total = told.total?.exec(before);
    if (total) return found(told, "total", "", nounEnd);
    const counted = phrase.group === null ? told.noun?.exec(behind) : null;
    if (counted) return found(told, "counted noun", "", nounEnd + counted[0].length);
  }
  for (const told of PATTERNS) {
    const passive = phrase.group === null ? null : told.passive?.exec(behind);
    if (passive) return found(told, "passive", passive[1] ?? "", nounEnd);
    const reduced = told.reduced?.exec(behind);
    if (reduced)
      return found(
        told,
        "participle",
        reduced[0],
        phrase.group === null ? nounEnd + reduced[0].length : nounEnd,
      );
    const deed = phrase.group === null ? null : told.deed?.exec(behind);
    if (deed) return found(told, "deed", deed[1] ?? "", nounEnd);
  }
  if (phrase.group === null) return null;
  if (earlier && /\b(?:including|among them|of whom) (?:the )?$/i.test(before))
    return { event: earlier, method: "participle", modality: "asserted", end: nounEnd };
  for (const told of PATTERNS) {
    const object = told.object?.exec(before);
    if (
      object &&
      !UNREAL.test(before.slice(0, object.index + 1)) &&
      !/\bbeen? |\bwere |\bwas /.test(object[0])
    )
      return found(told, "object of a verb", object[1] ?? "", nounEnd);
  }
  return null;
}

function modalityOf(auxiliary: string): Modality {
  if (POSSIBLE.test(auxiliary)) return "possible";
  return PLANNED.test(auxiliary) ? "planned" : "asserted";
}
