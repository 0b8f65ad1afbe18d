import { groupBy } from "../model/group-by.ts";
import { type EntityFacts, entityFacts, together } from "./entity-facts.ts";
import { foldName } from "./fold-name.ts";
import { isAcronym, linkKeysOf } from "./link-keys.ts";
import { linkReasons, scoreOf } from "./link-reasons.ts";
import type { ReadEntities } from "./read-entities.ts";

/** The least score at which two entities are one. */
const THRESHOLD = 0.6;

/** By how much the best candidate must lead the next. */
const LEAD = 0.1;

/** That an entity, as one document names it, is one that other documents speak of. */
export interface Link {
  readonly documentId: string;
  /** The entity's id as read. */
  readonly from: string;
  readonly to: string;
  /** 0–1. */
  readonly score: number;
  /** "role: president of country:kz". */
  readonly reasons: readonly string[];
}

interface Known extends EntityFacts {
  /** How many documents name it so. */
  readonly documents: number;
}

interface Candidates {
  /** Those with a full name, each spelling by its id. */
  readonly known: ReadonlyMap<string, Known>;
  /** The same with all spellings as one, by the id of the most usual. */
  readonly full: ReadonlyMap<string, Known>;
  /** Ids of the other spellings → id of the most usual. */
  readonly spelling: ReadonlyMap<string, string>;
  /** `full` by linkKeysOf. */
  readonly byKey: ReadonlyMap<string, readonly Known[]>;
}

/**
 * Which entities of these documents are one under several names or spellings, and why. The order of the documents does
 * not show. A full name leads to its most usual spelling; a surname, an initial or an acronym to the one full name that
 * fits, and only where a role, a country or company agrees, too. Of rivals that are as likely, none is chosen; and none
 * that the document itself names beside.
 */
export function linkEntities(documents: readonly ReadEntities[]): Link[] {
  const known = knownEntities(documents);
  const spelling = usualSpellings(known);
  const full = new Map<string, Known>();
  for (const [id, facts] of known) {
    const usual = spelling.get(id) ?? id;
    const before = full.get(usual);
    const now = before
      ? { ...together(before, facts), documents: before.documents + facts.documents }
      : facts;
    const [name] = (known.get(usual) ?? facts).names;
    full.set(usual, { ...now, id: usual, names: [name, ...now.names] });
  }
  const byKey = groupBy(full.values(), linkKeysOf);
  return documents.flatMap((document) => linksOf(document, { known, full, spelling, byKey }));
}

function linksOf(document: ReadEntities, { known, full, spelling, byKey }: Candidates): Link[] {
  const beside = new Set(document.entities.map(({ id }) => id));
  return [...entityFacts(document).values()].flatMap((read) => {
    const usual = known.get(spelling.get(read.id) ?? "");
    if (read.wikidataId !== null || (!usual && full.has(read.id))) return [];
    const candidates = usual ? [usual] : linkKeysOf(read).flatMap((key) => byKey.get(key) ?? []);
    const ranked = [...new Set(candidates)]
      .filter(({ id }) => id !== read.id)
      .map((candidate) => ({ to: candidate.id, reasons: linkReasons(read, candidate) }))
      .map((candidate) => ({ ...candidate, score: scoreOf(candidate.reasons) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.to < b.to ? -1 : 1));
    const [best, rival] = ranked;
    if (!best || best.score < THRESHOLD || beside.has(best.to)) return [];
    if (rival && best.score - rival.score < LEAD) return [];
    const reasons = best.reasons.map(({ feature, detail }) => `${feature}: ${detail}`);
    return [{ documentId: document.documentId, from: read.id, to: best.to, score: best.score, reasons }];
  });
}

/** Those whom some document names in full, with what all of them tell, by id. */
function knownEntities(documents: readonly ReadEntities[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const document of documents)
    for (const facts of entityFacts(document).values()) {
      if (!isFullName(facts)) continue;
      const before = known.get(facts.id);
      known.set(
        facts.id,
        before ? { ...together(before, facts), documents: before.documents + 1 } : { ...facts, documents: 1 },
      );
    }
  return new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isFullName({ kind, names: [name], wikidataId }: EntityFacts): boolean {
  if (wikidataId !== null) return true;
  return kind === "Person" ? isSpelledOut(name) : !isAcronym(name);
}

function isSpelledOut(name: string): boolean {
  const words = foldName(name);
  return words.length > 1 && words.slice(0, -1).some((word) => word.length > 1);
}

/** For each spelling of a full name but the most usual one, the id of that one. */
function usualSpellings(known: ReadonlyMap<string, Known>): Map<string, string> {
  const byName = groupBy(known.values(), ({ kind, names: [name] }) => [
    `${kind} ${foldName(name).join(" ")}`,
  ]);
  const usual = new Map<string, string>();
  for (const spellings of byName.values()) {
    const [first, ...others] = spellings.toSorted(
      (a, b) =>
        Number(b.wikidataId !== null) - Number(a.wikidataId !== null) ||
        b.documents - a.documents ||
        (a.id < b.id ? -1 : 1),
    );
    for (const other of others)
      if (first && linkReasons(other, first).length > 0) usual.set(other.id, first.id);
  }
  return usual;
}
