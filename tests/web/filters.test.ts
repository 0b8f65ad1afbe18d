import { describe, expect, it } from "vitest";
import type { EvidenceAnswer } from "../../src/api/contract.ts";
import { outletCounts, readEvidence } from "../../src/web/state/evidence.ts";
import { activeFilters, type Filters, NO_FILTERS } from "../../src/web/state/filters.ts";
import { addGraph, EMPTY_PICTURE } from "../../src/web/state/picture.ts";
import { packView, unpackView } from "../../src/web/state/view-address.ts";
import { facetsOf, statementsPerDay, visibleGraph } from "../../src/web/state/visible.ts";
import { entityOf, relationOf } from "./graph-of.ts";

const entity = (id: string, firstSeen: string | null = null) =>
  entityOf(id, { firstSeen, lastSeen: firstSeen });
const relation = (subject: string, object: string, documents: number, disputed = false) =>
  relationOf(`${subject} ACCUSED ${object} ${documents}`, { disputed });
const header = (id: string, publisher: string | null, publishedAt: string | null) => ({
  id,
  title: id,
  publisher,
  publishedAt,
  url: null,
  path: null,
  language: "en",
});

const picture = addGraph(EMPTY_PICTURE, {
  entities: [entity("a"), entity("b"), entity("c"), entity("alone", "2022-01-09")],
  relations: [relation("a", "b", 3, true), relation("b", "c", 1)],
});
const answer: EvidenceAnswer = {
  documents: [
    header("d1", "Reuters", "2022-01-05T10:00:00Z"),
    header("d2", "Tass", "2022-01-07"),
    header("d3", null, null),
  ],
  relations: ["a|ACCUSED|b", "b|ACCUSED|c"],
  statements: {
    relation: [0, 0, 0, 1],
    document: [0, 1, 2, 1],
    confidence: [90, 60, 80, 95],
    negated: [0, 1, 0, 0],
    sentence: [1, 2, 1, 3],
  },
};
const evidence = readEvidence(answer);
const under = (filters: Partial<Filters>) => {
  const seen = visibleGraph({ ...picture, filters: { ...NO_FILTERS, ...filters } }, evidence);
  return {
    entities: seen.entities.map(({ id }) => id).join(" "),
    relations: seen.relations.map(
      ({ subject, object, count, documentCount, disputed }) =>
        `${subject}${object} ${count}/${documentCount}${disputed ? " disputed" : ""}`,
    ),
  };
};

describe("filters", () => {
  it.each<[string, Partial<Filters>, string, string[]]>([
    ["nothing", {}, "a b c alone", ["ab 3/3 disputed", "bc 1/1"]],
    ["two documents", { leastDocuments: 2 }, "a b alone", ["ab 3/3 disputed"]],
    ["no Tass", { hiddenOutlets: new Set(["Tass"]) }, "a b alone", ["ab 2/2"]],
    ["no Tass, two documents", { hiddenOutlets: new Set(["Tass", ""]), leastDocuments: 2 }, "alone", []],
    [
      "documents without an outlet hidden",
      { hiddenOutlets: new Set([""]) },
      "a b c alone",
      ["ab 2/2 disputed", "bc 1/1"],
    ],
    ["confidence", { leastConfidence: 85 }, "a b c alone", ["ab 1/1", "bc 1/1"]],
    ["days", { from: "2022-01-05", to: "2022-01-05" }, "a b", ["ab 1/1"]],
    ["an open span of days", { from: "2022-01-06" }, "a b c alone", ["ab 1/1", "bc 1/1"]],
    ["disputed", { onlyDisputed: true }, "a b", ["ab 3/3 disputed"]],
  ])("%s: statements that do not count make no relation", (_name, filters, entities, relations) => {
    expect(under(filters)).toEqual({ entities, relations });
  });

  it("go by what a relation tells of itself where its evidence is not known", () => {
    const filters = { ...NO_FILTERS, hiddenOutlets: new Set(["Tass"]) };
    const unknown = { documents: new Map(), testimonies: new Map() };
    expect(visibleGraph({ ...picture, filters }, unknown).relations.length).toBe(2);
  });

  it("are counted, each under the others", () => {
    const facets = facetsOf({ ...picture, filters: { ...NO_FILTERS, leastDocuments: 2 } }, evidence);
    expect([...facets.outlets]).toEqual([
      ["Reuters", 1],
      ["Tass", 1],
      ["", 1],
    ]);
    expect(facets.documents).toEqual([2, 1, 1]);
    expect(facets.disputed).toBe(1);
  });

  it("are named where they keep something from sight", () => {
    expect(activeFilters(NO_FILTERS)).toEqual([]);
    expect(activeFilters({ ...NO_FILTERS, hiddenKinds: new Set(["Person"]), from: "2022-01-01" })).toEqual([
      "hiddenKinds",
      "from",
    ]);
  });

  it("leave the days of the strip alone", () => {
    const filters = { ...NO_FILTERS, from: "2022-01-07", hiddenOutlets: new Set(["Tass"]) };
    expect([...statementsPerDay({ ...picture, filters }, evidence)]).toEqual([["2022-01-05", 1]]);
  });

  it("know by how many outlets a relation is told", () => {
    expect([...outletCounts(evidence)]).toEqual([
      ["a|ACCUSED|b", 3],
      ["b|ACCUSED|c", 1],
    ]);
  });
});

describe("a view in an address", () => {
  const view = {
    entityIds: ["person:b", "person:a", "country:kz", "new"],
    places: new Map([
      ["person:a", { x: -3.5, y: 12 }],
      ["person:b", { x: 100, y: -40.25 }],
      ["country:kz", { x: 0, y: 0 }],
    ]),
    pinned: new Set(["country:kz"]),
    filters: { ...NO_FILTERS, hiddenOutlets: new Set(["", "Тасс"]), leastConfidence: 65, to: "2022-01-05" },
    look: { box: { left: -10, right: 110, bottom: -50.5, top: 20 }, x: 0.25, y: 0.75, ratio: 0.4 },
  };

  it("comes back as it was, places to a ten-thousandth of the picture", () => {
    const back = unpackView(packView(view));
    expect([...(back?.entityIds ?? [])].sort()).toEqual([...view.entityIds].sort());
    expect(back?.filters).toEqual(view.filters);
    expect(back?.pinned).toEqual(view.pinned);
    expect(back?.look).toEqual(view.look);
    expect(back?.places.size).toBe(3);
    for (const [id, { x, y }] of view.places) {
      expect(Math.abs((back?.places.get(id)?.x ?? 1e9) - x)).toBeLessThan(104 / 9999);
      expect(Math.abs((back?.places.get(id)?.y ?? 1e9) - y)).toBeLessThan(104 / 9999);
    }
  });

  it("is packed the same again: what was read from an address is written as it was", () => {
    const packed = packView(view);
    const back = unpackView(packed);
    expect(back && packView(back)).toBe(packed);
    expect(packed).toMatch(/^[\w+$-]*$/);
  });

  it.each(["", "x", "N4Igxg", "%%%", "\u{1F600}"])("%j is none", (text) => {
    expect(unpackView(text)).toBeNull();
  });
});
