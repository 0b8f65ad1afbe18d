import type { ResolvedMention } from "../../model/mention.ts";
import { between, type Clause, type DocumentFacts, type Draft, neighbours } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { holderOf } from "./position-statements.ts";

const OFFICE = "(?:presidency|premiership|leadership|office|post|throne|power|powers|reins|chairmanship)";
const AFTER =
  /^(?:, who)?(?: (?:has|had|then|later|formally|officially)){0,3} (?:succeeded|replaced|succeeds|replaces|took over from|takes over from|took office after|was elected to succeed|was sworn in to replace|was named to succeed) (?:(?:the )?(?:former )?(?:president |prime minister |chancellor |longtime leader ){0,1})?$/i;
const BEFORE = new RegExp(
  `^(?:(?: (?:has|had|then|later|formally|officially)){0,3} (?:handed|passed|ceded|gave)(?: over)? (?:(?:the|his|her) )?${OFFICE}(?: over)? to|` +
    "(?: (?:has|had|then|later)){0,3} (?:stepped down|resigned|abdicated) in favou?r of|" +
    "(?: (?:has|had|then|later)){0,3} (?:was|were|been) (?:succeeded|replaced) by) (?:(?:his|her) (?:\\w{1,20} ){0,2})?$",
  "i",
);

const AS_OFFICE =
  /^,? (?:at the head of |as (?:[\p{L}-]{1,20} ){0,4}(?:president|minister|premier|chancellor|leader|head|chief|director|chair|chairman|chairwoman|governor|mayor|king|queen|emperor|pope|bishop|archbishop|ceo|executive|secretary|commander|ambassador|speaker|coach|manager)(?!\p{L}))/iu;

/** Players and singers replace each other too: an office must be named behind, or be one of theirs elsewhere. */
function isOfOffice(
  clause: Clause,
  left: ResolvedMention,
  right: ResolvedMention,
  { positions }: DocumentFacts,
): boolean {
  const named = AS_OFFICE.test(clause.text.slice(right.end, clause.sentence.end));
  return named || positions.some(({ personId }) => personId === left.entityId || personId === right.entityId);
}

/** "A succeeded B", "B handed over the presidency to A" → A SUCCEEDED B, and what B held before. */
export function successionStatements(clause: Clause, facts: DocumentFacts): Draft[] {
  return neighbours(clause).flatMap(([left, right]) => {
    if (left.kind !== "Person" || right.kind !== "Person" || left.entityId === right.entityId) return [];
    const gap = between(clause, left, right);
    const after = AFTER.test(gap);
    if (!after && !BEFORE.test(gap)) return [];
    if (/replaced?s?\b/.test(gap) && !isOfOffice(clause, left, right, facts)) return [];
    const [successor, predecessor] = after
      ? [left.entityId, right.entityId]
      : [right.entityId, left.entityId];
    const method = "succession";
    const drafts: Draft[] = [
      {
        type: "SUCCEEDED",
        subject: successor,
        object: predecessor,
        method,
        confidence: CONFIDENCE.succession,
      },
    ];
    const holder = /presidency/.test(gap) ? holderOf(successor, "president", facts) : undefined;
    if (holder) {
      const role = { role: "president", former: true };
      drafts.push({
        type: "HOLDS_POSITION_IN",
        subject: predecessor,
        object: holder,
        method,
        confidence: CONFIDENCE.formerHolder,
        ...role,
      });
    }
    return drafts;
  });
}
