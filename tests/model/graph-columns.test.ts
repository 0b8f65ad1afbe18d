import { describe, expect, it } from "vitest";
import { fromColumns, type GraphColumns, toColumns } from "../../graph/model/graph-columns.ts";
import type { EntityGraph } from "../../graph/model/subgraph.ts";

const graph: EntityGraph<string> = {
  entities: [
    {
      id: "person:a",
      kind: "Person",
      name: "<script>\u202eA",
      aliases: ["A. A.", "ä"],
      wikidataId: "Q1",
      isoCode: null,
      documentCount: 3,
      mentionCount: 9,
      firstSeen: "2022-01-05",
      lastSeen: null,
    },
    {
      id: "country:kz",
      kind: "A label of another database",
      name: "",
      aliases: [],
      wikidataId: null,
      isoCode: "KZ",
      documentCount: 0,
      mentionCount: 0,
      firstSeen: null,
      lastSeen: "2022-01-05",
    },
  ],
  relations: [
    {
      id: "person:a|HOLDS_POSITION_IN|country:kz",
      type: "HOLDS_POSITION_IN",
      subject: "person:a",
      object: "country:kz",
      count: 4,
      documentCount: 2,
      confidence: 0.8734,
      disputed: true,
      firstSeen: "2022-01-05",
      lastSeen: "2022-01-07",
      role: "president",
      former: true,
    },
    {
      id: "an id of another database",
      type: "KNOWS",
      subject: "person:a",
      object: "person:not here",
      count: 1,
      documentCount: 1,
      confidence: 1,
      disputed: false,
      firstSeen: null,
      lastSeen: null,
      role: null,
      former: false,
    },
  ],
};

describe("a graph in columns", () => {
  it("comes back as it was, over the wire", () => {
    const wire = JSON.stringify(toColumns(graph));
    expect(fromColumns(JSON.parse(wire) as GraphColumns)).toEqual(graph);
    expect(fromColumns(toColumns({ entities: [], relations: [] }))).toEqual({ entities: [], relations: [] });
  });

  it("says every word once", () => {
    const { words, ids } = toColumns({ ...graph, relations: [...graph.relations, ...graph.relations] });
    expect(new Set(words).size).toBe(words.length);
    expect(ids).toEqual(["person:a", "country:kz", "person:not here"]);
  });
});
