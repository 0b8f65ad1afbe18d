import type { NewsChoices } from "../../../graph/model/news-choices.ts";
import type { NewsSource } from "../../../graph/model/news-source.ts";
import { wordingMessages } from "../messages/wording-messages.ts";
import { dateInWords } from "./wording.ts";

/** What to compare first: the two outlets with the most documents, else the two newest documents; null with fewer than two. */
export function firstComparison({
  outlets,
  documents,
}: NewsChoices): { readonly a: NewsSource; readonly b: NewsSource } | null {
  const [outletA, outletB] = outlets;
  if (outletA && outletB) return { a: { outlet: outletA.outlet }, b: { outlet: outletB.outlet } };
  const [documentA, documentB] = documents;
  return documentA && documentB ? { a: { documentId: documentA.id }, b: { documentId: documentB.id } } : null;
}

/** "Reuters", "“Troops leave”", "Jan 5, 2022 – Jan 7, 2022". */
export function sourceInWords(source: NewsSource, { documents }: Pick<NewsChoices, "documents">): string {
  if ("outlet" in source) return source.outlet ?? wordingMessages.get().unknownOutlet;
  if ("documentId" in source) {
    const { documentId } = source;
    return `“${documents.find(({ id }) => id === documentId)?.title ?? documentId}”`;
  }
  const [from, to] = [dateInWords(source.from), dateInWords(source.to)];
  return from === to ? from : `${from} – ${to}`;
}
