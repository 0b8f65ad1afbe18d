import type { EntityKind } from "../../model/entity.ts";
import type { Mention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { NAME_PARTICLES } from "../../ontology/name-words.ts";
import { regionOfAdjective } from "../../ontology/region-adjectives.ts";
import { classOfTitle, LONGEST_TITLE } from "../../ontology/titles.ts";
import { stateBodyOf } from "../entities/state-body.ts";
import type { ScoredName } from "../reading-model.ts";
import { shownText } from "../shown-text.ts";
import type { RuledName } from "./accept-candidates.ts";
import { commonAcronyms } from "./common-acronyms.ts";
import { completeNames, withChannel } from "./complete-names.ts";
import { personAdjectives } from "./person-adjectives.ts";
import { statedKind } from "./stated-kind.ts";

/**
 * One list of names from what a model saw and what the rules found: the model tells where names are, known names tell
 * their own kind, and a name has one kind throughout the document. Sorted by start, not overlapping.
 */
export function combineNames(
  text: string,
  seen: readonly ScoredName[],
  ruled: readonly RuledName[],
): Mention[] {
  const storms = stormsIn(text);
  const acronyms = commonAcronyms(text);
  const adjectives = personAdjectives(text, seen);
  const isNoName = ({ kind }: ScoredName, form: string): boolean =>
    isAdjective(form) ||
    isStorm(form, kind, storms) ||
    acronyms.has(form.replace(/s$/, "")) ||
    adjectives.has(form);
  const names = completeNames(
    text,
    seen.flatMap((name) => withoutSigns(text, name)),
  )
    .map((name) => withoutLowerCase(text, name))
    .filter((name) => !isNoName(name, formOf(text, name)))
    .flatMap((name) => splitAtPossessive(text, name))
    .flatMap((name) => splitAtHolder(text, name))
    .map((name) => withoutTitle(text, name));
  const kinds = votedKinds(text, names);
  const modelled = names.map((name): Mention => {
    const form = formOf(text, name);
    return { start: name.start, end: name.end, text: form, kind: kinds.get(form) ?? name.kind, form: "name" };
  });
  const known = ruled
    .filter((name) => name.strength === 3 || isStateBody(name))
    .map(({ strength: _, ...name }) => withChannel(text, name))
    .map((name) => ({ ...name, text: shownText(text.slice(name.start, name.end)) }));
  const listed = known.filter((name) => KNOWN_NAMES.has(name.text));
  return mergeSpans(withoutPieces(modelled, listed), known);
}

/** Without those that are pieces of a listed name: "Kuala" and "Lumpur". */
function withoutPieces(names: readonly Mention[], known: readonly Mention[]): Mention[] {
  let next = 0;
  const isPiece = ({ start, end }: Mention): boolean => {
    while ((known[next]?.end ?? Infinity) <= start) next++;
    const whole = known[next];
    return (
      whole !== undefined && whole.start <= start && end <= whole.end && end - start < whole.end - whole.start
    );
  };
  return names.filter((name) => !isPiece(name));
}

const formOf = (text: string, { start, end }: ScoredName): string => shownText(text.slice(start, end));

const SIGN = /[^\p{L}\p{M}\p{N}.!)\]'’]/u;

/** Without emoji, quotes and dashes at its ends; nothing where nothing else is left. */
function withoutSigns(text: string, name: ScoredName): ScoredName[] {
  const points = [...text.slice(name.start, name.end)];
  let { start, end } = name;
  while (points.length > 0 && SIGN.test(points[0] ?? "")) start += points.shift()?.length ?? 0;
  while (points.length > 0 && SIGN.test(points.at(-1) ?? "")) end -= points.pop()?.length ?? 0;
  return points.length > 0 ? [{ ...name, start, end }] : [];
}

/** "historically black Fisk University" begins at its first capital. Who writes "samantha fox" is left alone. */
function withoutLowerCase(text: string, name: ScoredName): ScoredName {
  if (name.kind !== "Organization") return name;
  const form = text.slice(name.start, name.end);
  const [lead = "", word = ""] = /^(\p{Ll}{4,}) (?=\p{Lu})/u.exec(form) ?? [];
  return lead === "" || NAME_PARTICLES.has(word) ? name : { ...name, start: name.start + lead.length };
}

/** "Kazakh" and "European" say of which country something is: where they name it, `findNationalities` tells. */
function isAdjective(form: string): boolean {
  const word = form.length > 3 && form === form.toUpperCase() ? form[0] + form.slice(1).toLowerCase() : form;
  return countryOfDemonym(word) !== undefined || regionOfAdjective(word) !== undefined;
}

/** "Kazakhstan’s Interior Ministry" names two: a country or place, and what it has. */
function splitAtPossessive(text: string, name: ScoredName): ScoredName[] {
  const form = text.slice(name.start, name.end);
  const [possessive] = /^[^'’]{2,40} ?['’]s /u.exec(form) ?? [""];
  const owner = possessive.replace(/ ?['’]s $/, "");
  const kind = KNOWN_NAMES.get(owner)?.kind;
  if (name.kind !== "Organization" || !(kind === "Country" || kind === "Place")) return [name];
  return [
    { ...name, end: name.start + owner.length, kind: "Place" },
    { ...name, start: name.start + possessive.length },
  ];
}

const BEHIND_TITLE = /\b(?:head|chief|chairman|chairwoman|director|minister|leader|commander) of (?:the )?$/;
const FAMILY_NAME =
  /^\p{Lu}\p{Ll}+(?:[eoiy]va?|ina?|sk(?:y|iy|i|aya)|enko|uly|kyzy|bek|yan|dze|shvili|ulu|zade)$/u;

/** "head of the State Committee for National Security Kamchybek Tashiev" names the committee and its head. */
function splitAtHolder(text: string, name: ScoredName): ScoredName[] {
  const words = text.slice(name.start, name.end).split(" ");
  const isGlued =
    name.kind === "Organization" &&
    words.length > 3 &&
    FAMILY_NAME.test(words.at(-1) ?? "") &&
    /^\p{Lu}\p{Ll}+$/u.test(words.at(-2) ?? "") &&
    BEHIND_TITLE.test(text.slice(Math.max(0, name.start - 24), name.start));
  if (!isGlued) return [name];
  const length = words.slice(0, -2).join(" ").length;
  return [
    { ...name, end: name.start + length },
    { ...name, start: name.start + length + 1, kind: "Person" },
  ];
}

/** "Presidential Administration": nothing else is called so. */
function isStateBody({ kind, text }: RuledName): boolean {
  return kind === "Organization" && text.includes(" ") && stateBodyOf(text) !== undefined;
}

/** "Justice Scalia" is Scalia by name. Forms of address stay: "Duke Ellington" is no duke. */
function withoutTitle(text: string, name: ScoredName): ScoredName {
  if (name.kind !== "Person") return name;
  const words = text.slice(name.start, name.end).split(" ");
  for (let length = Math.min(LONGEST_TITLE, words.length - 1); length >= 1; length--) {
    const title = words.slice(0, length).join(" ");
    const titleClass = classOfTitle(title);
    if (titleClass && titleClass !== "address") return { ...name, start: name.start + title.length + 1 };
  }
  return name;
}

/** What the document calls a storm: "Cyclone Phailin". */
function stormsIn(text: string): ReadonlySet<string> {
  const named = text.matchAll(/\b(?:Cyclone|Hurricane|Typhoon|Tropical Storm|Storm) (\p{Lu}\p{Ll}{2,20})/gu);
  return new Set([...named].map(([, name = ""]) => name));
}

function isStorm(form: string, kind: EntityKind, storms: ReadonlySet<string>): boolean {
  const [, name = ""] =
    /^(?:(?:\p{Lu}|Cyclone|Hurricane|Typhoon|Storm|Tropical) )*(\p{Lu}\p{Ll}+)$/u.exec(form) ?? [];
  return kind !== "Place" && storms.has(name);
}

/** Each form's kind: the known one, else what the document states, else the one with the greatest sum of scores. */
function votedKinds(text: string, names: readonly ScoredName[]): ReadonlyMap<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  const stated = new Map<string, EntityKind>();
  for (const name of names) {
    const form = formOf(text, name);
    const sums = votes.get(form) ?? new Map<EntityKind, number>();
    votes.set(form, sums.set(name.kind, (sums.get(name.kind) ?? 0) + name.score));
    const kind = stated.has(form) ? undefined : statedKind(text, name, form);
    if (kind) stated.set(form, kind);
  }
  const kindOf = (form: string): EntityKind | undefined => KNOWN_NAMES.get(form)?.kind ?? stated.get(form);
  return new Map([...votes].map(([form, sums]) => [form, kindOf(form) ?? greatest(sums)]));
}

function greatest(sums: ReadonlyMap<EntityKind, number>): EntityKind {
  return [...sums].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** All of `first`, and those of `second` that overlap none of them; both sorted by start. */
export function mergeSpans(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  const merged: Mention[] = [...first];
  let at = 0;
  for (const mention of second) {
    while (at < first.length && (first[at]?.end ?? 0) <= mention.start) at++;
    const next = first[at];
    if (!next || next.start >= mention.end) merged.push(mention);
  }
  return merged.sort((a, b) => a.start - b.start);
}
