import type { EntityFacts } from "./entity-facts.ts";
import { foldName } from "./fold-name.ts";

/** What each agreement is worth; their sum is the score of a link. */
const WEIGHTS = {
  "full name": 0.6,
  acronym: 0.5,
  initial: 0.3,
  surname: 0.2,
  role: 0.4,
  country: 0.25,
  company: 0.2,
};

type NameAgreement = "full name" | "initial" | "surname" | "acronym";

interface LinkReason {
  readonly feature: keyof typeof WEIGHTS;
  readonly weight: number;
  /** What agrees: a name, a role, entity ids. */
  readonly detail: string;
}

/** The score of a link, 0–1. */
export function scoreOf(reasons: readonly LinkReason[]): number {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return Math.min(1, Math.round(sum * 100) / 100);
}

/** What speaks for the two being one; nothing where something forbids it: another country, another given name. */
export function linkReasons(read: EntityFacts, known: EntityFacts): LinkReason[] {
  const name = nameAgreement(read, known);
  const countries = shared(read.countries, known.countries);
  const differ = read.countries.size > 0 && known.countries.size > 0 && countries.length === 0;
  if (!name || differ) return [];
  const roles = shared(read.roles, known.roles);
  if ((name === "initial" || name === "surname") && roles.length === 0 && countries.length === 0) return [];
  const reason = (feature: LinkReason["feature"], details: readonly string[]): LinkReason[] =>
    details.length > 0 ? [{ feature, weight: WEIGHTS[feature], detail: details.join(", ") }] : [];
  const company = shared(read.company, known.company).filter((id) => !id.startsWith("country:"));
  return [
    ...reason(name, [`${read.names[0]} = ${known.names[0]}`]),
    ...reason("role", roles),
    ...reason("country", countries),
    ...reason("company", company),
  ];
}

function nameAgreement(read: EntityFacts, known: EntityFacts): NameAgreement | null {
  if (read.kind !== known.kind) return null;
  const [short, full] = [foldName(read.names[0]), foldName(known.names[0])];
  if (short.join(" ") === full.join(" ")) return "full name";
  if (read.kind !== "Person") return known.names.includes(read.names[0]) ? "acronym" : null;
  if (short.at(-1) !== full.at(-1)) return null;
  const [given, names] = [short.slice(0, -1), full.slice(0, -1)];
  if (given.length === 0) return "surname";
  const initials = given.every((word, i) => word.length === 1 && names[i]?.startsWith(word));
  return initials ? "initial" : null;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((item) => b.has(item)).sort();
}
