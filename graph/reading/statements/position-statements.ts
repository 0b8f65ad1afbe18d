import type { Position } from "../positions.ts";
import type { Clause, DocumentFacts, Draft } from "./clause.ts";
import { CONFIDENCE } from "./confidence.ts";

/** Titles → HEAD_OF_STATE_OF, HEAD_OF_GOVERNMENT_OF, HOLDS_POSITION_IN, SPEAKS_FOR. */
export function positionStatements(clause: Clause, facts: DocumentFacts): Draft[] {
  return clause.positions.flatMap((position) => {
    const holderId = position.holderId ?? coordinatedHolder(position, clause, facts);
    return holderId === null ? [] : [draftOf(position, holderId, facts)];
  });
}

function draftOf(position: Position, holderId: string, facts: DocumentFacts): Draft {
  const { personId, title, titleClass, former, method } = position;
  const confidence =
    position.holderId === null
      ? CONFIDENCE.coordinatedTitle
      : method === "title before name"
        ? CONFIDENCE.titleBeforeName
        : CONFIDENCE.titleApposition;
  const ends = { subject: personId, object: holderId, method, confidence };
  if (titleClass === "spokesperson" && !former) return { ...ends, type: "SPEAKS_FOR" };
  const ofCountry = facts.kindOf(holderId) === "Country";
  if (ofCountry && !former && titleClass === "head-of-state") return { ...ends, type: "HEAD_OF_STATE_OF" };
  if (ofCountry && !former && titleClass === "head-of-government")
    return { ...ends, type: "HEAD_OF_GOVERNMENT_OF" };
  return { ...ends, type: "HOLDS_POSITION_IN", role: title, former };
}

/**
 * "Former President A and current President B": the country that the document gives B elsewhere is A's too; so is the
 * only one whose president the document speaks of.
 */
function coordinatedHolder(position: Position, clause: Clause, facts: DocumentFacts): string | null {
  if (!position.former) return null;
  const other = clause.positions.find(
    ({ title, former, personId }) => title === position.title && !former && personId !== position.personId,
  );
  if (other) return holderOf(other.personId, position.title, facts) ?? null;
  const holders = new Set(
    facts.positions
      .filter(({ title, former }) => title === position.title && !former)
      .map(({ holderId }) => holderId),
  );
  const [only] = holders;
  return holders.size === 1 && only !== undefined ? only : null;
}

/** The country or organization in which the document says that the person holds the position now. */
export function holderOf(personId: string, title: string, facts: DocumentFacts): string | undefined {
  return (
    facts.positions.find(
      (position) =>
        position.personId === personId &&
        position.title === title &&
        !position.former &&
        position.holderId !== null,
    )?.holderId ?? undefined
  );
}
