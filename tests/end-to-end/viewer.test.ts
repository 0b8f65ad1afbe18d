import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WriteOptions } from "../../graph/export/write-options.ts";
import { writeViewer } from "../../graph/export/write-viewer.ts";
import type { GraphPart } from "../../graph/model/graph-part.ts";
import { choosePart } from "../../graph/stores/choose-part.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { hostileTexts } from "../export/hostile-texts.ts";
import { READINGS, readingOf, STRANGE_READING } from "../stores/readings.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations } from "./open-page.ts";

const PAGE = "dist/viewer/viewer.html";
const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const canRun = chromiumPath !== undefined && existsSync(PAGE);
if (!canRun)
  console.warn("Skipped: the HTML file in a real browser (it needs Chromium and npm run build:web).");

interface Opened {
  readonly page: Page;
  /** Errors, and every request but the one for the file. */
  readonly complaints: string[];
}

describe.skipIf(!canRun && !mayNotSkip)("the one HTML file, opened from disk", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-viewer-"));
  let browser: Browser;
  let part: GraphPart;
  const store = openStore(":memory:");

  beforeAll(async () => {
    browser = await openBrowser();
    await (await store).add([...READINGS, STRANGE_READING]);
    part = await choosePart(await store, { all: true });
  });
  afterAll(async () => {
    await browser?.close();
    await (await store).close();
    rmSync(folder, { recursive: true });
  });

  async function open(
    of: GraphPart,
    more: Partial<WriteOptions> = {},
    options: BrowserContextOptions = {},
  ): Promise<Opened> {
    const path = join(folder, `${Math.random()}.html`);
    let file = "";
    const provenance = { line: "newsgraph-export:format=html", words: ["Made by a test <b>of</b> nothing."] };
    const viewerPage = readFileSync(PAGE, "utf8");
    for await (const piece of writeViewer(of, { provenance, evidence: true, viewerPage, ...more }))
      file += piece;
    writeFileSync(path, file);
    const complaints: string[] = [];
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options,
    });
    page.setDefaultTimeout(15_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (request.url() !== `file://${path}` && !request.url().startsWith("data:"))
        complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(`file://${path}`);
    await page.locator("#canvas[data-drawn]").waitFor();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    return { page, complaints };
  }

  it("finds a name by search and is at its sentences with it", async () => {
    const { page, complaints } = await open(part);
    await page.keyboard.press("/");
    await page.keyboard.type("tokay");
    await page.getByRole("option", { name: /Kassym-Jomart Tokayev/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Kassym-Jomart Tokayev" }).waitFor();
    await page.getByText("asked the CSTO for help").first().waitFor();
    expect(await page.locator("blockquote .mention").first().textContent()).toContain("Tokayev");
    await page.keyboard.press("Escape");
    await page.getByText("Most spoken of").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is at a quotation in two clicks, with who denies it and whose words it is", async () => {
    const { page, complaints } = await open(part);
    await page.getByRole("link", { name: "Kassym-Jomart Tokayev accused Russia" }).click();
    const denial = page.locator(".card", { hasText: "did not accuse" });
    await denial.waitFor();
    expect(await denial.textContent()).toContain("denied");
    expect(await denial.textContent()).toContain("Eurasia Wire");
    const claim = page.locator(".card", { hasText: /Tokayev accused Russia/ }).first();
    expect(await claim.textContent()).toContain("Interior Ministry of Kazakhstan, as Tass reports");
    expect(await claim.textContent()).toContain("Jan 6, 2022");
    await page.goBack();
    await page.getByText("Most spoken of").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("selects what is clicked in the picture, a node or a line", async () => {
    const places = new Map(["country:ru", "organization:csto"].map((id, k) => [id, { x: 600 * k, y: 0 }]));
    const two = await choosePart(await store, { entityIds: [...places.keys()] });
    const { page, complaints } = await open(two, { places });
    const box = await page.locator("#canvas").boundingBox();
    if (!box) throw new Error("there is no canvas");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await page.getByText("Russia is a member of").waitFor();
    expect(await page.locator("h2.pair").textContent()).toMatch(/CSTO|Collective/);
    await page.mouse.click(box.x + box.width / 2, box.y + 20);
    await page.getByText("Most spoken of").waitFor();
    await page.mouse.click(box.x + 0.09 * Math.min(box.width, 622), box.y + box.height / 2);
    await page.getByRole("heading", { level: 2, name: /Russia/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("filters by kind, relation and time, and says when nothing passes", async () => {
    const { page, complaints } = await open(part);
    const showing = page.locator(".showing");
    const before = await showing.textContent();
    await page.getByRole("checkbox", { name: /^Countries/ }).uncheck();
    expect(await showing.textContent()).not.toBe(before);
    await page.getByRole("button", { name: "Clear filters" }).click();
    const first = page.getByLabel("First day");
    await first.focus();
    await page.keyboard.press("End");
    await page.getByRole("button", { name: "All days" }).waitFor();
    const caption = await page.locator(".caption b").textContent();
    expect(Number.parseInt(caption ?? "", 10)).toBeLessThan(10);
    await page.getByLabel("Only disputed").check();
    for (const kind of ["People", "Organizations", "Countries", "Places"])
      await page.getByRole("checkbox", { name: new RegExp(`^${kind}`) }).uncheck();
    await page.getByText("Nothing passes the filters").waitFor();
    await page.locator("#overlay button").click();
    expect(await showing.textContent()).toContain(before?.trim().split(" ")[0]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("tells what it was made of, as text", async () => {
    const { page, complaints } = await open(part);
    await page.getByRole("button", { name: "About" }).click();
    await page.getByText("Made by a test <b>of</b> nothing.").waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ] as const)("has nothing for axe to find wrong (%s)", async (_, options) => {
    const { page, complaints } = await open(part, {}, options);
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole("link", { name: /Kassym-Jomart Tokayev/ })
      .first()
      .click();
    await page.locator("blockquote").first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("quotes nothing, or the whole article, as it was chosen", async () => {
    const none = await open(part, { quote: "none" });
    await none.page
      .getByRole("link", { name: /Kassym-Jomart Tokayev/ })
      .first()
      .click();
    await none.page.getByText("This file quotes no text.").first().waitFor();
    const whole = await open(part, { quote: "article" });
    await whole.page
      .getByRole("link", { name: /Kassym-Jomart Tokayev/ })
      .first()
      .click();
    await whole.page.locator("mark", { hasText: "Tokayev" }).first().waitFor();
    const bare = await open(part, { evidence: false });
    await bare.page
      .getByRole("link", { name: /Kassym-Jomart Tokayev/ })
      .first()
      .click();
    await bare.page.getByText("This file holds no evidence.").first().waitFor();
    expect([...none.complaints, ...whole.complaints, ...bare.complaints]).toEqual([]);
    for (const { page } of [none, whole, bare]) await page.close();
  });

  it("says that an empty graph is empty, and that a file was cut off", async () => {
    const empty = await open(await choosePart(await store, { entityIds: [] })).catch((error: Error) => error);
    if (empty instanceof Error) throw empty;
    await empty.page.getByText("The graph is empty").waitFor();
    expect(empty.complaints).toEqual([]);
    await empty.page.close();
    const path = join(folder, "cut.html");
    writeFileSync(path, readFileSync(PAGE, "utf8"));
    const page = await browser.newPage();
    await page.goto(`file://${path}`);
    await page.getByText("This file cannot be shown").waitFor();
    await page.close();
  });

  it("shows hostile names and sentences as text", async () => {
    const texts = hostileTexts();
    const hostile = await openStore(":memory:");
    await hostile.add(
      texts.map((text, k) =>
        readingOf({
          id: `document:${k}`,
          title: text,
          publisher: text || null,
          publishedAt: "2022-01-07",
          text: `${text} accused ${text}. Nothing more.`,
          entities: {
            [`person:${k}`]: { name: text || "nobody", words: text ? [text] : [], aliases: [`${text} too`] },
            [`country:${k}`]: { name: `${text} 2`, words: [] },
          },
          says: [
            {
              type: "ACCUSED",
              subject: `person:${k}`,
              object: `country:${k}`,
              quote: `${text} accused ${text}.`,
            },
          ],
        }),
      ),
    );
    const { page, complaints } = await open(await choosePart(hostile, { all: true }));
    const foreign = () =>
      page
        .locator(
          "main img, main script, main iframe, main svg[onload], main [onerror], main [onclick], main marquee",
        )
        .count();
    await page.keyboard.press("/");
    await page.keyboard.type("<script>");
    await page.keyboard.press("Enter");
    await page.locator("blockquote").first().waitFor();
    expect(await page.locator("blockquote").first().textContent()).toContain("<script>");
    for (let k = 0; k < 400; k += 25) {
      await page.evaluate((id) => {
        location.hash = `#/e/${id}`;
      }, k);
      await page.locator(".card").first().waitFor();
      expect(await foreign()).toBe(0);
    }
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(complaints).toEqual([]);
    await hostile.close();
    await page.close();
  });
});
