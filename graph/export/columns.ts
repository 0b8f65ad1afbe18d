import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation } from "../model/graph-part.ts";
import { type Evidence, toldEvidence } from "./told-evidence.ts";

type Cell = string | number | boolean | null;

/** A typed attribute of the nodes or edges of a file. A null cell is left out. */
export interface Column<Row> {
  /** Where the name is none that a file may use to refer to it. */
  readonly id?: string;
  readonly name: string;
  readonly type: "string" | "integer" | "double" | "boolean";
  readonly of: (row: Row) => Cell;
}

export const NODE_COLUMNS: readonly Column<CountedEntity>[] = [
  { name: "kind", type: "string", of: (entity) => entity.kind },
  { name: "aliases", type: "string", of: (entity) => lines(entity.aliases) },
  { name: "wikidataId", type: "string", of: (entity) => entity.wikidataId },
  { name: "isoCode", type: "string", of: (entity) => entity.isoCode },
  { name: "documentCount", type: "integer", of: (entity) => entity.documentCount },
  { name: "mentionCount", type: "integer", of: (entity) => entity.mentionCount },
  { name: "firstSeen", type: "string", of: (entity) => entity.firstSeen },
  { name: "lastSeen", type: "string", of: (entity) => entity.lastSeen },
];

export const EDGE_COLUMNS: readonly Column<EvidencedRelation>[] = [
  { name: "type", type: "string", of: ({ relation }) => relation.type },
  { name: "count", type: "integer", of: ({ relation }) => relation.count },
  { name: "documentCount", type: "integer", of: ({ relation }) => relation.documentCount },
  { name: "confidence", type: "double", of: ({ relation }) => relation.confidence },
  { name: "disputed", type: "boolean", of: ({ relation }) => relation.disputed },
  { name: "firstSeen", type: "string", of: ({ relation }) => relation.firstSeen },
  { name: "lastSeen", type: "string", of: ({ relation }) => relation.lastSeen },
  { name: "role", type: "string", of: ({ relation }) => relation.role },
  { name: "former", type: "boolean", of: ({ relation }) => relation.former },
];

/** What tells where a relation comes from; lists are lines. */
export const EVIDENCE_COLUMNS: readonly Column<EvidencedRelation>[] = [
  {
    name: "outlets",
    type: "string",
    of: ({ evidence }) => lines(distinct(evidence.map(toldEvidence), "outlet")),
  },
  {
    name: "saidBy",
    type: "string",
    of: ({ evidence }) => lines(distinct(evidence.map(toldEvidence), "saidBy")),
  },
  {
    name: "documents",
    type: "string",
    of: ({ evidence }) => lines(distinct(evidence.map(toldEvidence), "documentId")),
  },
  {
    name: "evidence",
    type: "string",
    of: ({ evidence }) => lines(evidence.map((told) => inWords(toldEvidence(told)))),
  },
];

function lines(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join("\n");
}

function distinct(evidence: readonly Evidence[], field: "outlet" | "saidBy" | "documentId"): string[] {
  return [...new Set(evidence.flatMap((each) => each[field] ?? []))].sort();
}

/** `"Russia sent troops." [denied; says the ministry; reported by Tass; in "Title", Reuters, 2022-01-07]` */
export function inWords(evidence: Evidence): string {
  const source = [evidence.documentTitle && `"${evidence.documentTitle}"`, evidence.outlet, evidence.date];
  const remarks = [
    evidence.negated ? "denied" : evidence.modality,
    evidence.saidBy && `says ${evidence.saidBy}`,
    evidence.reportedBy && `reported by ${evidence.reportedBy}`,
    `in ${source.filter(Boolean).join(", ") || evidence.documentId}`,
  ];
  return `"${evidence.quote}" [${remarks.filter(Boolean).join("; ")}]`;
}
