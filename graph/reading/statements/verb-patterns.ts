import type { Modality } from "../../model/statement.ts";
import { EVENT_VERBS } from "../../ontology/event-verbs.ts";

const AUXILIARY =
  "(?: (?:has|have|had|is|are|was|were|been|be|being|will|would|could|may|might|can|should|must|did|does|do|not|never|also|again|later|then|now|already|today|publicly|strongly|repeatedly|sharply|jointly|reportedly|allegedly|formally|briefly|immediately|plans to|planned to|plan to|intends to|intended to|intend to|is to|are to|was to|were to|agreed to|preparing to|prepares to|ready to|set to|expected to|due to|likely to|threatened to|threatens to|wants to|vowed to|promised to|refused to|declined to|failed to|denied|in turn|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|this) (?:week|month|year)|earlier)){0,4}";
/** A first verb of the same subject: "X supported the mission and warned Y". */
const FIRST_VERB =
  "(?: (?!claimed|added|insisted|indeed)\\p{Ll}{2,15}ed(?: (?!that\\b|who\\b|which\\b|when\\b|while\\b|as\\b|by\\b)\\p{Ll}[\\p{Ll}-]{0,15}){0,5} and)?";
const MODIFIERS =
  "(?: (?:the|a|an|its|his|her|their|neighbou?ring|ally|rival|counterpart|former|president|prime minister|minister|foreign minister|leader|opposition leader|predecessor,|successor,|counterpart,|activist|journalist|senator|chancellor|king|US|U\\.S\\.|UK|Greek|Swiss|Thai|Czech|Slovak|Uzbek|Tajik|Filipino|(?:North |South )?\\p{Lu}[\\p{L}]{2,15}(?:n|sh|ch|se|i|ish|kh))){0,4}";

/** A verb between two names. */
export interface VerbMatch {
  readonly type: string;
  /** The second name is the subject. */
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modality: Modality;
}

const PATTERNS = EVENT_VERBS.flatMap(({ type, active, passive, modality }) => [
  {
    type,
    passive: false,
    modality,
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
          modality,
          pattern: new RegExp(
            `^(?:, who|, which|,)?(${AUXILIARY}(?: (?:is|was|were|are|been|being)(?: (?:also|strongly|sharply|later))?)?) (?:${passive.join("|")}) by${MODIFIERS} $`,
            "iu",
          ),
        },
      ]),
]);

const PLANNED =
  /\b(?:will|must|(?:plans?|planned|intends?|intended|is|are|was|were|agreed|preparing|prepares|ready|set|due|threatened|threatens|wants|vowed|promised) to)\b/;

/** The verb of the ontology that one of the texts is, from right behind one name to right before the next. */
export function matchVerb(gaps: readonly string[]): VerbMatch | undefined {
  for (const { type, passive, pattern, modality } of PATTERNS)
    for (const gap of gaps) {
      const match = pattern.exec(gap);
      if (!match) continue;
      const auxiliary = match[1] ?? "";
      return {
        type,
        passive,
        negated: /\b(?:not|never|refused to|declined to|failed to|denied)\b/.test(auxiliary),
        modality: modality ?? modalityOf(auxiliary),
      };
    }
  return undefined;
}

function modalityOf(auxiliary: string): Modality {
  if (/\b(?:may|might|could|can|should|would)\b/.test(auxiliary)) return "possible";
  if (/\b(?:likely to|expected to)\b/.test(auxiliary)) return "possible";
  if (PLANNED.test(auxiliary)) return "planned";
  if (/\breportedly\b/.test(auxiliary)) return "reported";
  return /\ballegedly\b/.test(auxiliary) ? "claimed" : "asserted";
}
