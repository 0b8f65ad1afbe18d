import type { ResolvedMention } from "../../model/mention.ts";
import { shownText } from "../shown-text.ts";
import { OPENS_APPOSITION } from "./apposition.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { beforeHolder, ownsTitleOf, qualifiesNext, withoutTitle } from "./title-phrases.ts";
import { matchVerb } from "./verb-patterns.ts";

/** As much text between two ends as is read. */
const FARTHEST = 120;
/** Before the subject: then it is part of another phrase ("the president of Russia condemned"). */
const DEPENDENT =
  /(?:^|[ (])(?:of|in|from|with|by|to|for|at|on|near|against|over|about|than|like|into|inside|outside|between)(?: the| a)? $/i;
/** "the island nation of Palau" is Palau. */
const KIND_OF_COUNTRY =
  /\bthe (?:(?!(?:of|in|from|with|by|to|for|the|and) )[\p{L}-]{2,20} ){0,3}(?:country|nation|republic|kingdom|emirate|sultanate) of $/iu;
/** Behind the object: then it only qualifies what follows ("attacked Hamas positions"). */
const QUALIFIES =
  /^(?:['’]s?\b|-|’| (?!in\b|on\b|at\b|of\b|for\b|with\b|after\b|before\b|by\b|over\b|to\b|and\b|but\b|as\b|during\b|while\b|because\b|since\b|from\b|that\b|who\b|when\b|if\b|again\b|about\b|last\b|this\b|earlier\b|not\b|was\b|via\b|amid\b|against\b|without\b|late\b|early\b|under\b|following\b|today\b|yesterday\b|overnight\b|again\b|is\b|until\b|or\b|where\b|near\b|into\b|through\b|saying\b|calling\b|using\b|should\b|would\b|will\b|had\b|has\b|more\b|so\b|twice\b|once\b|separately\b|and\b)\p{Ll})/u;

/** The same behind a person, whose name seldom does. */
const QUALIFIED_BY_PERSON =
  /^(?:['’]s?\b|-| (?:\p{Ll}{2,20}s|administration|family|team|government|campaign|regime)\b)/u;

/** Two names with the text between them as a verb would stand there. */
interface Pair {
  readonly subject: ResolvedMention;
  readonly object: ResolvedMention;
  readonly gap: string;
}

/** Actions of one name upon the next: PLOVER verbs, active and passive, denied, possible or planned. */
export function eventStatements(clause: Clause): Draft[] {
  const drafts: Draft[] = [];
  for (const pair of pairsIn(clause)) drafts.push(...acts(clause, pair));
  const again = coordinatedVerbs(clause, drafts);
  return [...drafts, ...again];
}

/** The names next to each other; without those that only tell of the next. */
function pairsIn(clause: Clause): Pair[] {
  const { mentions, text } = clause;
  return mentions.flatMap((right, i): Pair[] => {
    const owner = mentions[i - 1];
    if (
      !owner ||
      ownsTitleOf(clause, right, mentions[i + 1]) ||
      qualifiesNext(clause, right, mentions[i + 1])
    )
      return [];
    const owns = ownsTitleOf(clause, owner, right) || qualifiesNext(clause, owner, right);
    const left = owns ? mentions[i - 2] : owner;
    if (!left) return [];
    const written = shownText(text.slice(left.end, owns ? owner.start : right.start));
    const gap = owns ? (beforeHolder(written) ?? written) : written;
    return [{ subject: left, object: right, gap }, ...behindApposition(clause, left, right, gap)];
  });
}

/** "X, 62, a founder of Y, accused Z": X is the subject though Y, or nobody, stands between. */
function behindApposition(
  clause: Clause,
  last: ResolvedMention,
  object: ResolvedMention,
  gap: string,
): Pair[] {
  const comma = gap.lastIndexOf(", ");
  if (comma < 0) return [];
  const rest = gap.slice(comma + 1);
  const subject = clause.mentions
    .slice(0, clause.mentions.indexOf(last) + 1)
    .findLast(({ end }) => OPENS_APPOSITION.test(clause.text.slice(end, end + 50)));
  if (!subject) return [];
  const told = clause.text.slice(subject.end, object.start - rest.length);
  return told.length <= FARTHEST && !/[;:"“”]/.test(told) ? [{ subject, object, gap: rest }] : [];
}

/** "X accused Y of murder and warned Z": the second verb has the subject of the first. */
function coordinatedVerbs(clause: Clause, drafts: readonly Draft[]): Draft[] {
  return neighbours(clause).flatMap(([last, object]) => {
    const first = drafts.find(
      ({ object: id, method }) => method === "verb" && id === last.entityId && last.form !== "pronoun",
    );
    const gap = between(clause, last, object);
    const and = / and(?= \p{Ll}[\p{Ll} -]{2,60} (?:\p{L}+ )*$)/u.exec(gap);
    const subject = clause.mentions.find(
      ({ entityId, end }) => entityId === first?.subject && end < last.start,
    );
    if (!first || !and || !subject || gap.length > FARTHEST || /[;:"“”]| who | which /.test(gap)) return [];
    return acts(clause, { subject, object, gap: gap.slice(and.index + and[0].length) }).filter(
      ({ method }) => method === "verb",
    );
  });
}

function acts(clause: Clause, { subject: left, object: right, gap: written }: Pair): Draft[] {
  const closes = left.form === "role" || isApposition(clause, left);
  const gap = written.replace(closes ? /^, (?=\p{Ll})/u : /^$/, " ");
  if (gap.length > FARTHEST || left.entityId === right.entityId || isDependent(clause, left)) return [];
  const behind = clause.text.slice(right.end, Math.min(clause.sentence.end, right.end + 24));
  if ((right.kind === "Person" ? QUALIFIED_BY_PERSON : QUALIFIES).test(behind)) return [];
  const verb = matchVerb(right.kind === "Person" ? withoutTitle(gap) : [gap]);
  if (!verb || (verb.type === "CONSULTED" && isJourney(left, right))) return [];
  const firsts = coordinatedUpTo(clause, left);
  if (firsts[0] && firsts.length > 1 && isDependent(clause, firsts[0])) return [];
  const named = left.form === "name" && right.form === "name";
  const pairs = verb.passive
    ? firsts.map((first) => [right, first] as const)
    : firsts.flatMap((first) => coordinatedFrom(clause, right).map((object) => [first, object] as const));
  return pairs.map(([subject, object]) => {
    return {
      type: verb.type,
      subject: subject.entityId,
      object: object.entityId,
      method: verb.passive ? "verb, passive" : "verb",
      confidence: named ? CONFIDENCE.verbBetweenNames : CONFIDENCE.verbBesideRole,
      negated: verb.negated,
      modality: verb.modality,
    };
  });
}

/** "He visited China", "she will speak to the nation": nobody is consulted. */
function isJourney(left: ResolvedMention, right: ResolvedMention): boolean {
  return right.kind === "Place" || (right.kind === "Country" && left.kind !== "Country");
}

const AND = /^,? and (?:the )?(?:\p{Lu}\p{L}{2,15} )?$/u;
const COMMA = /^, (?:the )?(?:\p{Lu}\p{L}{2,15} )?$/u;

/** "A, B and C": those of one kind that "and" closes at `last`; itself where nothing is joined to it. */
function coordinatedUpTo(clause: Clause, last: ResolvedMention): readonly ResolvedMention[] {
  const list = [last];
  for (let i = clause.mentions.indexOf(last) - 1; i >= 0; i--) {
    const before = clause.mentions[i];
    const [next] = list;
    if (!before || !next || before.kind !== last.kind || before.form === "pronoun") break;
    const joint = list.length === 1 ? AND : COMMA;
    const gap = between(clause, before, next);
    const gaps = next.kind === "Person" ? withoutTitle(gap) : [gap];
    if (!gaps.some((each) => joint.test(each))) break;
    list.unshift(before);
  }
  const [first] = list;
  return first && beginsClause(clause, first) ? list : [last];
}

const BEGINS =
  /(?:^|[.,;:!?–—"“(][ "“]?|\b(?:that|and|but|while|as|when|because|if|after|before|since) )(?:[Tt]he |both )?(?:\p{Lu}\p{L}{2,15} )?$/u;

/** "Russia attacked Ukraine and Belarus helped": Ukraine, which a verb precedes, does not help. */
function beginsClause({ text, sentence }: Clause, { start }: ResolvedMention): boolean {
  const before = text.slice(Math.max(sentence.start, start - 36), start);
  return withoutTitle(before).some((each) => BEGINS.test(each) || DEPENDENT.test(each));
}

/** Behind the last of several objects: else it may begin a clause of its own ("condemned X and Y said"). */
const CLOSES =
  /^(?:[.,;:!?)”"]|$| (?:in|on|at|for|with|after|before|over|during|from|while|because|since|amid|about|last|this|earlier)\b)/;

/** "X and Y", "X, Y and Z" from `first` on; itself where none is joined to it. */
function coordinatedFrom(clause: Clause, first: ResolvedMention): readonly ResolvedMention[] {
  const list = [first];
  for (const next of clause.mentions.slice(clause.mentions.indexOf(first) + 1)) {
    const last = list.at(-1);
    if (!last || next.kind !== first.kind || next.form !== "name") break;
    const gap = between(clause, last, next);
    const gaps = next.kind === "Person" ? withoutTitle(gap) : [gap];
    if (!gaps.some((each) => AND.test(each) || COMMA.test(each))) break;
    list.push(next);
    if (gap.includes("and"))
      return CLOSES.test(clause.text.slice(next.end, Math.min(clause.sentence.end, next.end + 12)))
        ? list
        : [first];
  }
  return [first];
}

/** "Lithuania's foreign minister, X, accused Y": the commas are those of X. */
function isApposition({ text, sentence }: Clause, name: ResolvedMention): boolean {
  return name.start - 2 >= sentence.start && text.slice(name.start - 2, name.start) === ", ";
}

/** Whether a mention is part of another phrase: "Russia" in "the president of Russia condemned". */
export function isDependent(clause: Clause, subject: ResolvedMention): boolean {
  const before = clause.text.slice(Math.max(clause.sentence.start, subject.start - 70), subject.start);
  return DEPENDENT.test(before.replace(KIND_OF_COUNTRY, ""));
}
