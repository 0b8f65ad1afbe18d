import type { ResolvedMention } from "../../model/mention.ts";
import { isOutlet } from "../../ontology/outlets.ts";
import type { Attribution } from "./attribution.ts";
import type { Clause, Draft } from "./clause.ts";

/** An outlet that tells something REPORTED_ON whom its clause speaks of first. */
export function reportStatements(clause: Clause, { outlet }: Attribution): Draft[] {
  if (!outlet) return [];
  const others = clause.mentions.filter(
    (mention) => !isOutlet(mention.entityId) && mention.form !== "pronoun",
  );
  const about = subjectOf(others, outlet, clause);
  if (!about) return [];
  const ends = { subject: outlet.entityId, object: about.entityId };
  return [
    { type: "REPORTED_ON", ...ends, method: "report", confidence: about.kind === "Place" ? 0.6 : 0.75 },
  ];
}

/** Behind "According to X," and "X reports that", before ", X reports". */
function subjectOf(
  others: readonly ResolvedMention[],
  outlet: ResolvedMention,
  { text, sentence }: Clause,
): ResolvedMention | undefined {
  const leads = outlet.start - sentence.start < 50;
  if (!leads) return others.find((mention) => mention.end <= outlet.start);
  return others.find(
    (mention) =>
      mention.start > outlet.end && !/\bin an? \w{1,20} with $/.test(text.slice(outlet.end, mention.start)),
  );
}
