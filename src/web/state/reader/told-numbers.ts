import type { DocumentHeader } from "../../../../graph/model/document.ts";
import type { Bound } from "../../../../graph/model/figure.ts";
import { foldQuote } from "../../../../graph/model/fold-quote.ts";
import type { FigureInContext } from "../../../api/contract.ts";
import type { FigureGroup } from "../group-figures.ts";
import { foldReprints, type Printed } from "./fold-reprints.ts";

/** One number that is told of a thing, with every sentence that tells it. */
export interface ToldNumber {
  readonly quantity: number;
  readonly bound: Bound;
  readonly printed: readonly Printed<FigureInContext>[];
}

/** The different numbers of a group, highest first; reprints of one sentence are one. */
export function toldNumbers(
  { items }: FigureGroup,
  documents: ReadonlyMap<string, DocumentHeader>,
): ToldNumber[] {
  const numbers = new Map<string, FigureInContext[]>();
  for (const item of items) {
    const key = `${item.figure.quantity}|${item.figure.bound}`;
    numbers.set(key, [...(numbers.get(key) ?? []), item]);
  }
  return [...numbers.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const printed = foldReprints(same, documents, {
      placeOf: ({ figure }) => figure,
      words: ({ figure }) => foldQuote(figure.quote),
    });
    return [{ quantity: first.figure.quantity, bound: first.figure.bound, printed }];
  });
}
