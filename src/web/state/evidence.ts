import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { Relation } from "../../../graph/model/relation.ts";
import type { EvidenceAnswer } from "../../api/contract.ts";
import { choosesStatements, type Filters } from "./filters.ts";

/** What one statement adds to a relation. */
export interface Testimony {
  readonly documentId: string;
  /** "" for a document without one. */
  readonly outlet: string;
  /** ISO 8601 date without time; null for an undated document. */
  readonly day: string | null;
  /** In hundredths. */
  readonly confidence: number;
  readonly negated: boolean;
  /** The same for reprints of one sentence. */
  readonly sentence: number;
}

/** What relations rest on, by their ids. */
export interface Evidence {
  readonly documents: ReadonlyMap<string, DocumentHeader>;
  readonly testimonies: ReadonlyMap<string, readonly Testimony[]>;
}

export const NO_EVIDENCE: Evidence = { documents: new Map(), testimonies: new Map() };

export function readEvidence({ documents, relations, statements }: EvidenceAnswer): Evidence {
  const testimonies = new Map<string, Testimony[]>(relations.map((id) => [id, []]));
  statements.relation.forEach((relation, at) => {
    const document = documents[statements.document[at] as number];
    if (!document) return;
    testimonies.get(relations[relation] as string)?.push({
      documentId: document.id,
      outlet: document.publisher ?? "",
      day: document.publishedAt?.slice(0, 10) ?? null,
      confidence: statements.confidence[at] as number,
      negated: statements.negated[at] === 1,
      sentence: statements.sentence[at] as number,
    });
  });
  return { documents: new Map(documents.map((document) => [document.id, document])), testimonies };
}

export function counts({ outlet, day, confidence }: Testimony, filters: Filters): boolean {
  if (filters.hiddenOutlets.has(outlet) || confidence < filters.leastConfidence) return false;
  if (filters.from === null && filters.to === null) return true;
  return day !== null && day >= (filters.from ?? day) && day <= (filters.to ?? day);
}

/** The relation as the statements that pass the filters alone would make it; null where none does. */
export function filteredRelation(relation: Relation, evidence: Evidence, filters: Filters): Relation | null {
  const known = evidence.testimonies.get(relation.id);
  const seen = known && choosesStatements(filters) ? restated(relation, known, filters) : relation;
  if (!seen || seen.documentCount < filters.leastDocuments) return null;
  return filters.onlyDisputed && !seen.disputed ? null : seen;
}

function restated(relation: Relation, all: readonly Testimony[], filters: Filters): Relation | null {
  const passing = all.filter((testimony) => counts(testimony, filters));
  if (passing.length === 0) return null;
  if (passing.length === all.length) return relation;
  const days = passing.flatMap(({ day }) => day ?? []).sort();
  return {
    ...relation,
    count: passing.length,
    documentCount: new Set(passing.map(({ documentId }) => documentId)).size,
    confidence: Math.max(...passing.map(({ confidence }) => confidence)) / 100,
    disputed: new Set(passing.map(({ negated }) => negated)).size > 1,
    firstSeen: days[0] ?? null,
    lastSeen: days.at(-1) ?? null,
  };
}

/** By how many outlets each relation is told, where its evidence is known. */
export function outletCounts({ testimonies }: Evidence): Map<string, number> {
  return new Map(
    [...testimonies].map(([id, told]) => [id, new Set(told.map(({ outlet }) => outlet)).size] as const),
  );
}
