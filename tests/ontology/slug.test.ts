import { describe, expect, it } from "vitest";
import { slugOf } from "../../graph/ontology/slug.ts";

describe("slugOf", () => {
  it.each([
    ["Kassym-Jomart Tokayev", "kassym-jomart-tokayev"],
    ["São Paulo", "sao-paulo"],
    ["Željko Đurić", "zeljko-duric"],
    ["N'Djamena", "ndjamena"],
    ["  AT&T  Inc. ", "at-t-inc"],
  ])("%s → %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it("keeps names of other scripts apart, in ASCII", () => {
    expect(slugOf("Токаев")).toMatch(/^x[0-9a-z]+$/);
    expect(slugOf("Токаев")).not.toBe(slugOf("Путин"));
    expect(slugOf("!")).toMatch(/^x[0-9a-z]+$/);
  });

  it("is 80 characters at most", () => {
    expect(slugOf("very long name ".repeat(50)).length).toBeLessThanOrEqual(80);
    expect(slugOf("Токаев name ".repeat(50)).length).toBeLessThanOrEqual(80);
  });
});
