import type { EntityKind } from "../model/entity.ts";

/** A wording between two names that goes well with a relation without proving it. */
export interface RelationCue {
  readonly type: string;
  /** Of the whole text between the names, where "_" stands for each name of the kinds in `over`. */
  readonly pattern: RegExp;
  /** The second name is the subject. */
  readonly inverse: boolean;
  /** Kinds of names that may stand between the two. */
  readonly over: readonly EntityKind[];
  /** The first name has to be an adjective of nationality. */
  readonly adjective?: boolean;
}

const KIN =
  "(?:wife|husband|spouse|widow(?:er)?|sons?|daughters?|child|children|brothers?|sisters?|siblings?|fathers?|mothers?|parents?|nephews?|nieces?|uncles?|aunts?|cousins?|grand(?:son|daughter|father|mother)s?|married|marriage)";
const KIN_BETWEEN = `^[^.;]{0,60}\\b${KIN}\\b[^.;]{0,40}$`;
const REGION =
  "(?:(?:far|south|north|west|east|central|southern|northern|western|eastern|downtown|nearby|south-?eastern|north-?eastern|south-?western|north-?western)[ -]){0,2}";
/** From a place to the one around it: ", ", " in the northern ", " in the province of ". */
const STEP = `(?:,? (?:in|of|at|on) |, )(?:the )?(?:(?:${REGION}|state |province )(?:of )?(?:the )?)?`;
const BRACKET = "(?: \\([^)]{0,100}\\))?";
/** What lies along it is not in it. */
const WATERSIDE = "[^_]*\\b(?:shores?|banks?|coast|borders?)\\b";
const IS = "(?:,? which)? (?:is|are|was|were)";
/** "Anna (born 1970 in Rome, Italy) is a former " before "Swiss"; from no name in the brackets. */
const DESCRIBED_AS =
  "^(?:,? [^;()]{0,80})?(?: ?\\([^()]{0,160}\\))?[^;()]{0,80} (?:is|was) an? (?:(?:former|retired|small|young) )?$";
const TEAM_VERB =
  "(?:play(?:s|ed|ing)? for|join(?:s|ed|ing)?|sign(?:s|ed)? (?:for|with)|belong(?:s|ed)? to|represent(?:s|ed|ing)?)";
const PLAYER =
  "(?:members?|players?|MPs?|bassist|guitarist|drummer|singer|vocalist|forward|striker|goalkeeper)";

const PLACES: readonly EntityKind[] = ["Place", "Country"];

const cue =
  (inverse: boolean) =>
  (type: string, pattern: string, over: readonly EntityKind[] = []): RelationCue => ({
    type,
    pattern: new RegExp(pattern, "u"),
    inverse,
    over,
  });
const forward = cue(false);
const inverse = cue(true);

/** Where the wording agrees, a model is believed that is less sure: `graph/reading/neural/relate-entities.ts`. */
export const RELATION_CUES: readonly RelationCue[] = [
  forward("LOCATED_IN", `^(?:${STEP}_)*${STEP}$`, PLACES),
  forward("LOCATED_IN", `^${BRACKET}${IS} (?!${WATERSIDE})[^.;()_]{0,80}?(?:${STEP}_){0,3}${STEP}$`, PLACES),
  forward("LOCATED_IN", DESCRIBED_AS, PLACES),
  inverse("LOCATED_IN", "^ ?['’]s? $"),
  forward(
    "HEADQUARTERED_IN",
    "^[^;]{0,40}(?:based|headquarter(?:s|ed)|head office)[^;]{0,20} (?:in|at) (?:the )?$",
  ),
  inverse("HEADQUARTERED_IN", "^[- ]based $"),
  forward("CITIZEN_OF", DESCRIBED_AS, PLACES),
  forward("CITIZEN_OF", "^, an? (?:former |retired |young )?$"),
  {
    ...inverse("CITIZEN_OF", "^ (?:(?!for|from|with|the |his|her)(?:and|[\\p{Ll}-]{3,20}),? ){1,5}(?<!ed )$"),
    adjective: true,
  },
  forward("MEMBER_OF", `^,? (?:(?:who|which|has|had|formerly|also) ){0,2}${TEAM_VERB} (?:the )?$`),
  forward("MEMBER_OF", `^,? (?:\\p{L}{2,20} ){0,4}${PLAYER} (?:of|for|with) (?:the )?$`),
  forward(
    "PART_OF",
    "^,? (?:\\p{Ll}{1,20} ){0,4}(?:part|branch|unit|division|subsidiary|arm|wing|department|faculty|college|school|member) of (?:the )?$",
  ),
  forward("PART_OF", "^,? (?:of|at|within) (?:the )?$"),
  inverse("PART_OF", "^ ?['’]s? (?:\\p{Ll}{3,20} ){0,3}$"),
  forward("RELATIVE_OF", KIN_BETWEEN, PLACES),
  inverse("RELATIVE_OF", KIN_BETWEEN, PLACES),
];
