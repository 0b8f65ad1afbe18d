import type { Modality } from "../model/statement.ts";

/** A phrase between two names that tells a relation of the first to the second, or the other way round. */
export interface RelationPhrase {
  readonly type: string;
  /** Of the whole text between the names. */
  readonly pattern: RegExp;
  /** The second name is the subject. */
  readonly inverse: boolean;
  /** HOLDS_POSITION_IN: the position that the phrase tells, unless it names one in the group `role`. */
  readonly role?: string;
  /** Where the phrase does not assert: "agreed to buy". */
  readonly modality?: Modality;
}

const KIN =
  "(?:wife|husband|son|daughter|brother|sister|father|mother|nephew|niece|uncle|aunt|cousin|grandson|granddaughter|son-in-law|daughter-in-law|widow|ex-wife|ex-husband)";
const ELDER = "(?:(?:eldest|elder|younger|youngest|late|former|first|second|only|oldest) ){0,2}";
const QUALITY = "(?:(?:\\p{L}[\\p{Ll}-]{1,15}|wholly[- ]owned|state-owned) ){0,2}";
const UNIT =
  "(?:unit|subsidiary|division|department|branch|arm|wing|affiliate|offshoot|faculty|agency|directorate|imprint|label|brand|business school|law school|constituent college|command|component|corps|regiment|squadron|laboratory|part)";
const PLAYER =
  "(?:member|lawmaker|activist|parliamentarian|legislator|MP|MEP|bassist|guitarist|drummer|singer|vocalist|frontman|striker|midfielder|defender|goalkeeper|forward|winger|quarterback|captain)";
const PARTY_OF = "(?:party|group|band|club|team|coalition|alliance|movement|organi[sz]ation|union|militia)";
const HEAD =
  "(?:leader|head|chief|boss|commander|director|chairman|chairwoman|chair|chief executive|CEO|founder)";

/** "the national power utility" before a company's name; no preposition. */
const DESCRIBED =
  "(?:(?!(?:shares?|stakes?|stocks?|rights?|land|assets|part|parts|in|of|at|for|from|with|by|to|on|and|or)\\b)\\p{Ll}[\\p{Ll}-]{2,15} ){0,3}";

export const RELATION_PHRASES: readonly RelationPhrase[] = [
  {
    type: "PART_OF",
    pattern: new RegExp(
      `^,? (?:which is |is |which was |was )?(?:an? |the )${QUALITY}${UNIT} of (?:the )?$`,
      "u",
    ),
    inverse: false,
  },
  {
    type: "PART_OF",
    pattern:
      /^,? (?:which )?(?:is (?:also )?|has been |was |became |which is )?(?:part of|belong(?:s|ed|ing) to) (?:the )?$/,
    inverse: false,
  },
  {
    type: "PART_OF",
    pattern: new RegExp(
      `^['’]s? ${QUALITY}(?:unit|subsidiary|division|military wing|armed wing|youth wing|arm),? (?:the )?$`,
      "u",
    ),
    inverse: true,
  },
  {
    type: "PART_OF",
    pattern: new RegExp(
      `^(?: \\p{Ll}{2,12}){0,6} its ${QUALITY}(?:unit|subsidiary|division|arm|brand|business),? $`,
      "u",
    ),
    inverse: true,
  },
  {
    type: "MEMBER_OF",
    pattern: new RegExp(`^ (?:party |group |band )?(?:founding |former )?${PLAYER} $`),
    inverse: true,
  },
  {
    type: "MEMBER_OF",
    pattern: new RegExp(
      `^,? (?:(?:who|which) )?(?:is |was |became |remains )?(?:also )?(?:an? |the |one of the )(?:\\p{Ll}{2,15} ){0,2}members? of (?:the )?(?:(?:\\p{L}{2,20} ){0,2}${PARTY_OF} )?$`,
      "u",
    ),
    inverse: false,
  },
  {
    type: "MEMBER_OF",
    pattern:
      /^,? (?:who )?(?:plays|played|has played|signed) (?:\p{Ll}{2,12} )?for (?:the )?(?:\p{Ll}{2,15} ){0,2}$/u,
    inverse: false,
  },
  {
    type: "MEMBER_OF",
    pattern: new RegExp(
      `^,? (?:who (?:is|was) |is |was )?(?:an? |the )?(?:\\p{L}[\\p{L}-]{1,15} ){0,3}(?:senator|lawmaker|legislator|parliamentarian|MP|MEP|deputy|congressman|congresswoman|councill?or|politician|candidate) (?:from|of|for|with) (?:the )?(?:(?:\\p{Ll}{2,20} ){0,2}${PARTY_OF} )?$`,
      "u",
    ),
    inverse: false,
  },
  {
    type: "HOLDS_POSITION_IN",
    role: "leader",
    pattern: /^,? (?:which (?:is|was) |is |now |currently )?(?:led|headed|chaired|run) by (?:the )?$/,
    inverse: true,
  },
  {
    type: "HOLDS_POSITION_IN",
    role: "leader",
    pattern:
      /^,? (?:who )?(?:now |currently )?(?:heads|leads|chairs|runs|who led|has led|has headed|has run) (?:the )?(?:(?:opposition|ruling|far-right|far-left|left-wing|right-wing|state-owned|nationalist|pro-Russian|pro-European) )?(?:(?:\p{Ll}[\p{Ll}-]{2,15} ){0,2}(?:group|party|company|organi[sz]ation|movement|union|agency|foundation|charity|think tank|firm|bank|fund|institute|council|committee) )?$/u,
    inverse: false,
  },
  {
    type: "HOLDS_POSITION_IN",
    pattern:
      /^,? (?:who (?:is|was) |is |was )?(?:an? |the )?(?:(?!former)\p{Ll}[\p{Ll}-]{1,15} ){0,3}(?<role>partner|analyst|researcher|fellow|lecturer|professor|economist|strategist|correspondent|editor|director|spokes(?:man|woman|person)) (?:at|with|for) (?:the )?(?:\p{Ll}[\p{Ll}-]{2,15} ){0,2}$/u,
    inverse: false,
  },
  { type: "HOLDS_POSITION_IN", role: "leader", pattern: /^-led (?:the )?$/, inverse: false },
  {
    type: "HOLDS_POSITION_IN",
    pattern: new RegExp(
      `^(?: and|,|, and)? (?:its|their|whose) (?:long-?time |current |new )?(?<role>${HEAD}),? $`,
    ),
    inverse: true,
  },
  { type: "RELATIVE_OF", pattern: new RegExp(`^['’]s? ${ELDER}${KIN},? $`), inverse: false },
  {
    type: "RELATIVE_OF",
    pattern: new RegExp(`^,? (?:is |who is )?(?:the |a )?${ELDER}${KIN} of $`),
    inverse: false,
  },
  { type: "RELATIVE_OF", pattern: new RegExp(`^ and (?:his|her) ${ELDER}${KIN},? $`), inverse: false },
  { type: "RELATIVE_OF", pattern: /^ (?:is |was )?married (?:to )?$/, inverse: false },
  {
    type: "FOUNDED_BY",
    pattern: /^,? (?:which )?(?:was |is |were )?(?:co-)?founded (?:in \d{4} )?by $/,
    inverse: false,
  },
  {
    type: "FOUNDED_BY",
    pattern: /^, (?:an? |the )(?:\p{L}[\p{Ll}-]{1,20} ){1,5}(?:co-)?founded (?:in \d{4} )?by $/u,
    inverse: false,
  },
  { type: "FOUNDED_BY", pattern: /^,? (?:who )?(?:co-)?founded (?:the )?$/, inverse: true },
  { type: "FOUNDED_BY", pattern: /^,? (?:the |a )?(?:co-)?founder of (?:the )?$/, inverse: true },
  {
    type: "MEMBER_OF",
    pattern: /^['’]s? (?:\p{Ll}[\p{Ll}-]{2,15} ){0,2}(?:party|movement|bloc|coalition),? $/u,
    inverse: false,
  },
  {
    type: "OWNED_BY",
    pattern: new RegExp(
      `^,? (?:which is |who is |is )?(?:the )?(?:\\p{Lu}\\p{Ll}{3,15} )?(?:parent|owner|co-owner|parent company|holding company) of (?:the )?${DESCRIBED}$`,
      "u",
    ),
    inverse: true,
  },
  {
    type: "OWNED_BY",
    pattern: /^['’]s? (?:parent|owner|parent company|holding company),? $/,
    inverse: false,
  },
  {
    type: "OWNED_BY",
    pattern: /^,? (?:which )?(?:is |was )?(?:a company |a firm )?owned by (?:the )?$/,
    inverse: false,
  },
  {
    type: "OWNED_BY",
    pattern:
      /^,? (?:which |who )?(?:has |have |had |secretly )?(?:bought|acquired|purchased|owns|owned|holds|held|controls|controlled) (?:an? |the )?(?:[\p{Ll}\d.-]{1,12} |% ){0,4}stake in (?:the )?(?:\p{Lu}\p{Ll}{2,12} )?(?:\p{Ll}{2,15} )?$/u,
    inverse: true,
  },
  {
    type: "OWNED_BY",
    pattern: new RegExp(
      `^,? (?:which |who )?(?:also )?(?:owns|has bought|bought|acquired|has acquired|took over|has taken over|(?:has )?(?:completed|finali[sz]ed|closed) (?:its|the|his|her) (?:acquisition|purchase|takeover) of|owns \\d{1,3}(?:\\.\\d{1,2})?(?:%| percent| per cent) of) (?:the )?${DESCRIBED}$`,
      "u",
    ),
    inverse: true,
  },
  {
    type: "OWNED_BY",
    pattern: new RegExp(
      `^,? (?:which |who )?(?:(?:has |have )?(?:agreed|plans?|planned|intends?|intended|wants?|offered|is set|is poised|is) to|will) (?:buy|acquire|take over|purchase) (?:the )?${DESCRIBED}$`,
      "u",
    ),
    inverse: true,
    modality: "planned",
  },
  {
    type: "OWNED_BY",
    pattern:
      /^,? (?:which |that )?(?:is |was |are |were |has been |had been )?(?:(?:majority|wholly|fully|partly|jointly|privately)[- ]owned|(?:bought|acquired|purchased|taken over)(?: in (?:\p{Lu}\p{Ll}{2,8} )?\d{4})?|\d{1,3}(?:\.\d{1,2})?(?:%| percent| per cent)[- ]owned|controlled) by (?:the )?$/u,
    inverse: false,
  },
  {
    type: "OWNED_BY",
    pattern:
      /^(?:, whose|['’]s?) (?:largest|biggest|main|majority|controlling|principal|sole) (?:shareholder|owner|investor)(?: is|,)? (?:the )?$/u,
    inverse: false,
  },
  {
    type: "OWNED_BY",
    pattern:
      /^,? (?:which )?(?:is )?(?:the |an? )?(?:largest|biggest|main|majority|controlling|principal|sole) (?:shareholder|owner|investor) (?:of|in) (?:the )?$/u,
    inverse: true,
  },
  {
    type: "HEADQUARTERED_IN",
    pattern:
      /^,? (?:which )?(?:is |are )?(?:an? (?:[\p{Ll}-]{2,20} ){1,3})?(?:based|headquartered) in (?:the )?$/u,
    inverse: false,
  },
  { type: "HEADQUARTERED_IN", pattern: /^-based (?:\w{1,20} ){0,2}$/, inverse: true },
  { type: "CITIZEN_OF", pattern: /^,? (?:is |who is )?a (?:citizen|national) of (?:the )?$/, inverse: false },
];
