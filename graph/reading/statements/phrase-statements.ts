import type { ResolvedMention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { RELATION_PHRASES } from "../../ontology/relation-phrases.ts";
import { endsFit } from "../../ontology/relation-types.ts";
import { shownText } from "../shown-text.ts";
import { between, type Clause, type Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { qualifiesNext, withoutTitle } from "./title-phrases.ts";

/** A membership or position that is over. */
const FORMER = /\b(?:former|was|played|had)\b/;

/** "Fernando Haddad, 62, a founder of" */
const AGE = /^, \d{1,3},/;

/** As much text between two names is read. */
const FARTHEST = 80;
const NOUN = /^ (?:party|group|bloc|company|movement|agency|newspaper|band)(?=,)/;

/** Relations that a fixed phrase between two names tells (relation-phrases.ts). */
export function phraseStatements(clause: Clause): Draft[] {
  return namesBeside(clause).flatMap(({ left, right, gap: written }) => {
    const gap = written.replace(AGE, ",");
    if (gap.length > FARTHEST || left.entityId === right.entityId || owns(clause, right)) return [];
    const gaps = [gap, ...shorterGaps(gap)].flatMap((each) =>
      right.kind === "Person" ? withoutTitle(each) : [each],
    );
    for (const { type, pattern, inverse, role, modality } of RELATION_PHRASES) {
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
          ...(modality && { modality }),
        },
      ];
    }
    return [];
  });
}

interface Pair {
  readonly left: ResolvedMention;
  readonly right: ResolvedMention;
  /** The text between, without a name that only qualifies the right one. */
  readonly gap: string;
}

/**
 * Each name with the next; over a nationality, which is the person's ("Schrems, an Austrian lawyer who heads noyb"), and
 * over a name that only qualifies the next ("a unit of Panama-based Northstar").
 */
function namesBeside(clause: Clause): Pair[] {
  const { mentions, text } = clause;
  return mentions.flatMap((right, i): Pair[] => {
    let at = i - 1;
    const qualifier = mentions[at];
    const qualified = qualifier !== undefined && qualifiesNext(clause, qualifier, right);
    const own: Pair[] = qualified ? [{ left: qualifier, right, gap: between(clause, qualifier, right) }] : [];
    if (qualified) at--;
    const before = mentions[at];
    const isNationality = before?.kind === "Country" && countryOfDemonym(before.text) !== undefined;
    const left = isNationality && mentions[at - 1]?.kind === "Person" ? mentions[at - 1] : before;
    if (!left || qualifiesNext(clause, right, mentions[i + 1])) return own;
    return [
      ...own,
      { left, right, gap: shownText(text.slice(left.end, (qualified ? qualifier : right).start)) },
    ];
  });
}

/** "Georgian Dream party, founded by": without the noun; "Schrems, an Austrian lawyer who heads": from "who". */
function shorterGaps(gap: string): string[] {
  const who = gap.lastIndexOf(" who ");
  const noun = NOUN.exec(gap)?.[0].length ?? 0;
  return [...(who > 0 ? [gap.slice(who)] : []), ...(noun > 0 ? [gap.slice(noun)] : [])];
}

/** "… founded by Gates's wife": the name after the phrase is not its end. */
function owns(clause: Clause, mention: ResolvedMention): boolean {
  return /^['’]s/.test(clause.text.slice(mention.end, mention.end + 2));
}
