import { z } from "zod/mini";
import type { Quotation } from "./imported-graph.ts";

const Text = z.catch(z.nullable(z.string()), null);
const Told = z.object({
  quote: z.string(),
  documentTitle: Text,
  outlet: Text,
  url: Text,
  date: Text,
  saidBy: Text,
  reportedBy: Text,
  negated: z.catch(z.boolean(), false),
  modality: z.catch(z.enum(["asserted", "reported", "claimed", "possible", "planned"]), "asserted"),
  confidence: z.catch(z.number().check(z.minimum(0), z.maximum(1)), 1),
});

/** `"The sentence." [claimed; says A; reported by B; in "Title", Outlet, 2022-01-07]`, as columns.ts writes it. */
const LINE = /^"(?<quote>.*)" \[(?<remarks>[^[\]]*(?:\[[^\]]*\][^[\]]*)*)\]$/;
const SOURCE = /^in (?:"(?<title>.*)"(?:, |$))?(?<rest>.*)$/;
const DATE = /^\d{4}(?:-\d{2}){0,2}/;

/** The evidence of an edge in a file that Newsgraph wrote: objects or lines; none in any other. */
export function readQuotations(value: unknown): Quotation[] {
  if (typeof value === "string") return value.split("\n").flatMap((line) => readLine(line) ?? []);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    if (typeof item === "string") return readLine(item) ?? [];
    const told = Told.safeParse(item);
    if (!told.success) return [];
    const { documentTitle, ...rest } = told.data;
    return { ...rest, title: documentTitle };
  });
}

function readLine(line: string): Quotation | null {
  const found = LINE.exec(line)?.groups;
  if (!found) return null;
  const remarks = (found.remarks ?? "").split("; ");
  const after = (beginning: string) =>
    remarks.find((remark) => remark.startsWith(beginning))?.slice(beginning.length) ?? null;
  const source = SOURCE.exec(remarks.filter((remark) => remark.startsWith("in ")).at(-1) ?? "")?.groups;
  const rest = (source?.rest ?? "").split(", ").filter((part) => part !== "");
  const date = rest.find((part) => DATE.test(part)) ?? null;
  const modality = Told.shape.modality.safeParse(remarks[0]);
  return {
    quote: found.quote ?? "",
    title: source?.title ?? null,
    outlet: rest.find((part) => part !== date) ?? null,
    url: null,
    date,
    saidBy: after("says "),
    reportedBy: after("reported by "),
    negated: remarks[0] === "denied",
    modality: modality.success ? modality.data : "asserted",
    confidence: 1,
  };
}
