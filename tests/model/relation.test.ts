import { describe, expect, it } from "vitest";
import { deriveRelations } from "../../graph/model/relation.ts";
import type { Statement } from "../../graph/model/statement.ts";

function statement(changes: Partial<Statement>): Statement {
  return {
    id: "statement:1",
    documentId: "document:1",
    type: "ACCUSED",
    subject: "country:us",
    object: "country:ru",
    start: 0,
    end: 1,
    quote: "x",
    confidence: 0.6,
    method: "verb",
    negated: false,
    modality: "asserted",
    attributedTo: null,
    reportedBy: null,
    date: null,
    role: null,
    former: false,
    ...changes,
  };
}

describe("deriveRelations", () => {
  it("gives one relation per pair and type, sorted by id", () => {
    const relations = deriveRelations([
      statement({ id: "statement:1" }),
      statement({ id: "statement:2", type: "AIDED" }),
      statement({ id: "statement:3", subject: "country:ru", object: "country:us" }),
      statement({ id: "statement:4", documentId: "document:2" }),
    ]);
    expect(relations.map(({ id, count, documentCount }) => [id, count, documentCount])).toEqual([
      ["country:ru|ACCUSED|country:us", 1, 1],
      ["country:us|ACCUSED|country:ru", 2, 2],
      ["country:us|AIDED|country:ru", 1, 1],
    ]);
  });

  it("takes confidence and position from the surest statement, whatever the order", () => {
    const sure = statement({ id: "statement:a", confidence: 0.9, role: "president", former: true });
    const unsure = statement({ id: "statement:b", confidence: 0.5, role: "leader" });
    const expected = { confidence: 0.9, role: "president", former: true };
    expect(deriveRelations([sure, unsure])[0]).toMatchObject(expected);
    expect(deriveRelations([unsure, sure])).toEqual(deriveRelations([sure, unsure]));
  });

  it("spans the dates of what is dated", () => {
    const dates = ["2022-01-07", null, "2022-01-05"].map((date, index) =>
      statement({ id: `statement:${index}`, date }),
    );
    expect(deriveRelations(dates)[0]).toMatchObject({ firstSeen: "2022-01-05", lastSeen: "2022-01-07" });
  });

  it("is disputed when one denies what another says", () => {
    expect(
      deriveRelations([statement({}), statement({ id: "statement:2", negated: true })])[0]?.disputed,
    ).toBe(true);
    expect(deriveRelations([statement({ negated: true })])[0]?.disputed).toBe(false);
  });

  it("gives nothing for nothing", () => {
    expect(deriveRelations([])).toEqual([]);
  });
});
