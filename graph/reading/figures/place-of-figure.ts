import type { ResolvedMention } from "../../model/mention.ts";

const WHERE =
  /(?:^|[ (])(?:in|at|near|across|throughout|to|into|around|outside|inside|on|over|from|population of|attacked|stormed|seized)(?: (?:the|all of|central|northern|southern|eastern|western|downtown|neighbou?ring|nearby|parts of|the (?:city|town|village|capital|region|province|center|centre|streets|capital city|largest city) (?:of )?)){0,3}[ ,]{0,2}$/i;
const BEFORE = 60;

/**
 * Entity id of the country or place of a number: what "in", "at", "to" stands before, nearest behind the number, then
 * nearest before it; else whose number it is ("Kazakhstan's population"); null where the sentence names none.
 */
export function placeOfFigure(
  text: string,
  mentions: readonly ResolvedMention[],
  number: { readonly start: number; readonly end: number },
): string | null {
  const places = mentions.filter(({ kind }) => kind === "Country" || kind === "Place");
  const stated = places.filter(({ start }) => WHERE.test(text.slice(Math.max(0, start - BEFORE), start)));
  const joined = (from: number, to: number) => !/[;:]|\b(?:but|while|whereas)\b/.test(text.slice(from, to));
  const behind = stated.find(({ start }) => start >= number.end && joined(number.end, start));
  const before = stated.findLast(({ end }) => end <= number.start && joined(end, number.start));
  const owner = places.findLast(
    ({ end }) => end <= number.start && /^['’]s?\b/.test(text.slice(end, end + 3)),
  );
  return (behind ?? before ?? owner)?.entityId ?? null;
}
