import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/web/state/evidence.ts";
import { chipsOf } from "../../src/web/state/filter-chips.ts";
import {
  type Filters,
  hideOthers,
  NO_FILTERS,
  sameFilters,
  withoutPart,
} from "../../src/web/state/filters.ts";
import { hiddenFrom } from "../../src/web/state/hidden.ts";
import { addGraph, EMPTY_PICTURE, filterPicture } from "../../src/web/state/picture.ts";
import { facetsOf } from "../../src/web/state/visible.ts";
import { entityOf, relationOf } from "./graph-of.ts";

const entity = (id: string, kind: string) => entityOf(id, { kind });
const relation = (subject: string, type: string, object: string, documents: number) =>
  relationOf(`${subject} ${type} ${object} ${documents}`);

const picture = addGraph(EMPTY_PICTURE, {
  entities: [
    entity("putin", "Person"),
    entity("michel", "Person"),
    entity("csto", "Organization"),
    entity("kz", "Country"),
    entity("ru", "Country"),
  ],
  relations: [
    relation("putin", "HEAD_OF_STATE_OF", "ru", 4),
    relation("michel", "CONSULTED", "kz", 1),
    relation("kz", "MEMBER_OF", "csto", 1),
    relation("ru", "MEMBER_OF", "csto", 2),
  ],
});
const testimony = (outlet: string, day: string) => ({
  documentId: `${outlet} ${day}`,
  outlet,
  day,
  confidence: 90,
  negated: false,
  sentence: 1,
});
const evidence: Evidence = {
  documents: new Map(),
  testimonies: new Map([
    ["putin|HEAD_OF_STATE_OF|ru", [testimony("Tass", "2022-01-05"), testimony("Reuters", "2022-01-07")]],
    ["michel|CONSULTED|kz", [testimony("Reuters", "2022-01-10")]],
    ["kz|MEMBER_OF|csto", [testimony("Tass", "2022-01-05")]],
    ["ru|MEMBER_OF|csto", [testimony("Tass", "2022-01-05"), testimony("Tass", "2022-01-06")]],
  ]),
};
const set = (...items: string[]) => new Set(items);
const under = (filters: Partial<Filters>) => ({ ...picture, filters: { ...NO_FILTERS, ...filters } });

describe("what is hidden, and why", () => {
  it.each<[string, Partial<Filters>, string[], number]>([
    ["nothing is", {}, [], 0],
    ["a kind", { hiddenKinds: set("Country") }, ["kinds 2 entities 4 relations"], 0],
    ["a type hides relations alone", { hiddenTypes: set("MEMBER_OF") }, ["types 0 entities 2 relations"], 0],
    ["few documents", { leastDocuments: 2 }, ["documents 2 entities 2 relations"], 0],
    ["an outlet", { hiddenOutlets: set("Tass") }, ["outlets 1 entities 2 relations"], 0],
    ["days, as one", { from: "2022-01-06", to: "2022-01-09" }, ["days 2 entities 2 relations"], 0],
    ["a filter that keeps nothing from sight", { hiddenKinds: set("Place"), to: "2022-02-01" }, [], 0],
    [
      "each reason counts what it alone hides, the rest is hidden by several",
      { hiddenKinds: set("Person"), leastDocuments: 2 },
      ["kinds 1 entities 1 relations", "documents 1 entities 1 relations"],
      1,
    ],
    ["all by several", { leastDocuments: 2, to: "2022-01-04" }, ["days 3 entities 2 relations"], 2],
  ])("%s", (_name, filters, reasons, together) => {
    const hidden = hiddenFrom(under(filters), evidence, 12);
    expect(
      hidden.reasons.map(
        ({ part, entities, relations }) => `${part} ${entities} entities ${relations} relations`,
      ),
    ).toEqual(reasons);
    expect(hidden.together.entities).toBe(together);
    expect(hidden.notBrought).toBe(7);
  });

  it("a canvas with more than the store counted lacks nothing", () => {
    expect(hiddenFrom(picture, evidence, 0).notBrought).toBe(0);
  });
});

describe("the line of active filters", () => {
  const says = (filters: Partial<Filters>) => {
    const seen = under(filters);
    return chipsOf(seen.filters, facetsOf(seen, evidence)).map((chip) => {
      const what = chip.says === "several" ? chip.number : chip.says === "bound" ? "" : chip.item;
      return `${chip.part} ${chip.says} ${what}`.trim();
    });
  };
  it.each<[Partial<Filters>, string[]]>([
    [{}, []],
    [{ hiddenKinds: set("Person") }, ["kinds not Person"]],
    [{ hiddenKinds: set("Person", "Country") }, ["kinds only Organization"]],
    [{ hiddenKinds: set("Person", "Country", "Organization") }, ["kinds several 3"]],
    [{ hiddenTypes: set("CONSULTED") }, ["types not CONSULTED"]],
    [{ from: "2022-01-05", to: "2022-01-07", onlyDisputed: true }, ["days bound", "disputed bound"]],
    [{ hiddenKinds: set("Alien"), leastConfidence: 65 }, ["kinds not Alien", "confidence bound"]],
  ])("%j says %j", (filters, chips) => {
    expect(says(filters)).toEqual(chips);
  });

  it("takes off one value and leaves the others", () => {
    const filters = { ...NO_FILTERS, hiddenTypes: set("CONSULTED", "MEMBER_OF"), leastDocuments: 2 as const };
    const picture = under({ ...filters, hiddenTypes: set("CONSULTED", "AIDED") });
    const [chip] = chipsOf(picture.filters, facetsOf(picture, evidence));
    expect(chip?.undone).toEqual({ ...picture.filters, hiddenTypes: set("AIDED") });
  });
});

describe("filters", () => {
  it("leave one value", () => {
    expect(hideOthers(NO_FILTERS, "hiddenOutlets", "Tass", ["", "Tass", "AFP"]).hiddenOutlets).toEqual(
      set("", "AFP"),
    );
  });

  it("undo one part", () => {
    const filters = { ...NO_FILTERS, from: "2022-01-05", to: "2022-01-07", leastConfidence: 65 };
    expect(withoutPart(filters, "days")).toEqual({ ...NO_FILTERS, leastConfidence: 65 });
  });

  it("that are the same again leave the picture as it was", () => {
    const filtered = under({ hiddenKinds: set("Person", "Country") });
    expect(sameFilters(NO_FILTERS, { ...NO_FILTERS, hiddenKinds: set() })).toBe(true);
    expect(sameFilters(NO_FILTERS, { ...NO_FILTERS, to: "2022-01-01" })).toBe(false);
    expect(filterPicture(filtered, (now) => ({ ...now, hiddenKinds: set("Country", "Person") }))).toBe(
      filtered,
    );
  });
});
