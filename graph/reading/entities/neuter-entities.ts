import type { Mention, ResolvedMention } from "../../model/mention.ts";

/** Between an organization and "it": who says something speaks of itself. */
const SAYS =
  /^(?: (?:also|has|had|have|later|previously|since|on \p{Lu}\p{Ll}{2,8})){0,3} (?:said|says|say|announced|announces|claims?|claimed|confirmed|confirms|denied|denies|added|warned|insists?|insisted|vowed|promised|stated|states|believes?|believed|hopes?|hoped|feared|decided)(?: on \p{Lu}\p{Ll}{2,8})?(?: that)? $/u;

/** Behind "it" that stands for nothing. */
const EXPLETIVE =
  /^(?:['’]s\b| (?:is|was|has been|had been|seems?|appears?|would be|will be|may be|might be) )/;

/** The organization or country that "it" means: the one that says so ("the ministry claims that it has …"); else null. */
export function resolveNeuter(
  text: string,
  { start, end }: Mention,
  sentence: readonly ResolvedMention[],
): string | null {
  const speaker = sentence.at(-1);
  if (!speaker || (speaker.kind !== "Organization" && speaker.kind !== "Country")) return null;
  const says = start - speaker.end < 80 && SAYS.test(text.slice(speaker.end, start));
  return says && !EXPLETIVE.test(text.slice(end, end + 12)) ? speaker.entityId : null;
}
