import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeLabels } from "../../graph/export/drawing/place-labels.ts";
import { writeSvg } from "../../graph/export/write-svg.ts";
import { chromiumPath, openBrowser } from "../end-to-end/open-browser.ts";
import { hostileGraph, sampleGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, written } from "./written.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const file = temporaryFiles();

describe("a drawing", () => {
  it("is the same whatever the order of the parts, and stands where the picture does", async () => {
    const subgraph = await sampleGraph();
    expect(await written(writeSvg, reversed(subgraph))).toBe(await written(writeSvg, subgraph));
    const places = new Map(subgraph.entities.map(({ id }, k) => [id, { x: 10 * k, y: k }]));
    const drawn = await written(writeSvg, subgraph, { places });
    expect(drawn).not.toBe(await written(writeSvg, subgraph));
    expect(drawn).toContain("newsgraph-export:");
    expect(await written(writeSvg, subgraph, { evidence: false })).not.toContain("“");
  });

  describe.skipIf(!chromiumPath && !mayNotSkip)("opened by Chromium from disk", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    it.each([
      ["the samples", sampleGraph],
      ["hostile names", async () => hostileGraph()],
    ])("draws %s, a node an entity, and runs nothing", async (name, graph) => {
      const subgraph = await graph();
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("dialog", () => asked.push("a dialog"));
      const path = file(`${name}.svg`, await written(writeSvg, subgraph));
      await page.goto(`file://${path}`);
      const nodes = await page.locator("g > title").allTextContents();
      expect(nodes).toHaveLength(subgraph.entities.length);
      const told = await page.locator("line > title").allTextContents();
      expect(told.length).toBeGreaterThan(5);
      expect(await page.locator("script, image, foreignObject, a").count()).toBe(0);
      expect(asked).toEqual([`file://${path.replaceAll(" ", "%20")}`]);
      const boxes = await page.locator("svg > g:nth-of-type(3) text").evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      expect(boxes.length).toBeGreaterThan(10);
      expect(boxes.filter(({ left }) => left < 0)).toEqual([]);
      await page.close();
    });
  });
});

describe("names in a drawing", () => {
  const label = { radius: 5, width: 60, height: 16 };

  it("stand to the right, or where there is room, or nowhere", () => {
    const crowded = Array.from({ length: 30 }, (_, k) => ({ ...label, x: 300 + (k % 5) * 14, y: 300 + k }));
    const [first, ...others] = placeLabels(
      [{ ...label, x: 100, y: 100 }, { ...label, x: 130, y: 100 }, ...crowded],
      600,
    );
    expect(first).toEqual({ x: 100 - 5 - 3 - 60, y: 100 });
    expect(others[0]).toEqual({ x: 138, y: 100 });
    const placed = others.filter((place) => place !== null);
    expect(placed.length).toBeLessThan(others.length);
    for (const [k, a] of placed.entries())
      for (const b of placed.slice(k + 1))
        expect(Math.abs(a.x - b.x) >= 60 || Math.abs(a.y - b.y) >= 16).toBe(true);
  });

  it("do not leave the drawing", () => {
    expect(placeLabels([{ ...label, x: 590, y: 50 }], 600)).toEqual([{ x: 590 - 5 - 3 - 60, y: 50 }]);
  });
});
