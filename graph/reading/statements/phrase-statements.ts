import type { ResolvedMention } from "../../model/mention.ts";
import { RELATION_PHRASES } from "../../ontology/relation-phrases.ts";
import { endsFit } from "../../ontology/relation-types.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { withoutTitle } from "./title-phrases.ts";

/** A membership or position that is over. */
const FORMER = /\b(?:former|was|played|had)\b/;

/** "Fernando Haddad, 62, a founder of" */
const AGE = /^, \d{1,3},/;

/** Relations that a fixed phrase between two names tells (relation-phrases.ts). */
export function phraseStatements(clause: Clause): Draft[] {
  return neighbours(clause).flatMap(([left, right]) => {
    const gap = between(clause, left, right).replace(AGE, ",");
    const gaps = right.kind === "Person" ? withoutTitle(gap) : [gap];
    if (gap.length > 80 || left.entityId === right.entityId || owns(clause, right)) return [];
    for (const { type, pattern, inverse, role } of RELATION_PHRASES) {
      const match = gaps.map((each) => pattern.exec(each)).find((found) => found !== null);
      const [subject, object] = inverse ? [right, left] : [left, right];
      if (!match || !endsFit(type, subject.kind, object.kind)) continue;
      const position = match.groups?.role ?? role;
      const former = FORMER.test(gap) && (type === "MEMBER_OF" || type === "HOLDS_POSITION_IN");
      const ends = { subject: subject.entityId, object: object.entityId };
      return [
        {
          type,
          ...ends,
          method: "phrase",
          confidence: CONFIDENCE.phrase,
          former,
          ...(position && { role: position }),
        },
      ];
    }
    return [];
  });
}

/** "… founded by Gates's wife": the name after the phrase is not its end. */
function owns(clause: Clause, mention: ResolvedMention): boolean {
  return /^['’]s/.test(clause.text.slice(mention.end, mention.end + 2));
}
