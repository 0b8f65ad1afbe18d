import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unpackView } from "../../src/web/state/view-address.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, type OpenPage, openPage } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: views in a real browser, because there is no Chromium (CHROMIUM_PATH).");

const TOKAYEV = "person:kassym-jomart-tokayev";
const ADDRESS_WRITTEN = 400;

const viewOf = (link: string) => unpackView(new URLSearchParams(link.split("?")[1]).get("v") ?? "");

describe.skipIf(!chromiumPath && !mayNotSkip)("a view", () => {
  let browser: Browser;
  let served: Served;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    served = await serve(["samples"]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  beforeEach(async () => {
    opened = await openPage(browser, served.address, { permissions: ["clipboard-read", "clipboard-write"] });
    page = opened.page;
  });
  afterEach(async () => {
    await page.close();
    expect(opened.complaints).toEqual([]);
  });

  const nodes = async () => Number(await page.locator("#canvas").getAttribute("data-nodes"));
  /** Until the address of `of` changes no more. */
  const settle = async (of: Page = page) => {
    for (let [before, after] = ["", "-"]; before !== after; ) {
      before = of.url();
      await of.waitForTimeout(ADDRESS_WRITTEN);
      after = of.url();
    }
  };

  it("is the same picture in a link, after a reload and on the way back", async () => {
    await page.locator(`#outline [data-entity="${TOKAYEV}"]`).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    const atFirst = await nodes();
    await page.keyboard.press("o");
    await expect.poll(nodes).toBeLessThan(atFirst);
    const count = await nodes();
    await expect.poll(() => viewOf(page.url())?.entityIds.length).toBe(count);
    await settle();
    const link = page.url();

    const other = await openPage(browser, link);
    await other.page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await settle(other.page);
    expect(Number(await other.page.locator("#canvas").getAttribute("data-nodes"))).toBe(count);
    // Each page writes into its address where everything stands and what is in sight on its own canvas.
    expect(other.page.url()).toBe(link);
    expect(other.complaints).toEqual([]);
    await other.page.close();

    await page.getByRole("checkbox", { name: /Countries/ }).uncheck();
    await expect.poll(nodes).toBeLessThan(count);
    await settle();
    await page.goBack();
    await expect.poll(nodes).toBe(count);
    await page.goForward();
    await expect.poll(nodes).toBeLessThan(count);
    expect(await page.getByRole("checkbox", { name: /Countries/ }).isChecked()).toBe(false);
  });

  it("says so where a link is of another graph, and shows the first sight", async () => {
    const view =
      "N4IgbiBcCMA0IFMogEwAYC+BnKBtAJgLQCWAZkgC4gC6eAKgFYgAyAhgO7tEDmtAtiAA2AC3EBjAPYA7EMgAOABxABHAE4BXSVLUBrJAC8JAJRABfU2UGyFBEAGlU2k-vMwA";
    await page.goto(`${served.address}#/?v=${view}`);
    await page.reload();
    await page.locator("#outline a").first().waitFor();
    expect(await nodes()).toBeGreaterThan(20);
  });

  it("offers by a right click and by Shift-F10 what can be done with an entity", async () => {
    const line = page.locator(`#outline [data-entity="${TOKAYEV}"]`).first();
    await line.click({ button: "right" });
    const menu = page.getByRole("menu");
    await menu.getByRole("menuitem", { name: /^Only this/ }).waitFor();
    await menu.getByRole("menuitem", { name: /head of state of/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await menu.isVisible()).toBe(false);

    await line.focus();
    await page.keyboard.press("Shift+F10");
    await menu.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/^Expand/);
    const before = await nodes();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toMatch(/^Hide/);
    await page.keyboard.press("Enter");
    await expect.poll(nodes).toBe(before - 1);
    expect(await page.locator(`#outline [data-entity="${TOKAYEV}"]`).count()).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(nodes).toBe(before);
  });

  it("is put back by undo after a node was dragged, and the pin is kept by the link", async () => {
    await settle();
    const before = viewOf(page.url());
    const box = (await page.locator("#canvas").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.goto(`${served.address}#/e/${encodeURIComponent(TOKAYEV)}`);
    await page.locator(`#canvas[data-centre="${TOKAYEV}"]`).waitFor();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 90, y + 60, { steps: 6 });
    await page.mouse.up();
    await settle();
    expect(viewOf(page.url())?.pinned).toEqual(new Set([TOKAYEV]));
    expect(viewOf(page.url())?.places.get(TOKAYEV)).not.toEqual(before?.places.get(TOKAYEV));
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await expect.poll(() => viewOf(page.url())).toEqual(before);
  });

  it("holds several by Ctrl-click, and copies its link", async () => {
    await page.locator(`#outline [data-entity="${TOKAYEV}"]`).first().click();
    await page
      .locator('#outline a:not(.relation)[data-entity="country:ru"]')
      .click({ modifiers: ["Control"] });
    await page.waitForURL(/#\/edge\//);
    await page
      .locator('#outline a:not(.relation)[data-entity="country:kz"]')
      .click({ modifiers: ["Control"] });
    await page.waitForURL(/#\/several\//);
    await page.getByRole("heading", { name: /Tokayev.*Russia.*Kazakhstan/ }).waitFor();
    await settle();
    await page.getByRole("button", { name: "Share" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  it("is walked as a tree by the arrow keys", async () => {
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-entity"));
    await page.locator("#outline a").first().focus();
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    await page.locator("#outline a.relation").first().waitFor();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#outline a.relation").count()).toBe(0);
    await page.keyboard.press("End");
    expect(await focused()).not.toBe(first);
    await page.keyboard.press("Home");
    expect(await focused()).toBe(first);
    const tree = await page.locator("#outline").ariaSnapshot();
    expect(tree).toMatch(/tree "Outline of the graph"/);
    expect(tree).toMatch(/treeitem .*Tokayev/);
  });

  it("finds commands beside names, and runs them", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("cyph");
    await page.getByRole("option", { name: /Cypher console/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("#drawer").waitFor();
    await page.keyboard.press("Control+j");
    await page.keyboard.press("Control+k");
    await page.keyboard.type(">");
    await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(10);
  });

  it("speaks Russian, and remembers it", async () => {
    await page.getByRole("combobox", { name: /Language/ }).selectOption("ru");
    await page.getByText("Организации", { exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ru");
    await page.reload();
    await page.getByText("Организации", { exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it("gives each panel the width that was chosen, and remembers it", async () => {
    const width = async () => (await page.locator("#reader").boundingBox())?.width ?? 0;
    const before = await width();
    await page.getByRole("separator", { name: "Width of the reader" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await width()).toBe(before + 40);
    await page.reload();
    await page.locator("#outline a").first().waitFor();
    expect(await width()).toBe(before + 40);
    await page.getByRole("separator", { name: "Width of the reader" }).focus();
    await page.keyboard.press("Enter");
    expect(await width()).toBe(0);
  });
});
