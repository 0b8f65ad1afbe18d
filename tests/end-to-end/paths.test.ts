import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: paths, comparisons and groups in a real browser, because there is no Chromium.");

const TOKAYEV = "person:kassym-jomart-tokayev";
const PUTIN = "person:vladimir-putin";
const address = (...parts: readonly string[]) => `#/${parts.map(encodeURIComponent).join("/")}`;

describe.skipIf(!chromiumPath && !mayNotSkip)("paths, comparisons and groups", () => {
  let browser: Browser;
  let context: BrowserContext;
  let served: Served;
  let page: Page;
  let complaints: string[];
  let requested: string[];

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
    requested = [];
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      permissions: ["clipboard-read", "clipboard-write"],
    });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    context.on("request", (request) => {
      requested.push(request.url());
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(served.address))
        complaints.push(`left the origin: ${request.url()}`);
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function open(hash = ""): Promise<void> {
    await page.goto(`${served.address}${hash}`);
    await page.locator("#outline a").first().waitFor();
  }

  async function searchFor(text: string): Promise<void> {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
  }

  const heading = (name: RegExp | string) => page.getByRole("heading", { name, level: 2 });
  const ways = () => page.locator(".paths > li");

  it("leads from one to another with keys alone, and Escape gives up", async () => {
    await open();
    await searchFor("tokay");
    await heading("Kassym-Jomart Tokayev").waitFor();
    await page.locator("#reader").focus();
    await page.keyboard.press("p");
    const hint = page.locator("#hint");
    expect(await hint.textContent()).toContain("Kassym-Jomart Tokayev");
    await page.keyboard.press("Escape");
    await hint.getByRole("button").waitFor({ state: "hidden" });
    expect(page.url()).toContain(address("e", TOKAYEV));
    await page.keyboard.press("p");
    await searchFor("putin");
    await heading(/Kassym-Jomart Tokayev\s+—\s+Vladimir Putin/).waitFor();
    expect(await hint.getByRole("button").count()).toBe(0);
    expect(page.url()).toContain(address("path", TOKAYEV, PUTIN));
    expect(await ways().count()).toBeGreaterThan(1);
    expect(await page.locator(".hop blockquote").first().textContent()).toMatch(/Putin/);
    expect(await page.locator(".hop .source time").first().textContent()).toMatch(/2022/);
  });

  it("leads from one to another by clicking, and Cancel gives up", async () => {
    await open(address("e", TOKAYEV));
    await heading("Kassym-Jomart Tokayev").waitFor();
    await page.keyboard.press("p");
    await page.locator("#hint").getByRole("button").click();
    expect(await page.locator("#hint").getByRole("button").count()).toBe(0);
    await page.keyboard.press("p");
    await page
      .locator(`#outline a[href^="${address("e", PUTIN)}"]`)
      .first()
      .click();
    await heading(/—\s+Vladimir Putin/).waitFor();
  });

  it("opens one way at a time, and goes around whom it is told to", async () => {
    await open(address("path", TOKAYEV, PUTIN));
    await ways().nth(1).getByRole("button").first().click();
    expect(await ways().first().locator(".hops").isVisible()).toBe(false);
    const second = ways().nth(1);
    expect(await second.locator(".hop").count()).toBeGreaterThan(1);
    const around = second.locator("a.button").first();
    const name = (await around.locator(".name").textContent()) as string;
    await around.click();
    await page.getByRole("link", { name: `${name}: let ways lead through it again` }).waitFor();
    for (const way of await page.locator(".paths .way").allTextContents()) expect(way).not.toContain(name);
    await page.reload();
    await page.getByRole("link", { name: `${name}: let ways lead through it again` }).click();
    await ways().nth(1).waitFor();
  });

  it("says why there is none, and leads on", async () => {
    await open(address("path", TOKAYEV, "person:charles-michel"));
    await page.getByText(/Within four steps nothing that was read connects/).waitFor();
    await page.locator("#reader .ways a").first().click();
    await heading("Kassym-Jomart Tokayev").waitFor();
  });

  it("copies a way with footnotes, as text and as HTML", async () => {
    await open(address("path", TOKAYEV, PUTIN));
    await page.getByRole("button", { name: "Copy with footnotes" }).click();
    await page.getByText("The path is copied, with its footnotes.").waitFor({ state: "attached" });
    const read = (type: string) =>
      page.evaluate(
        async (kind) => (await (await navigator.clipboard.read())[0]?.getType(kind))?.text(),
        type,
      );
    const text = await read("text/plain");
    expect(text).toMatch(/^Kassym-Jomart Tokayev .*Vladimir Putin \[1\]/);
    expect(text).toMatch(/\n\[1\] “[^”]+” — .+2022/);
    expect(await read("text/html")).toMatch(/<sup>1<\/sup>[\s\S]*<ol><li>“/);
  });

  it("compares two outlets, and each other thing that is chosen", async () => {
    await open();
    await page.keyboard.press("v");
    await heading("Who tells what").waitFor();
    const first = page.locator(".source-chooser select").first();
    expect(await first.inputValue()).toMatch(/^outlet:/);
    const parts = page.locator(".part");
    expect(await parts.count()).toBe(3);
    const counts = async () => (await parts.locator("h3 .number").allTextContents()).map(Number);
    const before = await counts();
    expect(before[0]).toBeGreaterThan(0);
    expect(before[2]).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Swap" }).click();
    await page.waitForFunction(
      (count) => document.querySelector(".part h3 .number")?.textContent === String(count),
      before[2],
    );
    expect(await counts()).toEqual(before.toReversed());
    await first.selectOption({ label: "Jan 5, 2022 – Jan 15, 2022" });
    await page.locator(".source-chooser input").nth(1).waitFor();
    await page.locator(".source-chooser input").nth(1).fill("2022-01-06");
    await page.waitForURL(/days%3A2022-01-05\.\.2022-01-06/);
    await parts
      .first()
      .getByRole("button", { name: /^Draw only this/ })
      .click();
    const drawn = Number(await page.locator("#canvas").getAttribute("data-edges"));
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual((await counts())[0] as number);
    await parts
      .nth(2)
      .getByRole("button", { name: /^Light/ })
      .click();
    expect(
      await parts
        .nth(2)
        .getByRole("button", { name: /^Light/ })
        .getAttribute("aria-pressed"),
    ).toBe("true");
    await parts.first().locator("a").first().click();
    await page.locator("#reader blockquote").first().waitFor();
  });

  it("measures groups, bridges and weights in a worker that is loaded when first asked for", async () => {
    await open();
    const loaded = () => requested.some((url) => url.includes("analytics-worker"));
    await page.waitForTimeout(500);
    expect(loaded()).toBe(false);
    await page.getByRole("link", { name: "Find who links groups that hardly meet" }).click();
    await heading("How the picture hangs together").waitFor();
    await page.locator(".ranking").first().waitFor();
    expect(loaded()).toBe(true);
    const text = await page.locator("#reader").textContent();
    for (const sentence of ["related to each other more than", "Who links groups", "To whom relations lead"])
      expect(text).toContain(sentence);
    const group = page.locator(".groups li").first();
    await group.getByRole("button").first().click();
    expect(await group.getByRole("button").first().getAttribute("aria-pressed")).toBe("true");
    const before = Number(await page.locator("#canvas").getAttribute("data-nodes"));
    await group.getByRole("button", { name: /^Only these: the group/ }).click();
    const after = Number(await page.locator("#canvas").getAttribute("data-nodes"));
    expect(after).toBeGreaterThan(2);
    expect(after).toBeLessThan(before);
    await page.locator("#reader", { hasText: `${after} entities` }).waitFor();
  });

  it.each(
    ["light", "dark"].flatMap((theme) => [
      [theme, "a path", address("path", TOKAYEV, PUTIN), ".hop blockquote"],
      [theme, "no path", address("path", TOKAYEV, "person:charles-michel"), "#reader .ways a"],
      [theme, "a comparison", address("compare", "outlet:Reuters", "outlet:Tass"), ".part a"],
      [theme, "a comparison of days", address("compare", "days:2022-01-05..2022-01-06", "outlet:"), ".part"],
      [theme, "the structure", "#/structure", ".ranking"],
    ]),
  )("has nothing that axe finds, %s: %s", async (theme, _what, hash, shown) => {
    await page.addInitScript((name) => localStorage.setItem("newsgraph-theme", name), theme);
    await open(hash);
    await page.locator(shown).first().waitFor();
    if (shown === ".hop blockquote") await page.keyboard.press("p");
    expect(await axeViolations(page)).toEqual([]);
  });

  it.each([
    address("path", TOKAYEV, PUTIN),
    address("compare", "outlet:Reuters", "outlet:Tass"),
    "#/structure",
  ])("%s fits a phone", async (hash) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${served.address}${hash}`);
    await page.locator(".paths, .part, .ranking").first().waitFor();
    const beyond = await page
      .locator("#reader")
      .evaluate((reader) => reader.scrollWidth - reader.clientWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
