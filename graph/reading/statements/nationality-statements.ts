import type { ResolvedMention } from "../../model/mention.ts";
import { countryId, countryOfDemonym } from "../../ontology/countries.ts";
import { entityNounOf } from "../../ontology/entity-nouns.ts";
import type { Clause, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

/** "German arms maker ", "the South Korean group " */
const DESCRIBED =
  /(?:^|[ “"(])((?:\p{Lu}\p{L}{1,20} )?\p{Lu}\p{L}{2,20}) ((?:\p{Ll}[\p{Ll}-]{1,20} ){1,4})$/u;
/** What is someone's, or was, need not lie where its owner does. */
const ELSEWHERE = /\b(?:former|proxy|proxies|owned|backed|linked|allied|funded|sponsored|rival|and)\b/;

/** Words between the adjective and the noun: "state-owned oil" before "company"; "court jails" is none before "billionaire". */
const MOST_QUALITIES = { Organization: 3, Person: 2 } as const;

/**
 * From the adjective before what someone or something is: LOCATED_IN of "German arms maker Rheinmetall", CITIZEN_OF of
 * "Austrian lawyer Max Schrems".
 */
export function nationalityStatements(clause: Clause): Draft[] {
  return clause.mentions.flatMap((mention, i) => {
    const country = countryBefore(clause, mention, clause.mentions[i - 1]?.end ?? 0);
    if (country === undefined) return [];
    const type = mention.kind === "Person" ? "CITIZEN_OF" : "LOCATED_IN";
    const ends = { subject: mention.entityId, object: country };
    return [{ type, ...ends, method: "nationality", confidence: CONFIDENCE.nationality }];
  });
}

function countryBefore(
  { text, sentence }: Clause,
  { kind, form, start }: ResolvedMention,
  previousEnd: number,
): string | undefined {
  if ((kind !== "Organization" && kind !== "Person") || form !== "name") return undefined;
  const lead = text.slice(Math.max(sentence.start, previousEnd, start - 90), start);
  const [, adjective = "", described = ""] = DESCRIBED.exec(lead) ?? [];
  const words = described.trim().split(" ");
  const noun = words.pop() ?? "";
  if (ELSEWHERE.test(described) || entityNounOf(noun)?.kind !== kind) return undefined;
  if (words.length > MOST_QUALITIES[kind] || words.some((word) => entityNounOf(word))) return undefined;
  const country = countryOfDemonym(adjective) ?? countryOfDemonym(adjective.split(" ").at(-1) ?? "");
  return country && countryId(country.isoCode);
}
