import type { ResolvedMention } from "../../model/mention.ts";
import { RELATION_PHRASES } from "../../ontology/relation-phrases.ts";
import { between, type Clause, type Draft, neighbours } from "./clause.ts";

/** Relations that a fixed phrase between two names tells (relation-phrases.ts). */
export function phraseStatements(clause: Clause): Draft[] {
  return neighbours(clause).flatMap(([left, right]) => {
    const gap = between(clause, left, right);
    if (gap.length > 60 || left.entityId === right.entityId || owns(clause, right)) return [];
    const phrase = RELATION_PHRASES.find(({ pattern }) => pattern.test(gap));
    if (!phrase) return [];
    const [subject, object] = phrase.inverse ? [right, left] : [left, right];
    const { type } = phrase;
    return [{ type, subject: subject.entityId, object: object.entityId, method: "phrase", confidence: 0.75 }];
  });
}

/** "… founded by Gates's wife": the name after the phrase is not its end. */
function owns(clause: Clause, mention: ResolvedMention): boolean {
  return /^['’]s/.test(clause.text.slice(mention.end, mention.end + 2));
}
