import type { Figure } from "../../../graph/model/figure.ts";
import type { FigureInContext } from "../../api/contract.ts";

/** What several documents count alike. */
export interface FigureGroup {
  readonly event: string;
  readonly counted: string;
  readonly year: number | null;
  /** Highest first. */
  readonly items: readonly FigureInContext[];
  /** Two documents give numbers that cannot both be so: 164 and 225; but "at least 26" agrees with 164. */
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
  const told = group.map(({ figure }) => ({ documentId: figure.documentId, ...rangeOf(figure) }));
  return told.some((a) => told.some((b) => a.most < b.least && a.documentId !== b.documentId));
}

/** How far "about" reaches to either side, as a part of the number. */
const ABOUT = 0.1;

/** The numbers that agree with a figure. */
function rangeOf({ quantity, bound }: Figure): { readonly least: number; readonly most: number } {
  const margin = bound === "about" ? quantity * ABOUT : 0;
  return {
    least: bound === "at most" ? 0 : quantity - margin,
    most: bound === "at least" ? Number.POSITIVE_INFINITY : quantity + margin,
  };
}
