import type { DocumentHeader } from "./document.ts";
import type { CountedEntity } from "./entity.ts";
import type { ToldStatement } from "./graph-part.ts";
import type { Statement } from "./statement.ts";

/** Each statement with its document and with the names of who says so; who is unknown goes by the id. */
export function toldStatements(
  statements: readonly Statement[],
  documents: ReadonlyMap<string, DocumentHeader>,
  entities: ReadonlyMap<string, CountedEntity>,
): ToldStatement[] {
  const nameOf = (id: string | null) => (id === null ? null : (entities.get(id)?.name ?? id));
  return statements.map((statement) => ({
    statement,
    document: documents.get(statement.documentId) ?? null,
    saidBy: nameOf(statement.attributedTo),
    reportedBy: nameOf(statement.reportedBy),
  }));
}
