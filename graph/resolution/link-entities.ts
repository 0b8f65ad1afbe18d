import type { Reading } from "../model/reading.ts";
import { type EntityFacts, entityFacts } from "./entity-facts.ts";
import { foldName } from "./fold-name.ts";

/** What each agreement is worth; their sum is the score of a link. */
const WEIGHTS = { "full name": 0.6, initial: 0.3, surname: 0.2, role: 0.4, country: 0.25, company: 0.2 };

/** The least score at which two entities are one. */
const THRESHOLD = 0.6;

/** By how much the best candidate must lead the next. */
const LEAD = 0.1;

interface LinkReason {
  readonly feature: keyof typeof WEIGHTS;
  readonly weight: number;
  /** What agrees: a name, a role, entity ids. */
  readonly detail: string;
}

/** That an entity, as one document names it, is one that other documents speak of. */
export interface Link {
  readonly documentId: string;
  /** The entity's id as read. */
  readonly from: string;
  readonly to: string;
  /** 0–1. */
  readonly score: number;
  readonly reasons: readonly LinkReason[];
}

/** Persons with a full name, by their folded surname. */
export type KnownPersons = ReadonlyMap<string, readonly EntityFacts[]>;

/** The persons whom these readings name in full, each with what all of them tell of it. */
export function knownPersons(readings: Iterable<Reading>): KnownPersons {
  const persons = new Map<string, EntityFacts>();
  for (const reading of readings)
    for (const facts of entityFacts(reading).values()) {
      if (facts.kind !== "Person" || foldName(facts.name).length < 2) continue;
      const before = persons.get(facts.id);
      persons.set(facts.id, before ? together(before, facts) : facts);
    }
  const bySurname = new Map<string, EntityFacts[]>();
  for (const person of [...persons.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const surname = foldName(person.name).at(-1) as string;
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
  }
  return bySurname;
}

function together(a: EntityFacts, b: EntityFacts): EntityFacts {
  return {
    ...a,
    countries: new Set([...a.countries, ...b.countries]),
    roles: new Set([...a.roles, ...b.roles]),
    company: new Set([...a.company, ...b.company]),
  };
}

/**
 * Which persons of `reading` are known ones under another name or spelling, with the reasons. A surname or an initial
 * links only with a role or a country; another given name or another country forbids; of rivals that are as likely, none is chosen.
 */
export function linkEntities(reading: Reading, known: KnownPersons): Link[] {
  const links: Link[] = [];
  for (const read of entityFacts(reading).values()) {
    if (read.kind !== "Person") continue;
    const candidates = known.get(foldName(read.name).at(-1) ?? "") ?? [];
    if (candidates.some(({ id }) => id === read.id)) continue;
    const ranked = candidates
      .map((person) => ({ to: person.id, reasons: reasonsFor(read, person) }))
      .filter(({ reasons }) => reasons.length > 0)
      .map((candidate) => ({ ...candidate, score: scoreOf(candidate.reasons) }))
      .sort((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1));
    const [best, rival] = ranked;
    if (!best || best.score < THRESHOLD || (rival && best.score - rival.score < LEAD)) continue;
    links.push({ documentId: reading.document.id, from: read.id, ...best });
  }
  return links;
}

function scoreOf(reasons: readonly LinkReason[]): number {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return Math.min(1, Math.round(sum * 100) / 100);
}

/** What speaks for the two being one; nothing where something forbids it. */
function reasonsFor(read: EntityFacts, person: EntityFacts): LinkReason[] {
  const name = nameAgreement(foldName(read.name), foldName(person.name));
  const countries = shared(read.countries, person.countries);
  const differ = read.countries.size > 0 && person.countries.size > 0 && countries.length === 0;
  if (!name || differ) return [];
  const roles = shared(read.roles, person.roles);
  if (name !== "full name" && roles.length === 0 && countries.length === 0) return [];
  const reason = (feature: LinkReason["feature"], details: readonly string[]): LinkReason[] =>
    details.length > 0 ? [{ feature, weight: WEIGHTS[feature], detail: details.join(", ") }] : [];
  const company = shared(read.company, person.company).filter((id) => !id.startsWith("country:"));
  return [
    ...reason(name, [`${read.name} = ${person.name}`]),
    ...reason("role", roles),
    ...reason("country", countries),
    ...reason("company", company),
  ];
}

function nameAgreement(read: readonly string[], full: readonly string[]) {
  if (read.at(-1) !== full.at(-1)) return null;
  const [given, known] = [read.slice(0, -1), full.slice(0, -1)];
  if (given.length === 0) return "surname";
  if (given.join(" ") === known.join(" ")) return "full name";
  const initials = given.every((word, i) => word.length === 1 && known[i]?.startsWith(word));
  return initials ? "initial" : null;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((item) => b.has(item)).sort();
}
