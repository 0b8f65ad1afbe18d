import { JOINT_VERBS } from "../../ontology/event-verbs.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

const BETWEEN =
  /^(?:,? and| and the)(?: \p{Lu}[\p{L}]{2,15}(?:n|sh|ch|se|i|ish))?(?: (?:president|prime minister|foreign minister|leader))? $/iu;
const ADVERBS = "(?: (?:have|has|had|also|later|then|already|both|jointly|formally|briefly)){0,3}";
const PATTERNS = JOINT_VERBS.map(({ type, verbs }) => ({
  type,
  pattern: new RegExp(`^${ADVERBS} (?:${verbs.join("|")})(?![\\p{L}-])`, "iu"),
}));

/** As much text behind the second name as is read. */
const FARTHEST = 90;
/** Before the first name: then the two are no subject ("talks between X and Y held"). */
const DEPENDENT =
  /(?:^|[ (])(?:of|in|from|with|by|to|for|at|on|against|over|about|between|than|like|and|or)(?: the| a)? $/i;

/** What two do together: "X and Y met", "X and Y signed an agreement". */
export function jointStatements(clause: Clause): Draft[] {
  const { text, sentence } = clause;
  return neighbours(clause).flatMap(([left, right]) => {
    const before = text.slice(Math.max(sentence.start, left.start - 20), left.start);
    if (!BETWEEN.test(between(clause, left, right)) || DEPENDENT.test(before)) return [];
    const behind = text.slice(right.end, Math.min(sentence.end, right.end + FARTHEST));
    const found = PATTERNS.find(({ pattern }) => pattern.test(behind));
    if (!found) return [];
    const ends = { subject: left.entityId, object: right.entityId };
    return [{ type: found.type, ...ends, method: "two together", confidence: CONFIDENCE.twoTogether }];
  });
}
