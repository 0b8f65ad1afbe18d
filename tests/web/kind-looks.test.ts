import { describe, expect, it } from "vitest";
import { ENTITY_KINDS } from "../../graph/model/entity.ts";
import { kindLooks } from "../../src/web/state/kind-looks.ts";

const told = (kinds: readonly string[]) =>
  kinds.map((kind) => {
    const look = kindLooks(kinds).get(kind);
    return `${look?.shape}/${look?.colour}`;
  });

describe("the looks of kinds", () => {
  it("are their own for Newsgraph's kinds, whatever else there is", () => {
    for (const kind of ENTITY_KINDS)
      expect(kindLooks(["Film", kind, "Genre"]).get(kind)).toEqual({ shape: kind, colour: kind });
  });

  it("differ in shape and colour for the four most frequent", () => {
    const looks = [...kindLooks(["Film", "Actor", "Genre", "Studio"]).entries()]
      .slice(4)
      .map(([, look]) => look);
    expect(new Set(looks.map(({ shape }) => shape)).size).toBe(4);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(4);
  });

  it("are sixteen, none twice, also where some kinds are Newsgraph's own", () => {
    const sixteen = Array.from({ length: 16 }, (_, k) => `Label ${k}`);
    expect(new Set(told(sixteen)).size).toBe(16);
    const mixed = ["Person", "Country", ...sixteen.slice(0, 14)];
    expect(new Set(told(mixed)).size).toBe(16);
  });

  it("begin again beyond that, and do not mind hostile labels", () => {
    const many = ["__proto__", "constructor", "<b>", ...Array.from({ length: 40 }, (_, k) => `${k}`)];
    expect(told(many).every((look) => !look.includes("undefined"))).toBe(true);
    expect(told(many)[0]).toBe(told(many)[16]);
  });

  it("do not change when a rarer kind is added", () => {
    const few = ["Film", "Person", "Actor"];
    expect(told([...few, "Genre"]).slice(0, 3)).toEqual(told(few));
  });
});
