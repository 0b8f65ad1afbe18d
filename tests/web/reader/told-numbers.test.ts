import { describe, expect, it } from "vitest";
import type { Bound, Figure } from "../../../graph/model/figure.ts";
import type { FigureInContext } from "../../../src/api/contract.ts";
import { groupFigures } from "../../../src/web/state/group-figures.ts";
import { toldNumbers } from "../../../src/web/state/reader/told-numbers.ts";
import { headers } from "./told.ts";

function figure(documentId: string, quantity: number, bound: Bound = "exactly", quote = ""): FigureInContext {
  const told: Figure = {
    id: `figure:${documentId}:${quantity}`,
    documentId,
    event: "KILLED",
    counted: "people",
    wording: `${quantity} people`,
    quantity,
    bound,
    year: null,
    about: "country:kz",
    start: 0,
    end: 1,
    quote: quote || `${quantity} died.`,
    confidence: 0.8,
    method: "passive",
    modality: "asserted",
    attributedTo: null,
    reportedBy: null,
    date: null,
  };
  return { figure: told, passage: { documentId, start: 0, end: 1, text: "", mentions: [] } };
}

describe("groupFigures", () => {
  it.each<[Bound, number, Bound, number, boolean]>([
    ["exactly", 164, "exactly", 225, true],
    ["at least", 26, "exactly", 164, false],
    ["at least", 200, "exactly", 164, true],
    ["at least", 26, "at least", 164, false],
    ["at most", 200, "exactly", 164, false],
    ["at most", 100, "exactly", 164, true],
    ["about", 160, "exactly", 164, false],
    ["about", 8_000, "about", 10_000, true],
  ])("%s %i and %s %i contradict each other: %s", (boundA, a, boundB, b, expected) => {
    const [group] = groupFigures([figure("a", a, boundA), figure("b", b, boundB)]);
    expect(group?.differ).toBe(expected);
  });
});

describe("toldNumbers", () => {
  it("lists each number once, highest first, with the sentences that tell it, reprints once", () => {
    const [group] = groupFigures([
      figure("a", 164),
      figure("b", 225),
      figure("c", 164),
      figure("d", 164, "exactly", "The dead: 164."),
      figure("d", 164, "at least", "At least 164."),
    ]);
    const documents = headers(["a", "A", "2022-01-09"], ["c", "C", "2022-01-08"]);
    const numbers = group ? toldNumbers(group, documents) : [];
    expect(
      numbers.map(({ quantity, bound, printed }) => [
        quantity,
        bound,
        printed.map(({ first, reprints }) =>
          [first, ...reprints].map(({ documentId }) => documentId).join("+"),
        ),
      ]),
    ).toEqual([
      [225, "exactly", ["b"]],
      [164, "exactly", ["c+a", "d"]],
      [164, "at least", ["d"]],
    ]);
  });
});
