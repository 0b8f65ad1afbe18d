import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";

/** "Tokayev HEAD_OF_STATE_OF Kazakhstan", with what differs from a plain assertion in brackets. */
export async function statementsIn(text: string): Promise<string[]> {
  const { entities, statements } = await readDocument(documentOf(text));
  const name = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? "";
  return statements.map((statement) => {
    const marks = [
      statement.former ? "former" : "",
      statement.role ?? "",
      statement.negated ? "negated" : "",
      statement.modality === "asserted" ? "" : statement.modality,
      statement.attributedTo ? `by ${name(statement.attributedTo)}` : "",
      statement.reportedBy ? `via ${name(statement.reportedBy)}` : "",
    ].filter(Boolean);
    const tail = marks.length > 0 ? ` [${marks.join(", ")}]` : "";
    return `${name(statement.subject)} ${statement.type} ${name(statement.object)}${tail}`;
  });
}
