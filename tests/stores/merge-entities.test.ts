import { describe, expect, it } from "vitest";
import type { Entity } from "../../graph/model/entity.ts";
import { mergeEntities } from "../../graph/stores/merge-entities.ts";

const entity = (name: string, aliases: string[] = [], wikidataId: string | null = null): Entity => ({
  id: "person:x",
  kind: "Person",
  name,
  aliases,
  wikidataId,
  isoCode: null,
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, k) => permutations(items.toSpliced(k, 1)).map((rest) => [item, ...rest]));
}

describe("mergeEntities", () => {
  it.each<readonly [string, Entity[], name: string, aliases: string[]]>([
    ["keeps the longest name", [entity("Tokayev"), entity("K. Tokayev")], "K. Tokayev", ["Tokayev"]],
    [
      "prefers a recognized name to a longer one",
      [entity("The President Tokayev"), entity("Tokayev", [], "Q1")],
      "Tokayev",
      ["The President Tokayev"],
    ],
    [
      "takes the first in the alphabet of equal lengths",
      [entity("Bb"), entity("Aa"), entity("Cc")],
      "Aa",
      ["Bb", "Cc"],
    ],
    [
      "unites aliases",
      [entity("A", ["c", "b"]), entity("A", ["b", "d"]), entity("Ab", ["A"])],
      "Ab",
      ["A", "b", "c", "d"],
    ],
    [
      "takes names of JavaScript's own for names",
      [entity("toString", ["__proto__"]), entity("__proto__", ["constructor"])],
      "__proto__",
      ["constructor", "toString"],
    ],
    [
      "takes the smaller of two identifiers",
      [entity("A", [], "Q2"), entity("A", [], "Q1"), entity("A")],
      "A",
      [],
    ],
  ])("%s, in every order", (_what, entities, name, aliases) => {
    const expected = entities.some(({ wikidataId }) => wikidataId) ? "Q1" : null;
    for (const order of permutations(entities)) {
      const merged = order.reduce(mergeEntities);
      expect(merged).toEqual({ ...entity(name, aliases), wikidataId: expected });
      expect(mergeEntities(merged, merged)).toEqual(merged);
    }
  });
});
