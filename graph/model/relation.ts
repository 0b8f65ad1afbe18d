import type { Statement } from "./statement.ts";

/** What the statements of one type about one pair add up to: an edge between two entities. */
export interface Relation {
  /** `subject|TYPE|object`. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  /** Statements, and the documents that they come from. */
  readonly count: number;
  readonly documentCount: number;
  /** The highest of its statements, 0–1. */
  readonly confidence: number;
  /** Some statement denies what another says. */
  readonly disputed: boolean;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** HOLDS_POSITION_IN: the position of its surest statement. */
  readonly role: string | null;
  readonly former: boolean;
}

/** What the statements of one relation share. */
export type RelationKey = Pick<Statement, "subject" | "type" | "object">;

/** What of a statement its relation is made of. */
export type Evidence = RelationKey &
  Pick<Statement, "id" | "documentId" | "confidence" | "negated" | "date" | "role" | "former">;

export function relationId({ subject, type, object }: RelationKey): string {
  return `${subject}|${type}|${object}`;
}

/** The relations that `statements` give, one per pair and type, sorted by id. */
export function deriveRelations(statements: readonly Evidence[]): Relation[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const statement of statements) {
    const id = relationId(statement);
    const group = groups.get(id);
    if (group) group.push(statement);
    else groups.set(id, [statement]);
  }
  return [...groups.keys()]
    .sort()
    .map((id) => deriveRelation(id, groups.get(id) as [Evidence, ...Evidence[]]));
}

function deriveRelation(id: string, statements: readonly [Evidence, ...Evidence[]]): Relation {
  const surest = statements.reduce((a, b) =>
    b.confidence > a.confidence || (b.confidence === a.confidence && b.id < a.id) ? b : a,
  );
  const dates = statements.flatMap((statement) => statement.date ?? []).sort();
  return {
    id,
    type: surest.type,
    subject: surest.subject,
    object: surest.object,
    count: statements.length,
    documentCount: new Set(statements.map((statement) => statement.documentId)).size,
    confidence: surest.confidence,
    disputed: new Set(statements.map((statement) => statement.negated)).size > 1,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
    role: surest.role,
    former: surest.former,
  };
}
