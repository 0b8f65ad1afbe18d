import type { Property } from "../../graph/model/content.ts";

/** Longest text of a property that the page is sent, in UTF-16 units. */
const LONGEST = 5_000;

/** The property with at most LONGEST of its text, and how long it is where that is not all. */
export function cutProperty({ name, value }: Property): Property {
  if (typeof value !== "string" || value.length <= LONGEST) return { name, value };
  const start = value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
  return { name, value: `${start} … (${value.length.toLocaleString("en")} characters)` };
}
