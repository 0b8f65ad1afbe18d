import type { ResolvedMention } from "../../model/mention.ts";
import type { Modality } from "../../model/statement.ts";
import { countryId, countryOfDemonym } from "../../ontology/countries.ts";
import { EVENT_NOUNS, JOINT_NOUNS } from "../../ontology/event-verbs.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

const QUALITIES =
  "(?: (?!planned|possible|alleged|threatened|proposed|potential|future|feared)\\p{Ll}[\\p{Ll}-]{2,14}){0,2}";
const OWNED = EVENT_NOUNS.map(({ type, noun }) => ({
  type,
  after: new RegExp(`^['’]s?${QUALITIES} (?:${noun}) (?:the )?$`, "u"),
  alone: new RegExp(`(?:^|[ “"(])(\\p{Lu}\\p{L}{2,20})${QUALITIES} (?:${noun}) (?:the )?$`, "u"),
  before: new RegExp(`(?:^|[ “"(])(?:${noun}) (?:the )?$`, "iu"),
}));
const JOINT = JOINT_NOUNS.map(({ type, nouns }) => ({
  type,
  pattern: new RegExp(`(?:^|[ “"(])(?:${nouns}) between (?:the )?$`, "iu"),
}));

/** A deed that is only wished, feared, planned or denied is told with such words before its noun. */
const UNREAL =
  /\b(?:no|not|without|against|planned|possible|potential|proposed|future|threat|threats|threatened|fear|fears|feared|plan|plans|risk|if|avoid|prevent|alleged|denied|denies|deny|halt|end|ending|call|calls|called|lift|lifted|lifting|hope|hopes)\b/i;
const COMING =
  /\b(?:upcoming|scheduled|next|will|tomorrow|hopes?|plans?|planned|proposed|possible|calls? for|called for)\b/i;
const LOOKED_AT = 60;

/** Actions told as nouns: "A's invasion of B", "the Russian invasion of B", "sanctions on B by A", "talks between A and B". */
export function nominalStatements(clause: Clause): Draft[] {
  return [
    ...neighbours(clause).flatMap(([left, right]) => [
      ...owned(clause, left, right),
      ...joint(clause, left, right),
    ]),
    ...clause.mentions.flatMap((object) => byDemonym(clause, object)),
  ];
}

function owned(clause: Clause, left: ResolvedMention, right: ResolvedMention): Draft[] {
  const lead = textBefore(clause, left);
  if (qualifies(clause, right) || UNREAL.test(lead)) return [];
  const gap = between(clause, left, right);
  const after = OWNED.find((noun) => noun.after.test(gap));
  if (after) return [draft(after.type, left.entityId, right.entityId)];
  const before = /^ by (?:the )?$/.test(gap) ? OWNED.find((noun) => noun.before.test(lead)) : undefined;
  return before ? [draft(before.type, right.entityId, left.entityId)] : [];
}

function byDemonym(clause: Clause, object: ResolvedMention): Draft[] {
  const lead = textBefore(clause, object);
  if (qualifies(clause, object)) return [];
  for (const { type, alone } of OWNED) {
    const match = alone.exec(lead);
    const country = match?.[1] ? countryOfDemonym(match[1]) : undefined;
    if (!match || !country || UNREAL.test(lead.slice(0, match.index))) continue;
    return [draft(type, countryId(country.isoCode), object.entityId)];
  }
  return [];
}

function joint(clause: Clause, left: ResolvedMention, right: ResolvedMention): Draft[] {
  if (!/^ and (?:the )?$/.test(between(clause, left, right)) || qualifies(clause, right)) return [];
  const lead = textBefore(clause, left);
  const found = JOINT.find(({ pattern }) => pattern.test(lead));
  if (!found || /\b(?:no|without)\b/i.test(lead)) return [];
  const around = lead + clause.text.slice(right.end, Math.min(clause.sentence.end, right.end + LOOKED_AT));
  return [draft(found.type, left.entityId, right.entityId, COMING.test(around) ? "planned" : "asserted")];
}

const draft = (type: string, subject: string, object: string, modality: Modality = "asserted"): Draft => ({
  type,
  subject,
  object,
  modality,
  method: "noun of action",
  confidence: CONFIDENCE.nominalization,
});

function textBefore({ text, sentence }: Clause, { start }: ResolvedMention): string {
  return text.slice(Math.max(sentence.start, start - LOOKED_AT), start);
}

/** "sanctions on Russia's banks", "attacks on Hamas-run hospitals": something of theirs is the object. */
function qualifies({ text, sentence }: Clause, { end }: ResolvedMention): boolean {
  return /^(?:['’-]|\p{L})/u.test(text.slice(end, Math.min(end + 2, sentence.end)));
}
