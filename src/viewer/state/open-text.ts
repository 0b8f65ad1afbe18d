import { readPassage } from "../../../graph/export/viewer/marked-passage.ts";
import type { ViewerData, ViewerText } from "../../../graph/export/viewer/viewer-data.ts";
import type { Span } from "../../web/state/mark-text.ts";

/** A stretch of an article with what it mentions. */
export interface Passage {
  readonly text: string;
  readonly mentions: readonly (Span & { readonly entityId: string })[];
}

/** What a statement says in its own words. */
export interface Quotation extends Passage {
  /** What of the passage is the sentence. */
  readonly quote: Span;
}

/** The words of the file. */
export interface OpenText {
  /** Of a statement by its number; null where the file quotes nothing. */
  quotation(statement: number): Quotation | null;
  document(number: number): { readonly title: string; readonly address: string };
  /** Of a document, all that the file holds of it. */
  passages(document: number): readonly Passage[];
}

export function openText({ statements, relations, entities }: ViewerData, text: ViewerText): OpenText {
  // The entities of a document, as graph/export/viewer/collect-viewer-data.ts numbers them.
  const entitiesOf = text.titles.map(() => new Set<number>());
  let next = 0;
  relations.statements.forEach((count, relation) => {
    for (let k = 0; k < count; k += 1, next += 1) {
      const own = entitiesOf[statements.document[next] as number];
      own?.add(relations.subject[relation] as number).add(relations.object[relation] as number);
    }
  });
  const passage = (document: number, marked: string): Passage => {
    const local = [...(entitiesOf[document] ?? [])];
    const read = readPassage(marked, (entity) => entities.name[local[entity] as number] ?? "");
    return {
      text: read.text,
      mentions: read.mentions.map(({ start, end, entity }) => ({
        start,
        end,
        entityId: String(local[entity]),
      })),
    };
  };
  return {
    quotation(statement) {
      const document = statements.document[statement] as number;
      const marked = text.passages[document]?.[statements.passage[statement] as number];
      if (marked === undefined) return null;
      const read = passage(document, marked);
      const [start, end] = statements.span[String(statement)] ?? [0, read.text.length];
      return { ...read, quote: { start, end } };
    },
    document: (number) => ({ title: text.titles[number] ?? "", address: text.addresses[number] ?? "" }),
    passages: (document) => (text.passages[document] ?? []).map((marked) => passage(document, marked)),
  };
}
