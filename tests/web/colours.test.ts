import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_KINDS } from "../../graph/model/entity.ts";
import { PALETTES } from "../../src/web/canvas/palettes.ts";
import { contrast, difference, VISIONS, type Vision } from "./colour-vision.ts";

const FEWEST_DELTA_E = 45;
const FEWEST_CONTRAST = 3;
const style = readFileSync("src/web/styles/theme.css", "utf8");

describe.each(Object.entries(PALETTES))(
  "the colours of the %s theme",
  (theme, { kinds, disputed, ground }) => {
    const colours = [...Object.entries(kinds), ["disputed", disputed] as const];
    const pairs = colours.flatMap(([a, x], index) =>
      colours.slice(index + 1).map(([b, y]) => [a, b, x, y] as const),
    );

    it.each(pairs)("%s and %s are told apart by everybody", (_a, _b, x, y) => {
      for (const vision of Object.keys(VISIONS) as Vision[]) {
        expect(difference(x, y, vision), vision).toBeGreaterThan(FEWEST_DELTA_E);
      }
    });

    it.each(colours)("%s stands out from the ground", (_name, colour) => {
      expect(contrast(colour, ground)).toBeGreaterThan(FEWEST_CONTRAST);
    });

    it("are the style sheet's", () => {
      const block = style.slice(style.indexOf(theme === "dark" ? '[data-theme="dark"]' : ":root {"));
      const variable = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1];
      for (const kind of ENTITY_KINDS) expect(variable(kind.toLowerCase())).toBe(kinds[kind]);
      expect([variable("disputed"), variable("ground")]).toEqual([disputed, ground]);
    });
  },
);

describe("the measure of difference", () => {
  it("agrees with what is known of CIE L*a*b*", () => {
    expect(difference("#ffffff", "#000000", "normal")).toBeCloseTo(100, 1);
    expect(difference("#ff0000", "#00ff00", "normal")).toBeCloseTo(170.6, 0);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
  });
});
