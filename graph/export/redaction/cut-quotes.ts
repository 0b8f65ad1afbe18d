import type { GraphPart } from "../../model/graph-part.ts";
import { passagesOf } from "../viewer/passages-of.ts";
import { type Edit, editedText, movedStretch } from "./edit-text.ts";
import type { QuoteLength } from "./redaction.ts";

/**
 * The part with less of the articles' texts. `none`: no text, and statements without their sentences; `sentence`: no text,
 * and offsets are those of the article as it was read; `paragraph`: of the texts the lines in which anything is stated,
 * with offsets into what is left; where they lie is held. `article` leaves all as it is.
 */
export async function cutQuotes(part: GraphPart, length: QuoteLength): Promise<GraphPart> {
  if (length === "article") return part;
  const gaps = length === "paragraph" ? await gapsOf(part) : new Map<string, readonly Edit[]>();
  const cut = <Said extends { documentId: string; start: number; end: number; quote: string }>(
    said: Said,
  ): Said =>
    length === "none" ? { ...said, quote: "" } : movedStretch(said, gaps.get(said.documentId) ?? []);
  return {
    ...part,
    entities: () => part.entities(),
    async *relations() {
      for await (const each of part.relations())
        yield {
          ...each,
          evidence: each.evidence.map((told) => ({ ...told, statement: cut(told.statement) })),
        };
    },
    async *documents() {
      for await (const { document, mentions, statements, figures } of part.documents()) {
        const own = gaps.get(document.id) ?? [];
        yield {
          document: { ...document, text: length === "paragraph" ? editedText(document.text, own) : "" },
          mentions: mentions.map((edge) => {
            const spans = edge.starts
              .map((start, k) => ({ start, end: edge.ends[k] as number }))
              .filter(({ start, end }) => !own.some((gap) => gap.start <= start && end <= gap.end))
              .map((span) => movedStretch(span, own));
            return { ...edge, starts: spans.map(({ start }) => start), ends: spans.map(({ end }) => end) };
          }),
          statements: statements.map(cut),
          figures: figures.map((figure) => ({
            ...cut(figure),
            wording: length === "none" ? "" : figure.wording,
          })),
        };
      }
    },
  };
}

/** What lies between the lines in which anything is stated; a line's end is left of it. */
async function gapsOf(part: GraphPart): Promise<Map<string, readonly Edit[]>> {
  const gaps = new Map<string, readonly Edit[]>();
  for await (const { document, statements, figures } of part.documents()) {
    const own: Edit[] = [];
    let at = 0;
    for (const { start, end } of passagesOf(document.text, [...statements, ...figures], "paragraph")) {
      if (start > at) own.push({ start: at, end: start, words: at === 0 ? "" : "\n" });
      at = end;
    }
    if (at < document.text.length) own.push({ start: at, end: document.text.length, words: "" });
    gaps.set(document.id, own);
  }
  return gaps;
}
