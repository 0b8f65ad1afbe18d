import type { EntityKind } from "../../model/entity.ts";
import type { ResolvedMention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { RELATION_CUES } from "../../ontology/relation-cues.ts";
import type { ScoredRelation } from "../reading-model.ts";

/** "in Los Angeles, New Jersey native Leroy Smith": the second name belongs to what follows. */
const ADJECTIVE_OF = /^(?: ?['’]s\b| native\b| resident\b|-)/;
/** "northwest of San Francisco in Marin County": the name tells where something else lies. */
const BESIDE = /\b(?:(?:north|south|east|west)[\p{Ll}-]* of|near|outside|off) $/u;

/** "arrested the director of Dinamo Zagreb, in Medjugorje" */
const WHERE_IT_HAPPENS = /^, (?:in|at|on) /;

/** Whether a wording that goes with the relation stands between its ends. `mentions`: those of the sentence, sorted. */
export function isWordedSo(
  text: string,
  mentions: readonly ResolvedMention[],
  { type, subject, object }: Pick<ScoredRelation, "type" | "subject" | "object">,
): boolean {
  const cues = RELATION_CUES.filter((cue) => cue.type === type);
  return cues.some(({ pattern, inverse, over, adjective }) =>
    pairsOf(mentions, inverse ? object : subject, inverse ? subject : object).some(([left, right]) => {
      const gap = gapOf(text, mentions, left, right, over);
      return (
        gap !== null &&
        pattern.test(gap) &&
        (!adjective || countryOfDemonym(left.text) !== undefined) &&
        !(left.kind === "Organization" && WHERE_IT_HAPPENS.test(gap)) &&
        !ADJECTIVE_OF.test(text.slice(right.end, right.end + 12)) &&
        !(gap.startsWith(" in ") && BESIDE.test(text.slice(Math.max(0, left.start - 24), left.start)))
      );
    }),
  );
}

/** Each mention of the one before each mention of the other. */
function pairsOf(
  mentions: readonly ResolvedMention[],
  first: string,
  second: string,
): [ResolvedMention, ResolvedMention][] {
  return mentions.flatMap((left) =>
    left.entityId !== first
      ? []
      : mentions.flatMap((right): [ResolvedMention, ResolvedMention][] =>
          right.entityId === second && right.start >= left.end ? [[left, right]] : [],
        ),
  );
}

/** The text between two names, with "_" for each name there; null where one of another kind than those allowed stands. */
function gapOf(
  text: string,
  mentions: readonly ResolvedMention[],
  left: ResolvedMention,
  right: ResolvedMention,
  over: readonly EntityKind[],
): string | null {
  let gap = "";
  let at = left.end;
  for (const { start, end, kind } of mentions) {
    if (start < left.end || end > right.start) continue;
    if (!over.includes(kind)) return null;
    gap += `${text.slice(at, start)}_`;
    at = end;
  }
  return gap + text.slice(at, right.start);
}
