import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";

/** "exactly 18 security forces KILLED in Kazakhstan", with what differs from a plain assertion in brackets. */
export async function figuresIn(text: string): Promise<string[]> {
  const { entities, figures } = await readDocument(documentOf(text));
  const name = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? "";
  return figures.map(
    ({ bound, quantity, counted, event, about, year, modality, attributedTo, reportedBy }) => {
      const marks = [
        year === null ? "" : `${year}`,
        modality === "asserted" ? "" : modality,
        attributedTo ? `by ${name(attributedTo)}` : "",
        reportedBy ? `via ${name(reportedBy)}` : "",
      ].filter(Boolean);
      const where = about ? ` in ${name(about)}` : "";
      const tail = marks.length > 0 ? ` [${marks.join(", ")}]` : "";
      return `${bound} ${quantity} ${counted} ${event}${where}${tail}`;
    },
  );
}
