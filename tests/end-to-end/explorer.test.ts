import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: the page in a real browser, because there is no Chromium (CHROMIUM_PATH).");

const TOKAYEV = "person:kassym-jomart-tokayev";
const LEADS_KAZAKHSTAN = /^Kassym-Jomart Tokayev\s+head of state of\s+Kazakhstan$/;

describe.skipIf(!chromiumPath && !mayNotSkip)("the explorer in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    served = await serve(["samples"]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(served.address))
        complaints.push(`left the origin: ${request.url()}`);
    });
    await page.goto(served.address);
    await page.locator("#outline a").first().waitFor();
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const canvasNodes = async () => Number(await page.locator("#canvas").getAttribute("data-nodes"));

  /** Puts a query into the console's editor in the place of what is there. */
  async function write(query: string): Promise<void> {
    await page.locator("#cypher").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(query);
  }

  async function searchFor(text: string): Promise<void> {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
  }

  it("shows a graph at first sight, never an empty canvas", async () => {
    expect(await canvasNodes()).toBeGreaterThan(20);
    expect(Number(await page.locator("#canvas").getAttribute("data-edges"))).toBeGreaterThan(9);
    expect(await page.locator("#sidebar .showing").textContent()).toMatch(/Showing\s+\d+\s+of\s+\d+/);
  });

  it("leads from a search to the sentences of an entity, with keys alone", async () => {
    await searchFor("tokay");
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    expect(page.url()).toContain(`#/e/${encodeURIComponent(TOKAYEV)}`);
    const quotation = page.locator("#reader blockquote").first();
    expect(await quotation.locator("mark").count()).toBeGreaterThan(0);
    expect(await quotation.locator("a.mention").count()).toBeGreaterThan(1);
    expect(await page.locator("#reader .source time").first().textContent()).toMatch(/2022/);
  });

  it("opens what stands behind an edge from the outline, and its article with the sentence in sight", async () => {
    await searchFor("tokay");
    await page.locator("#outline a.relation", { hasText: "head of state of" }).first().click();
    await page.getByRole("heading", { name: LEADS_KAZAKHSTAN, level: 2 }).waitFor();
    const card = page.locator("#reader article.card").first();
    expect(await card.locator("dl").textContent()).toMatch(/Says[\s\S]*Reading[\s\S]*%/);
    const sentence = (await card.locator("mark").allTextContents()).join("");
    await card.getByRole("button", { name: "Article", exact: true }).click();
    const article = page.locator("dialog#article");
    await article.waitFor();
    expect((await article.locator("mark").allTextContents()).join("")).toBe(sentence);
    expect(await article.locator("mark").first().isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await article.isVisible()).toBe(false);
  });

  it("opens a node by a click on the canvas and expands it by a double click", async () => {
    await searchFor("tokay");
    await page.getByRole("button", { name: "Only this" }).click();
    const alone = await canvasNodes();
    const box = await page.locator("#canvas").boundingBox();
    const middle = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    await searchFor("kazakhstan");
    await page.getByRole("heading", { name: "Kazakhstan", level: 2 }).waitFor();
    await page.locator('#canvas[data-centre="country:kz"]').waitFor();
    await page.mouse.dblclick(middle.x, middle.y);
    await page.waitForFunction(
      (before) => Number(document.querySelector<HTMLElement>("#canvas")?.dataset.nodes) > before,
      alone,
    );
    await page.goto(`${served.address}#/`);
    await page.getByRole("heading", { name: "Kazakhstan", level: 2 }).waitFor({ state: "detached" });
    await page.locator('#canvas[data-centre="country:kz"]').waitFor();
    await page.mouse.click(middle.x, middle.y);
    await page.getByRole("heading", { name: "Kazakhstan", level: 2 }).waitFor();
  });

  it("filters by kind and by relation, and takes it back", async () => {
    const before = await canvasNodes();
    await page.getByRole("checkbox", { name: /People/ }).uncheck();
    const without = await canvasNodes();
    expect(without).toBeLessThan(before);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await canvasNodes()).toBe(before);
    await page.getByRole("button", { name: "Redo" }).click();
    expect(await canvasNodes()).toBe(without);
    await page.getByRole("button", { name: "Clear filters" }).click();
    const edges = Number(await page.locator("#canvas").getAttribute("data-edges"));
    await page.getByRole("checkbox", { name: "head of state of" }).uncheck();
    expect(Number(await page.locator("#canvas").getAttribute("data-edges"))).toBeLessThan(edges);
  });

  it("answers Cypher as a table and as a picture, and says where a query is wrong", async () => {
    await page.keyboard.press("Control+j");
    await page.locator("#cypher").click();
    await page.keyboard.insertText(
      "MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, c.name AS country ORDER BY country",
    );
    await page.keyboard.press("Control+Enter");
    const table = page.locator("#drawer table");
    await table.waitFor();
    expect(await table.locator("th").allTextContents()).toEqual(["p", "country"]);
    expect(await table.locator("tbody").textContent()).toContain("Kassym-Jomart Tokayev");
    await page.getByRole("button", { name: /^Draw/ }).click();
    expect(await canvasNodes()).toBeLessThan(15);
    await write("MATCH (p RETURN p");
    await page.locator(".cm-lintRange-error").waitFor();
    await page.getByRole("button", { name: "Run" }).click();
    await page.locator("#drawer [role=alert]").waitFor();
    const places = () => page.locator("#drawer [role=alert]").textContent();
    expect(await places()).toMatch(/line 1, column 10/);
    await write("MATCH (p) RETURN q");
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    await page.locator("#drawer [role=alert]", { hasText: "column 18" }).waitFor();
    expect(await places()).toMatch(/line 1, column 18/);
    await page.locator(".cm-lintRange-error", { hasText: "q" }).waitFor();
    await page.waitForTimeout(600);
    expect(await page.locator(".cm-lintRange-error").allTextContents()).toEqual(["q"]);
    expect(await page.locator(".cm-tooltip-autocomplete").count()).toBe(0);
    complaints = complaints.filter((text) => !text.includes("400"));
  });

  it("offers examples where nothing was asked, and shows the beginning of a long list", async () => {
    await page.keyboard.press("Control+j");
    await page.locator(".answer").getByRole("button", { name: "Who leads which country?" }).click();
    await page.locator("#drawer th", { hasText: "office" }).waitFor();
    await write("RETURN range(1, 500000) AS n");
    await page.keyboard.press("Control+Enter");
    await page.locator("#drawer td", { hasText: "(3,388,896 characters)" }).waitFor();
    await page.getByRole("button", { name: "JSON", exact: true }).click();
    expect((await page.locator("#drawer pre").textContent())?.length).toBeLessThan(300_000);
  });

  it("completes names of the graph, sorts, shows JSON, adds a row to the picture, and takes parameters", async () => {
    await page.keyboard.press("Control+j");
    await page.locator("#cypher").click();
    await page.keyboard.type("MATCH (p:Per", { delay: 20 });
    await page.locator(".cm-tooltip-autocomplete li", { hasText: "Person" }).waitFor();
    await write("MATCH (e:Entity) WHERE e.name STARTS WITH $start RETURN e, e.mentionCount AS mentions");
    await page.getByRole("button", { name: "Parameters" }).click();
    await page.locator("#parameters-text").fill('{"start": "K"}');
    await page.keyboard.press("Escape");
    await page.locator("#cypher").focus();
    await page.keyboard.press("Control+Enter");
    const first = page.locator("#drawer tbody tr").first();
    await first.waitFor();
    const mentions = async () =>
      (await page.locator("#drawer tbody tr td:nth-child(2)").allTextContents()).map(Number);
    await page.getByRole("button", { name: "mentions" }).click();
    expect(await mentions()).toEqual([...(await mentions())].sort((a, b) => a - b));
    await page.getByRole("button", { name: "mentions" }).click();
    expect(await mentions()).toEqual([...(await mentions())].sort((a, b) => b - a));
    const before = await canvasNodes();
    await page.getByRole("button", { name: "Draw" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await canvasNodes()).toBe(before);
    await first.getByRole("button").click();
    await page.getByRole("button", { name: "Plan", exact: true }).first().click();
    await page.locator(".plan", { hasText: "NodeByLabelScan" }).waitFor();
    await page.getByRole("button", { name: "JSON", exact: true }).click();
    expect(await page.locator("#drawer pre").textContent()).toContain('"mentions"');
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "CSV", exact: true }).click(),
    ]);
    expect(readFileSync((await download.path()) as string, "utf8")).toMatch(/^e,mentions\n/);
  });

  it("keeps queries by name, runs examples, and stops what runs", async () => {
    await page.keyboard.press("Control+j");
    await page.locator("#cypher").click();
    await write("RETURN 1 AS one");
    await page.getByRole("button", { name: "Queries" }).click();
    await page.getByLabel("Save this query as").fill("The one");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.reload();
    await page.keyboard.press("Control+j");
    await page.getByRole("button", { name: "Queries" }).click();
    await page.getByRole("button", { name: "The one", exact: true }).click();
    await page.locator("#drawer th", { hasText: "one" }).waitFor();
    await page.getByRole("button", { name: "Queries" }).click();
    await page.getByRole("button", { name: "How are two connected?" }).click();
    await page.locator("#drawer th", { hasText: "path" }).waitFor();
    await write(
      "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN a",
    );
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Stop", exact: true }).click();
    expect(await page.locator("#drawer [role=alert]").textContent()).toBe("Stopped.");
    await write("RETURN 2 AS two");
    await page.keyboard.press("Control+Enter");
    await page.locator("#drawer th", { hasText: "two" }).waitFor();
  });

  it("runs a layout that rests by itself", async () => {
    await page.getByRole("button", { name: "Layout", exact: true }).click();
    await page.locator('#canvas[data-layout="resting"]').waitFor({ timeout: 4000 });
  });

  it("gives the same selection for the same address, and back leads back", async () => {
    await page.goto(`${served.address}#/edge/${encodeURIComponent(TOKAYEV)}/country%3Akz`);
    await page.reload();
    await page.getByRole("heading", { name: LEADS_KAZAKHSTAN, level: 2 }).waitFor();
    await page.locator("#reader h2 a").first().click();
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: LEADS_KAZAKHSTAN, level: 2 }).waitFor();
  });

  it.each(["light", "dark"])("has nothing that axe finds, in the %s theme", async (theme) => {
    await page.evaluate((name) => localStorage.setItem("newsgraph-theme", name), theme);
    await page.goto(`${served.address}#/e/${encodeURIComponent(TOKAYEV)}`);
    await page.reload();
    await page.locator("#reader blockquote").first().waitFor();
    await page.keyboard.press("Control+j");
    expect(await page.locator("html").getAttribute("data-theme")).toBe(theme);
    expect(await axeViolations(page)).toEqual([]);
  });

  it("fits a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator("#canvas").isVisible()).toBe(true);
  });
});

describe.skipIf(!chromiumPath && !mayNotSkip)("an empty store", () => {
  it("says how to fill it", async () => {
    const [browser, served] = await Promise.all([openBrowser(), serve([])]);
    const page = await browser.newPage();
    await page.goto(served.address);
    await page.getByRole("heading", { name: "Nothing has been read yet" }).waitFor();
    expect(await page.locator(".notice code").textContent()).toBe("npx newsgraph build FOLDER");
    await browser.close();
    await served.close();
  });
});
