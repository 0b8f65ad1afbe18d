import type { EntityKind } from "../../graph/model/entity.ts";

/** A text with gold names, as ../shared/evaluate/docs holds them. Offsets are code points. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: readonly (readonly [number, number, "PER" | "ORG" | "LOC"])[];
}

/** In percent. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const SCORED_KINDS = ["PER", "ORG", "LOC", "ALL", "OVERLAP"] as const;
export type MentionScores = Readonly<Record<(typeof SCORED_KINDS)[number], Score>>;

/** What is scored of a mention; those of another form than `name` are left out. */
interface FoundMention {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  readonly form?: string;
}

const KIND = { Person: "PER", Organization: "ORG", Country: "LOC", Place: "LOC" } as const;
const LEAD =
  /^(?:(?:the|a|an|former|current|vice|prime|first)\s+(?=\S)|(?:president|minister|secretary of state|secretary|senator|sen\.|mr\.?|mrs\.?|ms\.?|dr\.?|sir|king|queen|prince|princess|chancellor|general|gen\.|col\.|lt\.|governor|gov\.|mayor|spokesman|spokeswoman|director|chairman|chief|professor|judge|pope|captain|rep\.|lord|lady)\s+(?=[A-Z]))/i;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: "PER" | "ORG" | "LOC";
}

/**
 * Exact span and kind, per kind and over all, and overlap with the same kind: the counting and the trimming of
 * ../shared/evaluate/score-mentions.py. `found`: mentions by document id.
 */
export function scoreMentions(
  documents: readonly GoldDocument[],
  found: ReadonlyMap<string, readonly FoundMention[]>,
): MentionScores {
  const exact = { PER: [0, 0, 0], ORG: [0, 0, 0], LOC: [0, 0, 0] };
  const overlap = [0, 0, 0, 0];
  for (const { id, text, gold } of documents) {
    const wanted = distinct(goldSpans(text, gold));
    const names = (found.get(id) ?? []).filter(({ form = "name" }) => form === "name");
    const given = distinct(
      names.map(({ start, end, kind }) => trimmed(text, { start, end, kind: KIND[kind] })),
    );
    for (const [key, { kind }] of given) count(exact[kind], wanted.has(key) ? 0 : 1);
    for (const [key, { kind }] of wanted) if (!given.has(key)) count(exact[kind], 2);
    for (const span of given.values()) count(overlap, meets(span, wanted) ? 0 : 1);
    for (const span of wanted.values()) count(overlap, meets(span, given) ? 2 : 3);
  }
  const sum = [0, 1, 2].map((i) => (exact.PER[i] ?? 0) + (exact.ORG[i] ?? 0) + (exact.LOC[i] ?? 0));
  const [hits = 0, extra = 0, reached = 0, missed = 0] = overlap;
  return {
    PER: scoreOf(exact.PER),
    ORG: scoreOf(exact.ORG),
    LOC: scoreOf(exact.LOC),
    ALL: scoreOf(sum),
    OVERLAP: fromShares(share(hits, extra), share(reached, missed)),
  };
}

function count(counts: number[], at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** From right, wrong and missed ones. */
export function scoreOf([right = 0, wrong = 0, missed = 0]: readonly number[]): Score {
  return fromShares(share(right, wrong), share(right, missed));
}

const share = (part: number, rest: number): number => (part + rest > 0 ? (100 * part) / (part + rest) : 0);

export function fromShares(precision: number, recall: number): Score {
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
}

function goldSpans(text: string, gold: GoldDocument["gold"]): Span[] {
  const offsets = utf16Offsets(text);
  return gold.map(([start, end, kind]) =>
    trimmed(text, { start: offsets[start] ?? 0, end: offsets[end] ?? 0, kind }),
  );
}

/** The UTF-16 offset of every code point, and of the end. */
function utf16Offsets(text: string): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const point of text) {
    offsets.push(at);
    at += point.length;
  }
  return [...offsets, at];
}

function distinct(spans: readonly Span[]): Map<string, Span> {
  return new Map(
    spans
      .filter(({ start, end }) => end > start)
      .map((span) => [`${span.start}-${span.end}-${span.kind}`, span]),
  );
}

function meets(span: Span, others: ReadonlyMap<string, Span>): boolean {
  for (const other of others.values())
    if (span.start < other.end && other.start < span.end && span.kind === other.kind) return true;
  return false;
}

function trimmed(text: string, { start, end, kind }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && " \n\t\"“‘'([,.;:-".includes(text.charAt(from))) from++;
  for (let lead = LEAD.exec(text.slice(from, to)); lead; lead = LEAD.exec(text.slice(from, to)))
    from += lead[0].length;
  while (to > from) {
    if (/['’]s$/.test(text.slice(from, to))) to -= 2;
    else if (" \n\t\"”’')],.;:-!?".includes(text.charAt(to - 1))) to--;
    else break;
  }
  return { start: from, end: to, kind };
}
