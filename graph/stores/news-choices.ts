import type { NewsChoices } from "../model/news-choices.ts";
import { byDate, compareText } from "../model/order.ts";
import type { GraphRows } from "./graph-rows.ts";

/** What GraphStore.newsChoices promises, from what a store looks up. */
export async function newsChoices(
  rows: GraphRows,
  limit: number,
  ids: readonly string[],
): Promise<NewsChoices> {
  const [newest, asked, outlets, days, counts] = await Promise.all([
    rows.newestDocuments(limit),
    rows.documentHeaders(ids),
    rows.outlets(),
    rows.publicationDays(),
    rows.counts(),
  ]);
  const listed = new Set(newest.map(({ id }) => id));
  return {
    outlets: [...outlets]
      .sort((a, b) => b.documents - a.documents || compareText(a.outlet ?? "", b.outlet ?? ""))
      .slice(0, limit),
    documents: [...newest, ...asked.filter(({ id }) => !listed.has(id)).sort(byDate)],
    documentCount: counts.documents,
    days,
  };
}
