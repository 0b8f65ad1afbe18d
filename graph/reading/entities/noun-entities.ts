import type { Mention, ResolvedMention } from "../../model/mention.ts";
import { entityNounOf, isKnownCompany } from "../../ontology/entity-nouns.ts";
import { knownEntityOf } from "../../ontology/known-names.ts";
import { namesBefore } from "./names-before.ts";
import { stateBodyOf } from "./state-body.ts";

/** What nouns of a document can lead to. */
export interface NounContext {
  readonly text: string;
  /** Names, sorted by start. */
  readonly names: readonly ResolvedMention[];
  /** Senses of nouns by entity id. */
  readonly stated: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entity id of the place that the document is about; null where none is well ahead. */
  readonly mainPlace: string | null;
}

/** In UTF-16 units: of several that fit, one counts where it alone lies so near. */
const NEAR = 400;

/** The organization or place that "the church" or "the city" means: the only one before it that is said to be one; null for none or several. */
export function resolveNoun(
  context: NounContext,
  { start, text }: Mention,
  fits: (name: ResolvedMention) => boolean,
): string | null {
  const words = text.toLowerCase().split(/\s+/);
  const noun = entityNounOf(words.slice(-2).join(" ")) ?? entityNounOf(words.at(-1) ?? "");
  if (!noun) return null;
  const { before } = namesBefore(context.names, start);
  const isOne = ({ entityId }: ResolvedMention): boolean =>
    context.stated.get(entityId)?.has(noun.sense) ?? false;
  if (noun.kind === "Place") return placeAmong(context, before, start, isOne);
  const fitting = before.filter((name) => isOne(name) && fits(name));
  return (
    only(fitting) ??
    only(fitting.filter((name) => start - name.end <= NEAR)) ??
    (noun.sense === "company" ? companyAmong(context, before, start) : null)
  );
}

/** The only place that is one, where it is the place named last or the document is about it. */
function placeAmong(
  { mainPlace }: NounContext,
  before: readonly ResolvedMention[],
  at: number,
  isOne: (name: ResolvedMention) => boolean,
): string | null {
  const one = only(before.filter(isOne));
  const last = before.find(({ kind }) => kind === "Place");
  const isLast = last !== undefined && last.entityId === one && at - last.end <= NEAR;
  return isLast || one === mainPlace ? one : null;
}

/** The one organization near by of which nothing is known but that it may be a company. */
function companyAmong(
  { stated }: NounContext,
  before: readonly ResolvedMention[],
  at: number,
): string | null {
  return only(
    before.filter(
      ({ kind, entityId, text, end }) =>
        kind === "Organization" &&
        at - end <= NEAR &&
        [...(stated.get(entityId) ?? [])].every((sense) => sense === "company") &&
        (!knownEntityOf(entityId) || isKnownCompany(entityId)) &&
        !stateBodyOf(text),
    ),
  );
}

function only(names: readonly ResolvedMention[]): string | null {
  const [first] = names;
  return first && names.every(({ entityId }) => entityId === first.entityId) ? first.entityId : null;
}
