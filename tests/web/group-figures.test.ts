import { describe, expect, it } from "vitest";
import type { Figure } from "../../graph/model/figure.ts";
import type { FigureInContext } from "../../src/api/contract.ts";
import { groupFigures } from "../../src/web/state/group-figures.ts";

function told(
  documentId: string,
  event: string,
  quantity: number,
  year: number | null = null,
): FigureInContext {
  const figure: Figure = {
    id: `figure:${documentId}:${event}:${quantity}`,
    documentId,
    event,
    counted: "people",
    wording: `${quantity} people`,
    quantity,
    bound: "exactly",
    year,
    about: "country:kz",
    start: 0,
    end: 1,
    quote: "",
    confidence: 0.8,
    method: "passive",
    modality: "asserted",
    attributedTo: null,
    reportedBy: null,
    date: null,
  };
  return { figure, passage: { documentId, start: 0, end: 1, text: "", mentions: [] } };
}

describe("groupFigures", () => {
  it("puts numbers of one thing side by side, those that differ first", () => {
    const groups = groupFigures([
      told("a", "INJURED", 5),
      told("b", "INJURED", 5),
      told("a", "KILLED", 164),
      told("b", "KILLED", 225),
      told("b", "KILLED", 14, 2011),
    ]);
    expect(
      groups.map(({ event, year, items, differ }) => [
        event,
        year,
        items.map((i) => i.figure.quantity),
        differ,
      ]),
    ).toEqual([
      ["KILLED", null, [225, 164], true],
      ["INJURED", null, [5, 5], false],
      ["KILLED", 2011, [14], false],
    ]);
  });

  it("sees no difference within one document: its numbers may count different things", () => {
    expect(groupFigures([told("a", "KILLED", 3), told("a", "KILLED", 8)])[0]?.differ).toBe(false);
    expect(groupFigures([])).toEqual([]);
  });
});
