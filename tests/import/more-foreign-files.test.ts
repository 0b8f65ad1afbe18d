import { describe, expect, it } from "vitest";
import { type Interpretation, interpretGraph } from "../../graph/import/interpret-graph.ts";
import { readCyjs } from "../../graph/import/read-cyjs.ts";
import { readFtm } from "../../graph/import/read-ftm.ts";
import { readJsonLines } from "../../graph/import/read-json-lines.ts";

const HOW: Interpretation = { kinds: new Map(), otherwise: null };
const ftm = (id: string, schema: string, properties: Record<string, string[]>) =>
  JSON.stringify({ id, schema, properties });

const MONEY = [
  ftm("p", "Person", { name: ["Alice Smith", "A. Smith"], birthDate: ["1971-02-03"], country: ["gb"] }),
  ftm("c", "Company", { name: ["Acme Ltd"], jurisdiction: ["gb"] }),
  ftm("t", "Territory", { name: ["Kazakhstan"], country: ["kz"] }),
  ftm("post", "Position", { name: ["minister (Kazakhstan)"], country: ["kz"] }),
  ftm("d", "Article", { title: ["News"] }),
  ftm("o", "Ownership", { owner: ["p"], asset: ["c"], startDate: ["2001-02-03"], percentage: ["51"] }),
  ftm("x", "Occupancy", { holder: ["p"], post: ["post"] }),
  ftm("u", "UnknownLink", { subject: ["p"], object: ["t"], role: ["accused"] }),
  ftm("m", "Mention", { document: ["d"], resolved: ["p"] }),
].join("\n");

describe("FollowTheMoney", () => {
  const graph = interpretGraph(readFtm(MONEY), HOW);

  it("people, companies and territories are entities, with what is told of them", () => {
    expect(graph.entities.map(({ entity, notes }) => [entity.id, entity.aliases, notes])).toEqual([
      ["person:alice-smith", ["A. Smith"], ["birthDate: 1971-02-03", "country: gb"]],
      ["organization:acme-ltd", [], ["jurisdiction: gb"]],
      ["country:kz", [], []],
    ]);
  });

  it("what joins them is a relation, an office one with the country", () => {
    expect(
      graph.facts.map(({ subject, type, object, role, day }) => [subject.id, type, object.id, role, day]),
    ).toEqual([
      ["organization:acme-ltd", "OWNED_BY", "person:alice-smith", null, "2001-02-03"],
      ["person:alice-smith", "HOLDS_POSITION_IN", "country:kz", "minister", null],
      ["person:alice-smith", "ACCUSED", "country:kz", null, null],
    ]);
  });
});

describe("Cytoscape", () => {
  it.each([
    [
      "elements apart",
      {
        nodes: [{ data: { id: "a", name: "Alice" } }, { data: { id: "b" } }],
        edges: [{ data: { source: "a", target: "b", interaction: "knows" } }],
      },
    ],
    [
      "elements in one list",
      [
        { data: { id: "a", name: "Alice" } },
        { data: { id: "b" } },
        { group: "edges", data: { source: "a", target: "b", interaction: "knows" } },
      ],
    ],
  ])("%s", (_what, elements) => {
    const { nodes, edges } = readCyjs(JSON.stringify({ elements }));
    expect(nodes.map(({ id, label }) => [id, label])).toEqual([
      ["a", "Alice"],
      ["b", null],
    ]);
    expect(edges.map(({ source, target, label }) => [source, target, label])).toEqual([["a", "b", "knows"]]);
  });
});

describe("what is no such file", () => {
  it.each([
    ["a line that is no JSON", () => readFtm(`${MONEY}\n{`), /^line 10 is no JSON/],
    ["a line that is no entity", () => readFtm('{"a":1}'), /^line 1 is no entity/],
    ["another JSON", () => readCyjs("[]"), /no JSON of Cytoscape/],
    ["lines of others", () => readJsonLines('{"head":{}}\n{"x":1}'), /^line 2 is none/],
    [
      "a document that contradicts itself",
      () =>
        readJsonLines(
          JSON.stringify({
            document: {
              id: "document:1",
              title: "T",
              text: "A met B.",
              mentions: [],
              statements: [
                {
                  id: "s",
                  documentId: "document:1",
                  start: 0,
                  end: 3,
                  quote: "xyz",
                  confidence: 1,
                  type: "ACCUSED",
                  subject: "a",
                  object: "b",
                },
              ],
              figures: [],
            },
          }),
        ),
      /document:1 \(T\)/,
    ],
  ])("%s is told", (_what, read, message) => expect(read).toThrow(message));
});
