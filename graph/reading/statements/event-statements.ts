import type { ResolvedMention } from "../../model/mention.ts";
import type { Modality } from "../../model/statement.ts";
import { EVENT_VERBS } from "../../ontology/event-verbs.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

const AUXILIARY =
  "(?: (?:has|have|had|is|are|was|were|been|be|being|will|would|could|may|might|can|should|must|did|does|do|not|never|also|again|later|then|now|already|today|publicly|strongly|repeatedly|sharply|jointly|reportedly|allegedly|formally|briefly|immediately|plans to|planned to|plan to|intends to|intended to|intend to|is to|are to|was to|were to|agreed to|preparing to|prepares to|ready to|set to|expected to|due to|likely to|threatened to|threatens to|wants to|vowed to|promised to|refused to|declined to|failed to|denied|in turn)){0,4}";
/** A first verb of the same subject: "X supported the mission and warned Y". */
const FIRST_VERB =
  "(?: (?!claimed|added|insisted|indeed)\\p{Ll}{2,15}ed(?: (?!that\\b|who\\b|which\\b|when\\b|while\\b|as\\b|by\\b)\\p{Ll}[\\p{Ll}-]{0,15}){0,5} and)?";
const MODIFIERS =
  "(?: (?:the|a|an|its|his|her|their|neighbou?ring|ally|rival|counterpart|former|president|prime minister|minister|foreign minister|leader|opposition leader|predecessor,|successor,|activist|journalist|senator|chancellor|king|\\p{Lu}[\\p{L}]{2,15}(?:n|sh|ch|se|i|ish|kh))){0,4}";

interface Pattern {
  readonly type: string;
  readonly pattern: RegExp;
  readonly passive: boolean;
}

const PATTERNS: readonly Pattern[] = EVENT_VERBS.flatMap(({ type, active, passive }) => [
  {
    type,
    passive: false,
    pattern: new RegExp(
      `^(?:, who|, which)?${FIRST_VERB}(${AUXILIARY}) (?:${active.join("|")})${MODIFIERS} $`,
      "iu",
    ),
  },
  ...(passive.length === 0
    ? []
    : [
        {
          type,
          passive: true,
          pattern: new RegExp(
            `^(?:, who|, which|,)?(${AUXILIARY}(?: (?:is|was|were|are|been|being)(?: (?:also|strongly|sharply|later))?)?) (?:${passive.join("|")}) by${MODIFIERS} $`,
            "iu",
          ),
        },
      ]),
]);

const PLANNED =
  /\b(?:will|must|(?:plans?|planned|intends?|intended|is|are|was|were|agreed|preparing|prepares|ready|set|due|threatened|threatens|wants|vowed|promised) to)\b/;

/** As much text between two ends as is read. */
const FARTHEST = 120;
/** Before the subject: then it is part of another phrase ("the president of Russia condemned"). */
const DEPENDENT =
  /(?:^|[ (])(?:of|in|from|with|by|to|for|at|on|near|against|over|about|than|like|into|inside|outside|between)(?: the| a)? $/i;
/** Behind the object: then it only qualifies what follows ("attacked Hamas positions"). */
const QUALIFIES =
  /^(?:['’]s?\b|-|’| (?!in\b|on\b|at\b|of\b|for\b|with\b|after\b|before\b|by\b|over\b|to\b|and\b|but\b|as\b|during\b|while\b|because\b|since\b|from\b|that\b|who\b|when\b|if\b|again\b|about\b|last\b|this\b|earlier\b|not\b|was\b|via\b|amid\b|against\b|without\b|late\b|early\b|under\b|following\b|today\b|yesterday\b|is\b|until\b|or\b|where\b|near\b|into\b|through\b|saying\b|calling\b|using\b|should\b|would\b|will\b|had\b|has\b|more\b|so\b|twice\b|once\b|separately\b|and\b)\p{Ll})/u;

/** The same behind a person, whose name seldom does. */
const QUALIFIED_BY_PERSON =
  /^(?:['’]s?\b|-| (?:\p{Ll}{2,20}s|administration|family|team|government|campaign|regime)\b)/u;

/** Actions of one name upon the next: PLOVER verbs, active and passive, denied, possible or planned. */
export function eventStatements(clause: Clause): Draft[] {
  return neighbours(clause).flatMap(([left, right]) => {
    const closes = left.form === "role" || isApposition(clause, left);
    const gap = between(clause, left, right).replace(closes ? /^, (?=\p{Ll})/u : /^$/, " ");
    if (gap.length > FARTHEST || left.entityId === right.entityId || isDependent(clause, left)) return [];
    const behind = clause.text.slice(right.end, Math.min(clause.sentence.end, right.end + 24));
    if ((right.kind === "Person" ? QUALIFIED_BY_PERSON : QUALIFIES).test(behind)) return [];
    for (const { type, pattern, passive } of PATTERNS) {
      const match = pattern.exec(gap);
      if (!match) continue;
      if (type === "CONSULTED" && isJourney(left, right)) return [];
      const auxiliary = match[1] ?? "";
      const firsts = coordinatedUpTo(clause, left);
      if (firsts[0] && isDependent(clause, firsts[0])) return [];
      return firsts.map((first) => {
        const [subject, object] = passive ? [right, first] : [first, right];
        return {
          type,
          subject: subject.entityId,
          object: object.entityId,
          method: passive ? "verb, passive" : "verb",
          confidence:
            left.form === "name" && right.form === "name"
              ? CONFIDENCE.verbBetweenNames
              : CONFIDENCE.verbBesideRole,
          negated: /\b(?:not|never|refused to|declined to|failed to|denied)\b/.test(auxiliary),
          modality: modalityOf(auxiliary),
        };
      });
    }
    return [];
  });
}

/** "He visited China", "she will speak to the nation": nobody is consulted. */
function isJourney(left: ResolvedMention, right: ResolvedMention): boolean {
  return right.kind === "Place" || (right.kind === "Country" && left.kind !== "Country");
}

/** "A, B and C": those of one kind that "and" closes at `last`; itself where nothing is joined to it. */
function coordinatedUpTo(clause: Clause, last: ResolvedMention): readonly ResolvedMention[] {
  const list = [last];
  for (let i = clause.mentions.indexOf(last) - 1; i >= 0; i--) {
    const before = clause.mentions[i];
    const [next] = list;
    if (!before || !next || before.kind !== last.kind || before.form === "pronoun") break;
    const joint = list.length === 1 ? /^,? and (?:the )?$/ : /^, (?:the )?$/;
    if (!joint.test(between(clause, before, next))) break;
    list.unshift(before);
  }
  return list;
}

/** "Lithuania's foreign minister, X, accused Y": the commas are those of X. */
function isApposition({ text, sentence }: Clause, name: ResolvedMention): boolean {
  return name.start - 2 >= sentence.start && text.slice(name.start - 2, name.start) === ", ";
}

function isDependent(clause: Clause, subject: ResolvedMention): boolean {
  return DEPENDENT.test(
    clause.text.slice(Math.max(clause.sentence.start, subject.start - 20), subject.start),
  );
}

function modalityOf(auxiliary: string): Modality {
  if (/\b(?:may|might|could|can|should|would)\b/.test(auxiliary)) return "possible";
  if (/\b(?:likely to|expected to)\b/.test(auxiliary)) return "possible";
  if (PLANNED.test(auxiliary)) return "planned";
  if (/\breportedly\b/.test(auxiliary)) return "reported";
  return /\ballegedly\b/.test(auxiliary) ? "claimed" : "asserted";
}
