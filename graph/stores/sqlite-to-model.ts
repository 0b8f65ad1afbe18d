import type { CountedEntity, EntityKind } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import type { EvidenceRow } from "./graph-rows.ts";

type Row = Readonly<Record<string, unknown>>;

export function toEntity(row: Row): CountedEntity<EntityKind> {
  return { ...row, aliases: JSON.parse(row.aliases as string) } as unknown as CountedEntity<EntityKind>;
}

interface MentionRow extends Pick<MentionEdge, "documentId" | "entityId"> {
  readonly starts: string;
  readonly ends: string;
  readonly names: string;
  readonly linkedFrom: string | null;
  readonly linkScore: number;
  readonly linkReasons: string;
  readonly notLinkedTo: string;
}

export function toMentionEdge(row: Row): MentionEdge {
  const { linkedFrom, linkScore, linkReasons, starts, ends, names, notLinkedTo, ...edge } =
    row as unknown as MentionRow;
  const link =
    linkedFrom === null ? null : { from: linkedFrom, score: linkScore, reasons: JSON.parse(linkReasons) };
  return {
    ...edge,
    starts: JSON.parse(starts),
    ends: JSON.parse(ends),
    names: JSON.parse(names),
    link,
    notLinkedTo: JSON.parse(notLinkedTo),
  };
}

export function toStatement(row: Row): Statement {
  return { ...row, negated: row.negated === 1, former: row.former === 1 } as unknown as Statement;
}

export function toEvidence(row: Row): EvidenceRow {
  return { ...row, negated: row.negated === 1 } as unknown as EvidenceRow;
}

export function toRelation(row: Row): Relation {
  return { ...row, disputed: row.disputed === 1, former: row.former === 1 } as unknown as Relation;
}
