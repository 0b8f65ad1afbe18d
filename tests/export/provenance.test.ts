import { describe, expect, it } from "vitest";
import { choicesOf, type ExportChoices, readChoices } from "../../graph/export/choices.ts";
import { provenanceOf, readProvenance } from "../../graph/export/provenance.ts";

const NAUGHTY = "<!-- --> */ ]]> \"'`\\ ; = & % ~ \n\r\t\0 Тоқаев 😀 (a) *";

describe("what a file says of where it comes from", () => {
  it.each<ExportChoices>([
    { which: { all: true }, evidence: true },
    { which: { entityId: `person:${NAUGHTY}`, depth: 2 }, evidence: false },
    { which: { cypher: `MATCH (n {name: "${NAUGHTY}"}) RETURN n` }, evidence: true },
    { which: { from: "a b", to: "b=c;d" }, evidence: true },
    {
      which: { entityIds: ["a", `b ${NAUGHTY}`] },
      evidence: true,
      places: new Map([
        ["a", { x: -1.5, y: 2 }],
        [`b ${NAUGHTY}`, { x: 0, y: 1e-7 }],
      ]),
    },
  ])("is read back from any text around it: %o", (choices) => {
    const recipe = { format: "gexf", version: "0.1.0", content: "ab12", choices: choicesOf(choices) };
    const { line } = provenanceOf(recipe);
    expect(line).toMatch(/^newsgraph-export:[\w.%;=-]+$/);
    const read = readProvenance(`<desc>${line}</desc> newsgraph`);
    expect(read).toEqual(recipe);
    expect(readChoices(read?.choices ?? {})).toEqual(choices);
  });

  it("is nothing in other files", () => {
    expect(readProvenance("<gexf/>")).toBeNull();
    expect(readProvenance("newsgraph-export:format=gexf")).toBeNull();
  });

  it("refuses choices of a later Newsgraph", () => {
    expect(() => readChoices({ dream: ["yes"] })).toThrow(/--dream.*update/);
  });
});
