import type { NewsSource } from "../../../graph/model/news-source.ts";

/** "outlet:Reuters", "document:ID", "days:2022-01-01..2022-01-05"; "outlet:" for documents without an outlet. */
export function toSourceName(source: NewsSource): string {
  if ("outlet" in source) return `outlet:${source.outlet ?? ""}`;
  if ("documentId" in source) return `document:${source.documentId}`;
  return `days:${source.from}..${source.to}`;
}

/** Null for a name that is none. */
export function fromSourceName(name: string): NewsSource | null {
  const [, kind, rest = ""] = /^(\w+):(.*)$/s.exec(name) ?? [];
  if (kind === "outlet") return { outlet: rest === "" ? null : rest };
  if (kind === "document" && rest !== "") return { documentId: rest };
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(rest) ?? [];
  return kind === "days" && from && to ? { from, to } : null;
}
