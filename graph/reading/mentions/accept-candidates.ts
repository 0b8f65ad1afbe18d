import type { EntityKind } from "../../model/entity.ts";
import { ENTITY_KINDS } from "../../model/entity.ts";
import type { Mention } from "../../model/mention.ts";
import { COMMON_WORDS } from "../../ontology/common-words.ts";
import type { Candidate, Strength } from "./candidate.ts";

/** A name, and how sure the rules are of it. */
export interface RuledName extends Mention {
  readonly strength: Strength;
}

/** The candidates that the whole document supports, each with one kind per form of the name. */
export function acceptCandidates(candidates: readonly Candidate[]): RuledName[] {
  const kinds = votedKinds(candidates);
  const parts = personParts(candidates, kinds);
  return candidates.flatMap((candidate) => {
    const kind = acceptedKind(candidate, kinds, parts);
    if (kind === null) return [];
    const { start, end, text, strength } = candidate;
    return [{ start, end, text, kind, form: "name" as const, strength }];
  });
}

/** For each form of a name the kind with the most evidence; a stronger sign outweighs ten weaker ones. */
function votedKinds(candidates: readonly Candidate[]): ReadonlyMap<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const { text, kind, strength, forced } of candidates) {
    if (kind === null || strength === 0 || (forced && strength === 1)) continue;
    const form = votes.get(text) ?? new Map<EntityKind, number>();
    form.set(kind, (form.get(kind) ?? 0) + 10 ** strength);
    votes.set(text, form);
  }
  return new Map(
    [...votes].map(([text, form]) => [
      text,
      ENTITY_KINDS.reduce((best, kind) => ((form.get(kind) ?? 0) > (form.get(best) ?? 0) ? kind : best)),
    ]),
  );
}

/** Surnames, and given names that stand alone, of the persons found. */
function personParts(
  candidates: readonly Candidate[],
  kinds: ReadonlyMap<string, EntityKind>,
): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const { text, kind, strength } of candidates) {
    if (kind !== "Person" || strength < 1 || kinds.get(text) !== "Person") continue;
    const words = text.split(/\s+/);
    const last = words.at(-1);
    if (words.length >= 2 && last) {
      parts.add(last);
      parts.add(last.replace(/^(?:al|el)-/, ""));
    }
    if (words.length === 2 && strength >= 2 && words[0] && words[0].length > 2) parts.add(words[0]);
  }
  return parts;
}

function acceptedKind(
  { text, kind, strength, forced }: Candidate,
  kinds: ReadonlyMap<string, EntityKind>,
  parts: ReadonlySet<string>,
): EntityKind | null {
  const voted = kinds.get(text);
  if (strength >= 2) return strength === 3 ? kind : (voted ?? kind);
  if (parts.has(text)) return "Person";
  if (voted) return voted;
  if (strength === 0 || kind === null) return null;
  return forced && (text.split(" ").length === 1 || COMMON_WORDS.has(text.toLowerCase())) ? null : kind;
}
