import type { FigureInContext } from "../../api/contract.ts";

/** What several documents count alike. */
export interface FigureGroup {
  readonly event: string;
  readonly counted: string;
  readonly year: number | null;
  /** Highest first. */
  readonly items: readonly FigureInContext[];
  /** Two documents give different numbers. */
  readonly differ: boolean;
}

/** Those of one event, one group of people and one named year together; where documents differ first, then the most told. */
export function groupFigures(items: readonly FigureInContext[]): FigureGroup[] {
  const groups = new Map<string, FigureInContext[]>();
  for (const item of items) {
    const { event, counted, year } = item.figure;
    const key = `${event}|${counted}|${year}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => b.figure.quantity - a.figure.quantity))
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ ...topicOf(first), items: group, differ: differ(group) }] : [];
    })
    .toSorted((a, b) => Number(b.differ) - Number(a.differ) || b.items.length - a.items.length);
}

function topicOf({ figure: { event, counted, year } }: FigureInContext) {
  return { event, counted, year };
}

function differ(group: readonly FigureInContext[]): boolean {
  const told = new Map(group.map(({ figure }) => [figure.quantity, figure.documentId]));
  return told.size > 1 && new Set(group.map(({ figure }) => figure.documentId)).size > 1;
}
