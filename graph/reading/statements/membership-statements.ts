import type { ResolvedMention } from "../../model/mention.ts";
import { between, type Clause, type Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

const INCLUDES =
  /^\)?(?: (?:trade |military |regional |economic )?(?:bloc|alliance|group|union|pact|organi[sz]ation|club|coalition|grouping))?,? (?:which|that|whose members) (?:now |also |currently )?(?:includes?|comprises?|consists? of|is made up of|are|groups?|unites?) (?:the )?$/;
const MEMBER =
  /^(?:,? (?:is|are|remains?|became|has been|was admitted as|who is|which is))?,? (?:a |an |the )?(?:(?:founding|full|permanent|non-permanent|senior|fellow|new|newest|leading|long-time) ){0,2}members? of (?:the )?$/;
/** Right behind the organization, which "members of" precedes. */
const MEMBERS_ARE = /^ (?:now |also |currently )?(?:include|are) (?:the )?$/;
const MEMBERS_OF = /\b[Mm]embers of (?:the )?$/;
/** "NATO members France and Spain" */
const WHOSE_MEMBERS =
  /^(?:['’]s?)? (?:member (?:states|countries|nations)|members|allies|founding members)(?: include| such as| like)?,? (?:the )?$/;
/** Of a country. */
const IS_PART = /^,? (?:which )?(?:is|was|became|remains) (?:also )?part of (?:the )?$/;
const NOT_MEMBER =
  /^ (?:is not|was not|isn’t|isn't|is no longer|was never) (?:a |an )?(?:\p{Ll}{2,15} )?member of (?:the )?$/u;
const JOINED = /^ (?:has |have |formally |officially |recently ){0,3}joined (?:the )?$/;
const LEFT =
  /^ (?:has |have |formally |officially ){0,3}(?:left|quit|withdrew from|pulled out of) (?:the )?$/;

/** MEMBER_OF from "the CSTO, which includes A and B", "A, a member of the CSTO", "A joined the CSTO". */
export function membershipStatements(clause: Clause): Draft[] {
  const drafts: Draft[] = [];
  clause.mentions.forEach((left, i) => {
    const right = clause.mentions[i + 1];
    if (!right) return;
    const gap = between(clause, left, right);
    const before = clause.text.slice(Math.max(clause.sentence.start, left.start - 20), left.start);
    if (
      left.kind === "Organization" &&
      (INCLUDES.test(gap) || WHOSE_MEMBERS.test(gap) || (MEMBERS_ARE.test(gap) && MEMBERS_OF.test(before)))
    ) {
      for (const member of listFrom(clause, i + 1)) drafts.push(memberOf(member, left, "list of members"));
    } else if (isJoiner(left) && right.kind === "Organization" && left.form !== "pronoun") {
      const behind = clause.text.slice(right.end, right.end + 12);
      if (
        MEMBER.test(gap) ||
        JOINED.test(gap) ||
        (left.kind === "Country" && IS_PART.test(gap)) ||
        isOfParty(left, right, gap, behind)
      )
        drafts.push(memberOf(left, right, "member of"));
      else if (LEFT.test(gap) || NOT_MEMBER.test(gap))
        drafts.push({ ...memberOf(left, right, "member of"), negated: true });
    }
  });
  return drafts;
}

/** "Ibrahim Solih of the Maldivian Democratic Party", "Kurti's Vetevendosje party" */
function isOfParty(left: ResolvedMention, { text }: ResolvedMention, gap: string, behind: string): boolean {
  if (left.kind !== "Person" || left.form !== "name") return false;
  if (/^['’]s? $/.test(gap)) return /^ (?:party|movement|bloc|coalition)\b/.test(behind);
  return / (?:Party|Movement|Coalition|Alliance)$/.test(text) && /^ of (?:the |his |her )?$/.test(gap);
}

const isJoiner = ({ kind }: ResolvedMention): boolean => kind !== "Place";

function memberOf(member: ResolvedMention, organization: ResolvedMention, method: string): Draft {
  return {
    type: "MEMBER_OF",
    subject: member.entityId,
    object: organization.entityId,
    method,
    confidence: CONFIDENCE.membership,
  };
}

/** The countries or organizations from `from` on that commas and "and" join. */
export function listFrom(clause: Clause, from: number): ResolvedMention[] {
  const first = clause.mentions[from];
  if (!first || (first.kind !== "Country" && first.kind !== "Organization")) return [];
  const list = [first];
  for (let i = from + 1; i < clause.mentions.length; i++) {
    const before = clause.mentions[i - 1];
    const next = clause.mentions[i];
    if (
      !before ||
      next?.kind !== first.kind ||
      !/^(?:,|,? and)(?: the)? $/.test(between(clause, before, next))
    )
      break;
    list.push(next);
  }
  return list;
}
