import type { Mention, ResolvedMention } from "../../model/mention.ts";
import type { Gender } from "../../ontology/given-name-genders.ts";

/** What pronouns of a document can lead to. */
export interface PronounContext {
  readonly text: string;
  /** By entity id; learnt from pronouns too, as they are resolved. */
  readonly genders: Map<string, Gender>;
}

/** How many mentions of a sentence, and how many sentences back, an antecedent is looked for. */
const MOST_MENTIONS = 40;

/** "he" and "she" may be the end of a statement; "his" and "him" are mentions alone. */
export function isEndOfStatements({ form, text }: Mention): boolean {
  return form !== "pronoun" || /^(?:he|she|it)$/i.test(text);
}

const FEMALE = /^(?:she|her|hers|herself)$/i;
const OBJECT = /^(?:him|her|it)$/i;
/** Behind "her" it is no possessive. */
const NO_NOUN =
  /^(?:[^ ]| (?:in|on|at|to|for|from|with|by|of|as|and|or|but|that|when|while|after|before|because|if|about|into|over|out|up|down|off|again|a|an|the|not|is|was|who|during|how|what|why)\b)/;
/** Between a subject and a pronoun that is no object of the same verb. */
const CLAUSE =
  /[,;:–—“"(]|\b(?:that|who|which|whom|when|while|where|after|before|because|and|but|or|said|says|if|as|to|than|since|until|though|although|whether|how)\b/;
/** Before a name: it is no subject. */
const DEPENDENT =
  /\b(?:of|in|from|with|by|to|for|at|on|near|against|over|about|than|like|as|into|and|between|under|alongside|called|named)(?: the| an?)? (?:(?!(?:has|have|had|is|are|was|were|will|would)\b)[\p{L}-]{2,25} ){0,3}$/u;

interface Candidate {
  readonly id: string;
  readonly isSubject: boolean;
}

/**
 * The person that "he" or "she" means: of those before it in its sentence, else in the nearest sentence before that
 * names any, the only one of this gender; "his" and "him" may also mean the subject among several, and the one of
 * whom a relative clause tells. Null where that does not decide. Who is named in a quotation
 * does not speak it. `before`: the mentions of the sentences before, the nearest first.
 */
export function resolvePronoun(
  { text, genders }: PronounContext,
  pronoun: Mention,
  sentence: readonly ResolvedMention[],
  before: readonly (readonly ResolvedMention[])[],
): string | null {
  const isEnd = isEndOfStatements(pronoun);
  const gender: Gender = FEMALE.test(pronoun.text) ? "female" : "male";
  const isObject =
    OBJECT.test(pronoun.text) &&
    (!/^her$/i.test(pronoun.text) || NO_NOUN.test(text.slice(pronoun.end, pronoun.end + 8)));
  const here = sentence
    .slice(-MOST_MENTIONS)
    .filter(({ end }) => !isInQuotation(text.slice(end, pronoun.start)))
    .filter(({ end }) => !isObject || CLAUSE.test(text.slice(end, pronoun.start)));
  const head = isEnd ? headOfRelativeClause(text, pronoun, here) : undefined;
  if (head && (genders.get(head.entityId) ?? gender) === gender) return head.entityId;
  for (const mentions of [here, ...before]) {
    const fitting = candidatesIn(text, mentions).filter(({ id }) => (genders.get(id) ?? gender) === gender);
    if (fitting.length === 0) continue;
    const known = fitting.filter(({ id }) => genders.has(id));
    const subjects = fitting.filter(({ isSubject }) => isSubject);
    const pool = known.length > 0 && !isEnd && subjects.length === 0 ? known : fitting;
    const [one] = pool.length === 1 || isEnd ? pool : subjects;
    if (!one || (isEnd && pool.length > 1)) return null;
    if (one.isSubject) genders.set(one.id, gender);
    return one.id;
  }
  return null;
}

/** "Nazarbayev" of "Nazarbayev, who kept the post after he": the last person before, where the clause is still theirs. */
function headOfRelativeClause(
  text: string,
  pronoun: Mention,
  here: readonly ResolvedMention[],
): ResolvedMention | undefined {
  const last = here.findLast(({ kind }) => kind === "Person");
  return last && /^, who [^,;:]{0,120}$/.test(text.slice(last.end, pronoun.start)) ? last : undefined;
}

/** Whether a quotation ends, but does not begin, in the text between a name and a pronoun. */
function isInQuotation(between: string): boolean {
  const marks = between.match(/["“”]/g) ?? [];
  const isHalf = marks.filter((mark) => mark === '"').length % 2 === 1;
  return isHalf || marks.find((mark) => mark !== '"') === "”";
}

/** The persons among the mentions of one sentence; the subject is the first, where no preposition stands before it. */
function candidatesIn(text: string, mentions: readonly ResolvedMention[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  let first = true;
  for (const { kind, entityId, start } of mentions.slice(0, MOST_MENTIONS)) {
    if (kind !== "Person") continue;
    const isSubject: boolean = first && !DEPENDENT.test(text.slice(Math.max(0, start - 40), start));
    first = first && !isSubject;
    if (!candidates.has(entityId) || isSubject) candidates.set(entityId, { id: entityId, isSubject });
  }
  return [...candidates.values()];
}
