import { z } from "zod/mini";
import { type Metadata, NO_METADATA } from "./metadata.ts";
import { parseDate } from "./parse-date.ts";

const Name = z.union([
  z.string(),
  z.pipe(
    z.object({ name: z.string() }),
    z.transform(({ name }) => name),
  ),
]);
const Article = z.object({
  "@type": z.union([z.string(), z.array(z.string())]),
  headline: z.optional(z.string()),
  datePublished: z.optional(z.string()),
  publisher: z.optional(Name),
  url: z.optional(z.string()),
});

/** What a JSON-LD block tells of the article that it describes (schema.org/Article and its kinds); null where it describes none. */
export function newsArticleOf(json: string): Metadata | null {
  for (const candidate of candidatesOf(json)) {
    const parsed = Article.safeParse(candidate);
    if (!parsed.success || ![parsed.data["@type"]].flat().some((type) => type.endsWith("Article"))) continue;
    const { headline, datePublished, publisher, url } = parsed.data;
    return {
      ...NO_METADATA,
      title: headline ?? null,
      publishedAt: datePublished ? parseDate(datePublished) : null,
      publisher: publisher ?? null,
      url: url ?? null,
    };
  }
  return null;
}

/** A page's JSON-LD is written by hand often enough that broken JSON only means that it tells nothing. */
function candidatesOf(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = typeof value === "object" && value !== null && "@graph" in value ? value["@graph"] : [];
    return [value, graph].flat();
  } catch {
    return [];
  }
}
