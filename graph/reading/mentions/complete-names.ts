import type { Mention } from "../../model/mention.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import type { ScoredName } from "../reading-model.ts";

/** "BBC" before "Two": a channel's name goes on. */
const BROADCASTER = /^\p{Lu}{3,5}$/u;
const CHANNEL =
  /^ (?:One|Two|Three|Four|HD|Alba|News|World Service|World|Sports?|Television|TV|Radio(?: \d)?|Arabic|Persian)(?![\p{L}\p{N}-]| \p{Lu})/u;
/** "Georgian Dream party", but not "Liberal Democratic party": that is no name without its noun. */
const NOUN_BEHIND =
  /(?<=\p{Lu}[\p{L}-]{1,30} (?:and )?\p{Lu}\p{L}{1,30}(?<!(?:ic|al|ist|ive|an|ese|ish|'s|’s))) (?:party|movement|group)$/u;
const OPEN_BRACKET = /[ (]?[([][^)\]]{0,60}$/;

/**
 * Names as they are in full: a channel's and a place's word behind an organization belong to it ("BBC Two", "Vrije
 * Universiteit Amsterdam"), a known place behind "in" and what a bracket opens do not. Both lists sorted by start.
 */
export function completeNames(text: string, names: readonly ScoredName[]): ScoredName[] {
  const whole: ScoredName[] = [];
  for (const name of names.flatMap((each) => withoutTail(text, each))) {
    const last = whole.at(-1);
    if (last && isPlaceInName(text, last, name)) whole[whole.length - 1] = { ...last, end: name.end };
    else if (!last || last.end <= name.start) whole.push(withChannel(text, name));
  }
  return whole;
}

/** "BBC" of "BBC Two" as a whole. */
export function withChannel<Name extends Pick<Mention, "start" | "end" | "kind">>(
  text: string,
  name: Name,
): Name {
  if (name.kind !== "Organization" || !BROADCASTER.test(text.slice(name.start, name.end))) return name;
  const channel = CHANNEL.exec(text.slice(name.end, name.end + 30))?.[0];
  return channel === undefined ? name : { ...name, end: name.end + channel.length };
}

/** A dateline's agency ("Reuters London") is known, and so is who has offices ("NATO Brussels"). */
function isPlaceInName(text: string, name: ScoredName, next: ScoredName): boolean {
  if (name.kind !== "Organization" || next.kind !== "Place") return false;
  const form = text.slice(name.start, name.end);
  return text.slice(name.end, next.start) === " " && /\p{L}$/u.test(form) && !KNOWN_NAMES.has(form);
}

function withoutTail(text: string, name: ScoredName): ScoredName[] {
  const form = text.slice(name.start, name.end);
  const bracket = OPEN_BRACKET.exec(form)?.index ?? 0;
  if (bracket > 0) return [{ ...name, end: name.start + bracket }];
  const noun = name.kind === "Organization" ? (NOUN_BEHIND.exec(form)?.[0].length ?? 0) : 0;
  if (noun > 0) return [{ ...name, end: name.end - noun }];
  const at = form.lastIndexOf(" in ");
  const place = KNOWN_NAMES.get(form.slice(at + 4))?.kind;
  if (name.kind !== "Organization" || at < 0 || (place !== "Place" && place !== "Country")) return [name];
  return [
    { ...name, end: name.start + at },
    { ...name, start: name.start + at + 4, kind: "Place" },
  ];
}
