import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { provenanceOf, readProvenance } from "../../graph/export/provenance.ts";
import { writePng } from "../../graph/export/write-png.ts";
import { writeSvg } from "../../graph/export/write-svg.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { chromiumPath, openBrowser } from "../end-to-end/open-browser.ts";
import { type DecodedPng, decodePng, inkIn } from "./decode-png.ts";
import { hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { reversed, written, writtenBytes } from "./written.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const INTER = new URL(import.meta.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"));
/** The share of pixels that may look otherwise, letters being drawn by two programs, and from where on one does: of 765. */
const TOLERANCE = { share: 0.005, of: 96 };

/** Two entities far apart, of which one has this name and the other none. */
async function named(name: string): Promise<Subgraph> {
  const graph = await smallGraph();
  const entities = graph.entities.slice(0, 2).map((entity, k) => ({ ...entity, name: k === 0 ? name : "" }));
  return { ...NOBODY, entities };
}

const NOBODY: Subgraph = {
  entities: [],
  relations: [],
  statements: [],
  figures: [],
  documents: [],
  mentions: [],
};

/** The share of pixels that look otherwise, `shift` pixels farther right. */
function shareOfOthers(a: DecodedPng, b: DecodedPng, shift = 0): number {
  let others = 0;
  for (let at = 0; at < a.pixels.length - 3 * shift; at += 3) {
    const apart = [0, 1, 2].map((k) =>
      Math.abs((a.pixels[at + k] as number) - (b.pixels[at + 3 * shift + k] as number)),
    );
    if (apart.reduce((sum, each) => sum + each) >= TOLERANCE.of) others += 1;
  }
  return others / (a.width * a.height);
}

describe("a picture", () => {
  it("is as wide as wanted, of the drawing's proportions, and tells what it is made of", async () => {
    const graph = await smallGraph();
    const [, width, height] = (await written(writeSvg, graph)).match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? [];
    for (const wanted of [100, 1_000, 5_001]) {
      const picture = decodePng(await writtenBytes(writePng, graph, { width: wanted }));
      expect(picture.width).toBe(wanted);
      expect(Math.abs(picture.height - (wanted * Number(height)) / Number(width))).toBeLessThan(1);
      expect(picture.texts.Comment).toBe("newsgraph-export:format=test;version=0;content=0\n");
      expect(picture.texts.Description).toContain("Made by a test.");
    }
  });

  it("tells its recipe whatever checksum stands behind it", async () => {
    const graph = await named("Emmanuel Macron");
    for (let content = 100; content < 120; content += 1) {
      const recipe = { format: "png", version: "0", content: String(content), choices: { width: ["100"] } };
      const bytes = await writtenBytes(writePng, graph, { width: 100, provenance: provenanceOf(recipe) });
      expect(readProvenance(Buffer.from(bytes).toString("latin1"))).toEqual(recipe);
    }
  });

  it("is no higher than the largest, however wide it is wanted", async () => {
    const graph = await sampleGraph();
    const places = new Map(graph.entities.map(({ id }, k) => [id, { x: k % 2, y: 10 * k }]));
    const picture = decodePng(await writtenBytes(writePng, graph, { width: 10_000, places }));
    expect(picture.height).toBe(10_000);
    expect(picture.width).toBeLessThan(5_000);
  });

  it("has the same bytes whatever the order of the parts, and other bytes for other places", async () => {
    const graph = await sampleGraph();
    const bytes = await writtenBytes(writePng, graph, { width: 600 });
    expect(await writtenBytes(writePng, reversed(graph), { width: 600 })).toEqual(bytes);
    const places = new Map(graph.entities.map(({ id }, k) => [id, { x: 10 * k, y: k % 7 }]));
    expect(await writtenBytes(writePng, graph, { width: 600, places })).not.toEqual(bytes);
  });

  it.each([
    ["Latin", "Emmanuel Macron"],
    ["Cyrillic", "Владимир Путин"],
    ["Kazakh", "Қасым-Жомарт Кемелұлы Тоқаев"],
    ["Greek", "Κυριάκος Μητσοτάκης"],
    ["Vietnamese", "Nguyễn Phú Trọng"],
    ["Chinese, if by boxes", "中华人民共和国"],
    ["Arabic, if by boxes", "الجزيرة"],
    ["hostile", "<b>&amp;]]>\u0000\u202e"],
  ])("names nobody without ink: %s", async (_, name) => {
    const ids = (await named(name)).entities.map(({ id }) => id);
    const places = new Map(ids.map((id, k) => [id, { x: 100 * k, y: 0 }]));
    const [lone, nameless] = await Promise.all(
      [name, ""].map(async (text) =>
        decodePng(await writtenBytes(writePng, await named(text), { width: 3_200, places })),
      ),
    );
    if (!lone || !nameless) throw new Error("Nothing was drawn.");
    expect(inkIn(lone) - inkIn(nameless)).toBeGreaterThan(40 * [...name.replace(/\p{C}/gu, "")].length);
  });

  it("draws hostile names, and of none", async () => {
    expect(decodePng(await writtenBytes(writePng, hostileGraph(), { width: 500 })).width).toBe(500);
    expect(decodePng(await writtenBytes(writePng, NOBODY, { width: 500 })).width).toBe(500);
  });

  describe.skipIf(!chromiumPath && !mayNotSkip)("beside the SVG in Chromium", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser?.close());

    it.each([
      ["a small graph", smallGraph],
      ["the samples", sampleGraph],
    ])("looks the same: %s", async (_, graph) => {
      const subgraph = await graph();
      const svg = await written(writeSvg, subgraph);
      const ours = decodePng(await writtenBytes(writePng, subgraph, { width: 1_600 }));
      const page = await browser.newPage({ viewport: { width: ours.width, height: ours.height } });
      const font = `data:font/woff2;base64,${readFileSync(INTER).toString("base64")}`;
      await page.setContent(
        `<style>@font-face{font-family:Inter;src:url(${font});font-weight:100 900}body{margin:0}svg{display:block;width:${ours.width}px;height:${ours.height}px}</style>${svg}`,
      );
      await page.evaluate(() => document.fonts.ready);
      const theirs = decodePng(await page.screenshot());
      await page.close();
      expect([theirs.width, theirs.height]).toEqual([ours.width, ours.height]);
      expect(shareOfOthers(ours, theirs)).toBeLessThan(TOLERANCE.share);
      expect(shareOfOthers(ours, theirs, 2)).toBeGreaterThan(TOLERANCE.share);
      expect(Math.abs(inkIn(ours) / inkIn(theirs) - 1)).toBeLessThan(0.05);
    });
  });
});
