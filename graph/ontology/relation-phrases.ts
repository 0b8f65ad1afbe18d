/** A phrase between two names that tells a relation of the first to the second, or the other way round. */
export interface RelationPhrase {
  readonly type: string;
  /** Of the whole text between the names. */
  readonly pattern: RegExp;
  /** The second name is the subject. */
  readonly inverse: boolean;
}

const KIN =
  "(?:wife|husband|son|daughter|brother|sister|father|mother|nephew|niece|uncle|aunt|cousin|grandson|granddaughter|son-in-law|daughter-in-law|widow|ex-wife|ex-husband)";
const ELDER = "(?:(?:eldest|elder|younger|youngest|late|former|first|second|only|oldest) ){0,2}";

export const RELATION_PHRASES: readonly RelationPhrase[] = [
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
  { type: "FOUNDED_BY", pattern: /^,? (?:who )?(?:co-)?founded (?:the )?$/, inverse: true },
  { type: "FOUNDED_BY", pattern: /^,? (?:the |a )?(?:co-)?founder of (?:the )?$/, inverse: true },
  {
    type: "OWNED_BY",
    pattern: /^,? (?:which )?(?:is |was )?(?:a company |a firm )?owned by (?:the )?$/,
    inverse: false,
  },
  { type: "OWNED_BY", pattern: /^,? (?:a|the) (?:unit|subsidiary) of (?:the )?$/, inverse: false },
  {
    type: "OWNED_BY",
    pattern: /^,? (?:which |who )?(?:owns|has bought|bought|acquired|has acquired) (?:the )?$/,
    inverse: true,
  },
  {
    type: "HEADQUARTERED_IN",
    pattern: /^,? (?:which )?(?:is |are )?(?:based|headquartered) in (?:the )?$/,
    inverse: false,
  },
  { type: "HEADQUARTERED_IN", pattern: /^-based (?:\w{1,20} ){0,2}$/, inverse: true },
  { type: "CITIZEN_OF", pattern: /^,? (?:is |who is )?a (?:citizen|national) of (?:the )?$/, inverse: false },
];
