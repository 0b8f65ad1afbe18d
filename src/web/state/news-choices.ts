import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { NewsSource } from "../../../graph/model/news-source.ts";
import { wordingMessages } from "../messages/wording-messages.ts";
import { dateInWords } from "./wording.ts";

/** Bodies of news that can be compared. */
export interface NewsChoices {
  /** Most documents first. */
  readonly outlets: readonly { readonly outlet: string | null; readonly documents: number }[];
  /** Newest first. */
  readonly documents: readonly DocumentHeader[];
  /** From the first to the last dated document; null where none is dated. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** `documents` newest first. */
export function newsChoices(documents: readonly DocumentHeader[]): NewsChoices {
  const counts = new Map<string | null, number>();
  for (const { publisher } of documents) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const days = documents.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    outlets: [...counts]
      .map(([outlet, documents]) => ({ outlet, documents }))
      .sort((a, b) => b.documents - a.documents || ((a.outlet ?? "") < (b.outlet ?? "") ? -1 : 1)),
    documents,
    days: from !== undefined && to !== undefined ? { from, to } : null,
  };
}

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
export function sourceInWords(source: NewsSource, documents: readonly DocumentHeader[]): string {
  if ("outlet" in source) return source.outlet ?? wordingMessages.get().unknownOutlet;
  if ("documentId" in source) {
    const { documentId } = source;
    return `“${documents.find(({ id }) => id === documentId)?.title ?? documentId}”`;
  }
  const [from, to] = [dateInWords(source.from), dateInWords(source.to)];
  return from === to ? from : `${from} – ${to}`;
}
