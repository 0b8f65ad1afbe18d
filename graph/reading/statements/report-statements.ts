import type { ResolvedMention } from "../../model/mention.ts";
import { isOutlet } from "../../ontology/outlets.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";
import { qualifiesNext } from "./title-phrases.ts";

/** An outlet that tells something REPORTED_ON whom its clause speaks of first. */
export function reportStatements(clause: Clause, { outlet }: Attribution): Draft[] {
  if (!outlet) return [];
  const { mentions } = clause;
  const others = mentions.filter(
    (mention, i) =>
      !isOutlet(mention.entityId) &&
      mention.form !== "pronoun" &&
      !isDateline(clause, mention) &&
      !qualifiesNext(clause, mention, mentions[i + 1]),
  );
  const about = subjectOf(others, outlet, clause);
  if (!about) return [];
  const ends = { subject: outlet.entityId, object: about.entityId };
  return [
    {
      type: "REPORTED_ON",
      ...ends,
      method: "report",
      confidence: about.kind === "Place" ? CONFIDENCE.reportOnPlace : CONFIDENCE.report,
    },
  ];
}

/** "GENEVA" of "GENEVA (Bloomberg) --" tells where it was written. */
function isDateline({ text, sentence }: Clause, { kind, start, end, text: name }: ResolvedMention): boolean {
  return (
    kind === "Place" &&
    start === sentence.start &&
    name === name.toUpperCase() &&
    /^(?:,| ?[(—–-])/.test(text.slice(end, end + 3))
  );
}

/** "Iran's Revolutionary Guards": the guards are spoken of. */
function isOwner(mention: ResolvedMention, all: readonly ResolvedMention[], text: string): boolean {
  const next = all[all.indexOf(mention) + 1];
  return next !== undefined && /^['’]s? $/.test(text.slice(mention.end, next.start));
}

/** Behind "According to X," and "X reports that", before ", X reports". */
function subjectOf(
  others: readonly ResolvedMention[],
  outlet: ResolvedMention,
  { text, sentence }: Clause,
): ResolvedMention | undefined {
  const told = others.filter((mention) => mention.end <= outlet.start);
  const closes = /[,”"] ?(?:\p{L}{2,20} ){0,6}$/u.test(
    text.slice(Math.max(sentence.start, outlet.start - 80), outlet.start),
  );
  if (closes && told.length > 0) return told.find((mention) => !isOwner(mention, told, text));
  return others.find(
    (mention) =>
      mention.start > outlet.end && !/\bin an? \w{1,20} with $/.test(text.slice(outlet.end, mention.start)),
  );
}
