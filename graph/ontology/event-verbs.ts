import type { Modality } from "../model/statement.ts";

/** Ways of saying one action: the verb in its past and present forms with what follows before the object. */
export interface EventVerbs {
  /** A PLOVER action from relation-types.ts. */
  readonly type: string;
  /** Regular expression sources, from the verb to right before the object. */
  readonly active: readonly string[];
  /** Participles before "by": "was condemned by". */
  readonly passive: readonly string[];
  /** What the verb itself says of the deed, where it is not done: "is preparing sanctions against". */
  readonly modality?: Modality;
}

const DEAL =
  "(?:a|an|the|new|trade|peace|ceasefire|security|defen[cs]e|cooperation|\\s){0,8}(?:deal|agreement|treaty|pact|accord|memorandum)";

export const EVENT_VERBS: readonly EventVerbs[] = [
  {
    type: "AGREED_WITH",
    active: [`(?:sign(?:ed|s)?|reach(?:ed|es)?|conclud(?:ed|es?)|struck) ${DEAL} with`, "agree(?:d|s)? with"],
    passive: [],
  },
  {
    type: "CONSULTED",
    active: [
      "meets?(?: with)?",
      "(?:host(?:ed|s)?|receiv(?:ed?|es)|greet(?:ed|s)?)",
      "negotiat(?:ed?|es|ing) with",
      "met(?: with)?",
      "(?:spoke|speaks?|spoken|talk(?:ed|s)?)(?: by (?:tele)?phone)? (?:with|to)",
      "discuss(?:ed|es)? (?:[\\p{Ll}-]{1,15} ){1,5}with",
      "(?:held|holds?|hold) (?:phone |bilateral |peace |urgent )?(?:talks|consultations|a meeting|a call|a summit) with",
      "(?:visit(?:ed|s)?|telephoned|phoned)",
    ],
    passive: ["visited"],
  },
  {
    type: "SUPPORTED",
    active: [
      "(?:support(?:ed|s)?|back(?:ed|s)?|endors(?:ed?|es)|prais(?:ed?|es)|hail(?:ed|s)?|thank(?:ed|s)?|welcom(?:ed?|es)|defend(?:ed|s)?)",
      "(?:express(?:ed|es)?|voic(?:ed?|es)|pledg(?:ed?|es)|offer(?:ed|s)?) (?:full |strong |its |his |her |their )?support (?:for|to)",
      "st(?:ands?|ood) (?:behind|by|with)",
      "congratulat(?:ed?|es)",
    ],
    passive: ["supported", "backed", "endorsed", "praised"],
  },
  {
    type: "COOPERATED_WITH",
    active: [
      "cooperat(?:ed?|es) with",
      "(?:held|holds?|conduct(?:ed|s)?) joint (?:\\w{1,15} )?(?:exercises|drills) with",
    ],
    passive: [],
  },
  {
    type: "AIDED",
    active: [
      "aid(?:ed|s)?",
      "help(?:ed|s)?",
      "(?:sent|sends?|dispatch(?:ed|es)?|deploy(?:ed|s)?) (?:\\w{1,15} ){0,2}peace-?keep(?:ers|ing forces|ing troops) to",
      "(?:approv(?:ed?|es)|grant(?:ed|s)?|extend(?:ed|s)?) (?:an? )?(?:[\\w$€£.,-]{1,12} ){0,4}(?:loan|credit line|bailout|grant|aid package|rescue package|aid) (?:for|to)",
      "(?:sent|sends?|deliver(?:ed|s)?|provid(?:ed?|es)|gave|gives?) (?:\\w{1,20} ){0,3}(?:aid|assistance|help|relief|supplies|weapons) to",
    ],
    passive: ["aided", "helped"],
  },
  {
    type: "CONCEDED_TO",
    active: [
      "(?:surrender(?:ed|s)?|apologi[sz](?:ed?|es)|yield(?:ed|s)?|conced(?:ed?|es)|capitulat(?:ed?|es)) to",
    ],
    passive: [],
  },
  {
    type: "MADE_REQUEST_TO",
    active: [
      "(?:ask(?:ed|s)?|urg(?:ed?|es)|implor(?:ed?|es)|petition(?:ed|s)?)",
      "(?:call(?:ed|s)?) on",
      "(?:appeal(?:ed|s)?|turn(?:ed|s)?) (?:for help )?to",
      "(?:request(?:ed|s)?|sought|seeks?|ask(?:ed|s)? for) (?:\\w{1,15} )?(?:help|support|aid|assistance) from",
    ],
    passive: ["asked", "urged"],
  },
  {
    type: "ACCUSED",
    active: [
      "(?:accus(?:ed?|es)|blam(?:ed?|es)|condemn(?:ed|s)?|critici[sz](?:ed?|es)|denounc(?:ed?|es)|slamm?(?:ed|s)?|su(?:ed|es)|indict(?:ed|s)?|lambast(?:ed?|es)|rebuk(?:ed?|es))",
      "(?:issu(?:ed?|es)|obtain(?:ed|s)?) (?:an? |international )?arrest warrants? for",
      "(?:fil(?:ed?|es)|brought|brings?) (?:[\\w-]{1,15} ){0,3}(?:lawsuits?|charges|complaints?|suit|case) against",
    ],
    passive: ["accused", "blamed", "condemned", "criticized", "criticised", "denounced", "sued", "indicted"],
  },
  {
    type: "REJECTED",
    active: [
      "(?:reject(?:ed|s)?|rebuff(?:ed|s)?|defi(?:ed|es))",
      "(?:reject(?:ed|s)?|rul(?:ed|es) out) (?:\\p{Ll}{2,12} )?(?:talks|negotiations|dialogue|meetings?|deals?|offers?) (?:with|from)",
      "refus(?:ed?|es) to (?:meet|recogni[sz]e|talk to|negotiate with)(?: with)?",
    ],
    passive: ["rejected", "rebuffed"],
  },
  {
    type: "THREATENED",
    active: [
      "(?:threaten(?:ed|s)?|warn(?:ed|s)?)",
      "threaten(?:ed|s)? to (?:attack|invade|sanction|strike|bomb|punish|expel|retaliate against|impose sanctions on|go to war with)",
      "issu(?:ed?|es) (?:an ultimatum|a warning|threats) to",
    ],
    passive: ["threatened", "warned"],
  },
  {
    type: "PROTESTED_AGAINST",
    active: ["(?:protest(?:ed|s)?|demonstrat(?:ed?|es)|ralli(?:ed|es)) against"],
    passive: [],
  },
  {
    type: "SANCTIONED",
    active: [
      "(?:impos(?:ed?|es|ing)|slapp?(?:ed|s)?|announc(?:ed?|es)|adopt(?:ed|s)?|approv(?:ed?|es)) (?:[\\w-]{1,15} ){0,6}(?:sanctions|embargo|tariffs) (?:on|against)",
      "(?:sanction(?:ed|s)?|blacklist(?:ed|s)?|fin(?:ed|es))",
    ],
    passive: ["sanctioned", "blacklisted", "fined"],
  },
  {
    type: "SANCTIONED",
    active: [
      "(?:prepar(?:es?|ing)|plan(?:s|ning)?|propos(?:es?|ed|ing)|draft(?:s|ing)?) (?:[\\w-]{1,15} ){0,6}(?:sanctions|embargo|tariffs) (?:on|against)",
    ],
    passive: [],
    modality: "planned",
  },
  {
    type: "MOBILIZED_AGAINST",
    active: [
      "(?:mobili[sz](?:ed?|es)|mass(?:ed|es)|deploy(?:ed|s)?) (?:\\w{1,15} ){0,2}(?:troops|forces|army) against",
    ],
    passive: [],
  },
  {
    type: "COERCED",
    active: [
      "(?:arrest(?:ed|s)?|sentenc(?:ed?|es)|convict(?:ed|s)?|seiz(?:ed?|es)|overthr(?:ew|ows?)|topp?l(?:ed?|es)|detain(?:ed|s)?|jail(?:ed|s)?|imprison(?:ed|s)?|expel(?:led|s)?|bann?(?:ed|s)?|deport(?:ed|s)?|occup(?:ied|ies)|annex(?:ed|es)?|blockad(?:ed?|es))",
    ],
    passive: [
      "arrested",
      "sentenced",
      "convicted",
      "overthrown",
      "detained",
      "jailed",
      "imprisoned",
      "expelled",
      "banned",
      "occupied",
      "annexed",
    ],
  },
  {
    type: "ASSAULTED",
    active: [
      "(?:attack(?:ed|s)?|invad(?:ed?|es)|bomb(?:ed|s)?|shell(?:ed|s)?|assassinat(?:ed?|es)|raid(?:ed|s)?|storm(?:ed|s)?|kill(?:ed|s)?|poison(?:ed|s)?|shot|struck|hit)",
      "(?:launch(?:ed|es)?|carri(?:ed|es) out) (?:\\w{1,15} ){0,3}(?:attacks?|strikes?|airstrikes?|raids?|offensive) (?:on|against)",
    ],
    passive: [
      "attacked",
      "invaded",
      "bombed",
      "shelled",
      "assassinated",
      "raided",
      "stormed",
      "killed",
      "poisoned",
      "shot",
    ],
  },
];

/** Ways of saying what two do together: verbs behind "X and Y". */
export const JOINT_VERBS: readonly { readonly type: string; readonly verbs: readonly string[] }[] = [
  { type: "AGREED_WITH", verbs: [`(?:signed|reached|concluded|struck) ${DEAL}`, "agreed (?:on|to|that)"] },
  {
    type: "COOPERATED_WITH",
    verbs: ["(?:held|hold|conducted) joint (?:\\p{Ll}{1,15} )?(?:exercises|drills)"],
  },
  {
    type: "CONSULTED",
    verbs: [
      "met(?=[.,;]|$| (?:in|on|at|for|to|again|late|early|earlier|last|this|behind|during|after|before|by|via|over|there|twice|today|yesterday)\\b)",
      "spoke by (?:tele)?phone",
      "(?:held|hold) (?:[\\p{Ll}-]{1,15} ){0,4}(?:talks|consultations|conversations?|meetings?|calls?|summit)",
      "discussed",
    ],
  },
];

/** An action told as a noun: "A's invasion of B", "the invasion of B by A". */
export interface EventNoun {
  readonly type: string;
  /** Regular expression source: from the noun to right before the object. */
  readonly noun: string;
}

/** Nouns that tell a deed as done; a threat, a fear or a plan of one is read apart. */
export const EVENT_NOUNS: readonly EventNoun[] = [
  { type: "ASSAULTED", noun: "(?:invasion|bombing|bombardment|shelling) of" },
  {
    type: "ASSAULTED",
    noun: "(?:attacks?|strikes?|airstrikes?|air strikes|raids?|assault|offensive) (?:on|against)",
  },
  { type: "COERCED", noun: "(?:annexation|occupation|blockade|arrest|detention|expulsion) of" },
  { type: "SANCTIONED", noun: "(?:sanctions|embargo|tariffs) (?:on|against)" },
  { type: "ACCUSED", noun: "(?:condemnation|criticism|denunciation) of|accusations against" },
  { type: "SUPPORTED", noun: "support (?:for|of)|endorsement of" },
  { type: "THREATENED", noun: "threats? (?:to|against)|ultimatum to" },
  { type: "AIDED", noun: "aid to|assistance to" },
  { type: "CONSULTED", noun: "(?:talks|meetings?|negotiations|consultations|summit|phone call) with" },
  { type: "AGREED_WITH", noun: "(?:deal|agreement|treaty|pact|accord|truce|ceasefire) with" },
  { type: "COOPERATED_WITH", noun: "(?:cooperation|joint exercises) with" },
];

/** What two have together: nouns before "between A and B". */
export const JOINT_NOUNS: readonly { readonly type: string; readonly nouns: string }[] = [
  {
    type: "CONSULTED",
    nouns: "talks|meetings?|negotiations|consultations|summit|phone call|phone conversation",
  },
  { type: "AGREED_WITH", nouns: "agreements?|treaty|pact|accord|deal|truce|ceasefire" },
  { type: "COOPERATED_WITH", nouns: "cooperation|joint exercises" },
];
