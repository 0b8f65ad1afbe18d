import { expect, it } from "vitest";
import { caseClassOf } from "../../../graph/reading/neural/case-class.ts";

it.each([
  ["said", 1],
  ["сказал", 1],
  ["ſ", 1],
  ["2nd", 1],
  ["A", 2],
  ["Ә", 2],
  ["𐐀", 2],
  ["NATO", 3],
  ["США", 3],
  ["G7", 3],
  ["7G", 3],
  ["Biden", 4],
  ["Łukasz", 4],
  ["Ǆemal", 4],
  ["Қасым", 4],
  ["McCain", 5],
  ["iPhone", 5],
  ["2021", 6],
  ["½", 6],
  ["٣", 6],
  ["—", 7],
  ["😀", 7],
  ["", 7],
])("%j is written as %i", (word, expected) => {
  expect(caseClassOf(word)).toBe(expected);
});
