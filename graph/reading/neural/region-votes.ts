import type { ResolvedMention } from "../../model/mention.ts";
import { isContinent, liesInRegion, regionOf } from "../../ontology/regions.ts";
import type { WindowEntity } from "./window-entities.ts";

/**
 * What the table of regions adds to the margin of "part of". Re-DocRED tells a country's continent by another property and
 * seldom by this one too. The least that find as much as the best, but for one fact, on the documents that taught no relations.
 */
const VOTES = { inside: 8, inContinent: 2.5, outside: -8 };

/** The votes on whether one place is a part of another: 0 where one of them is unknown to the table. */
export function regionVotes(
  mentions: readonly ResolvedMention[],
): (part: WindowEntity, whole: WindowEntity) => number {
  const names = placeNames(mentions);
  const regions = new Map(
    [...names].map(([id, own]) => [id, own.find((name) => regionOf(name) !== undefined)]),
  );
  return (part, whole) => {
    const region = regions.get(whole.id);
    if (region === undefined) return 0;
    const inside = (names.get(part.id) ?? [])
      .map((name) => liesInRegion(name, region))
      .find((each) => each !== undefined);
    if (inside === undefined) return 0;
    if (!inside) return VOTES.outside;
    return isContinent(region) ? VOTES.inContinent : VOTES.inside;
  };
}

/** The different names of each country and place, by entity id. */
function placeNames(mentions: readonly ResolvedMention[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { entityId, kind, form, text } of mentions) {
    if (form !== "name" || (kind !== "Country" && kind !== "Place")) continue;
    const own = names.get(entityId);
    if (!own) names.set(entityId, [text]);
    else if (!own.includes(text)) own.push(text);
  }
  return names;
}
