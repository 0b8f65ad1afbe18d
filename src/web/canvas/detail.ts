/** How much a picture is drawn with. */
export type Detail = "full" | "shapes" | "points";

/** Up to so many nodes and edges a picture has each detail. */
const LIMITS: readonly { readonly detail: Detail; readonly nodes: number; readonly edges: number }[] = [
  { detail: "full", nodes: 2000, edges: 4000 },
  { detail: "shapes", nodes: 6000, edges: 20_000 },
];

export function detailFor(nodes: number, edges: number): Detail {
  return LIMITS.find((limit) => nodes <= limit.nodes && edges <= limit.edges)?.detail ?? "points";
}
