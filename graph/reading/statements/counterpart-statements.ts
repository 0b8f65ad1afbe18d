import type { ResolvedMention } from "../../model/mention.ts";
import { countryId, countryOfDemonym } from "../../ontology/countries.ts";
import type { Position } from "../positions.ts";
import type { Clause, DocumentFacts, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

/** "his Azerbaijani counterpart, " before a name */
const COUNTERPART = /\b(?:his|her) ((?:\p{Lu}\p{L}{1,20} )?\p{Lu}\p{L}{1,20}) counterpart,? $/u;
/** Offices that every country has under much the same name. */
const SHARED =
  /^(?:(?:deputy )?(?:foreign|defen[cs]e|interior|finance|economy|energy|trade) minister|president|prime minister)$/;
/** Countries whose ministers have titles of their own, "secretary of state", and where one person is both heads. */
const OTHERWISE = new Set(["US", "GB"]);

/** "Foreign Minister A met his Azerbaijani counterpart B": B has A's office, in Azerbaijan. */
export function counterpartStatements(clause: Clause, { positions }: DocumentFacts): Draft[] {
  const { text, sentence, mentions } = clause;
  return mentions.flatMap((person) => {
    if (person.kind !== "Person" || person.form !== "name") return [];
    const from = Math.max(sentence.start, person.start - 70);
    const match = COUNTERPART.exec(text.slice(from, person.start));
    const country = match?.[1] === undefined ? undefined : countryOfDemonym(match[1]);
    if (!match || !country || OTHERWISE.has(country.isoCode)) return [];
    const office = officeOf(lastPerson(mentions, from + match.index, person.entityId), positions);
    if (!office) return [];
    const ends = {
      subject: person.entityId,
      object: countryId(country.isoCode),
      method: "counterpart",
      confidence: CONFIDENCE.counterpart,
    };
    if (office.titleClass === "head-of-state") return [{ ...ends, type: "HEAD_OF_STATE_OF" }];
    if (office.titleClass === "head-of-government") return [{ ...ends, type: "HEAD_OF_GOVERNMENT_OF" }];
    return [{ ...ends, type: "HOLDS_POSITION_IN", role: office.title }];
  });
}

function lastPerson(mentions: readonly ResolvedMention[], before: number, but: string): string | undefined {
  return mentions.findLast(
    ({ kind, end, entityId }) => kind === "Person" && end <= before && entityId !== but,
  )?.entityId;
}

function officeOf(personId: string | undefined, positions: readonly Position[]): Position | undefined {
  const held = positions.filter((position) => position.personId === personId && !position.former);
  const offices = new Set(held.map(({ title }) => title));
  const [one] = held;
  return offices.size === 1 && one && SHARED.test(one.title) ? one : undefined;
}
