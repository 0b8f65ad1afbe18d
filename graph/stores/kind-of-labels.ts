/** The kind of a node without any label. */
export const NO_LABEL = "Node";

/** The labels of a node, the rarest first: what it is called there tells most of it. `counts` has how many nodes have each. */
export function rarestFirst(labels: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const rarity = (label: string): number => counts.get(label) ?? Number.POSITIVE_INFINITY;
  return labels.toSorted((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : Number(a > b)));
}

/** What a node is: its rarest label. */
export function kindOfLabels(labels: readonly string[], counts: ReadonlyMap<string, number>): string {
  return rarestFirst(labels, counts)[0] ?? NO_LABEL;
}
