import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readingOf } from "../stores/readings.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, type OpenPage, openPage } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: hostile names in a real browser, because there is no Chromium (CHROMIUM_PATH).");

const NAMES: Readonly<Record<string, string>> = {
  "person:script": "<script>window.hacked = 1</script>",
  "person:image": '<img src=x onerror="window.hacked = 2">',
  "person:link": "javascript:window.hacked=3",
  "organization:template": "\u0024{window.hacked=4} {{window.hacked=5}} {name}",
  "organization:bidi": "Bank \u202Egro.elpmaxe \u2066of\u2069 Evil",
  "organization:zalgo": `Z\u0336\u0341a\u0337l${"\u0336\u0341".repeat(200)}go`,
  "organization:long": "Endless".repeat(1430).slice(0, 10_000),
  "organization:empty": "\u200B\u200D\uFEFF",
  "country:quotes": `"'><svg onload=window.hacked=6>&lt;&amp;`,
};

const story = (id: string, other: string) => {
  const [a, b] = [NAMES[id] as string, NAMES[other] as string];
  const quote = `${a} accused ${b}.`;
  return readingOf({
    id: `document:${id}`,
    title: `On ${a} <b onclick="window.hacked=7">bold</b>`,
    publisher: `The ${a}`,
    publishedAt: "2022-01-07",
    text: `Before it.\n\n${quote} <iframe src="https://example.com"></iframe>\n\nAfter it.`,
    entities: {
      [id]: { name: a, words: [a], aliases: [`${a} too`] },
      [other]: { name: b, words: [b] },
    },
    says: [{ type: "ACCUSED", subject: id, object: other, quote, method: "<u>by hand</u>" }],
  });
};

describe.skipIf(!chromiumPath && !mayNotSkip)("names and articles that mean harm", () => {
  let browser: Browser;
  let served: Served;
  let opened: OpenPage;
  let page: Page;

  beforeAll(async () => {
    const ids = Object.keys(NAMES);
    served = await serve(
      [],
      ids.map((id, at) => story(id, ids[(at + 1) % ids.length] as string)),
    );
    browser = await openBrowser();
    opened = await openPage(browser, served.address);
    page = opened.page;
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const hacked = () => page.evaluate(() => (window as unknown as { hacked?: number }).hacked);
  /** Elements of the page that only a name or an article could have made. */
  const foreign = () =>
    page.locator("#main script, #main img, #main iframe, #main [onclick], #main [onload]").count();

  it.each(Object.entries(NAMES))("%s is shown as text", async (id, name) => {
    await page.goto(`${served.address}#/e/${encodeURIComponent(id)}`);
    await page.waitForFunction(
      (wanted) => document.querySelector("#reader h2")?.textContent?.includes(wanted),
      name.slice(0, 200).trim(),
    );
    await page.getByText("accused").first().waitFor();
    expect([await hacked(), await foreign()]).toEqual([undefined, 0]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
    const reader = await page.locator("#reader").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(reader).toBe(0);
  });

  it("are text in the article, in the search and on the canvas", async () => {
    await page.goto(`${served.address}#/e/person%3Ascript`);
    await page.getByRole("button", { name: "Article" }).first().click();
    const article = page.locator("dialog#article");
    await article.waitFor();
    expect(await article.textContent()).toContain('<iframe src="https://example.com">');
    expect(await article.locator("iframe, script, b[onclick]").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("script");
    await page.getByRole("option").first().waitFor();
    expect(await page.locator("#found").textContent()).toContain("<script>");
    await page.keyboard.press("Escape");
    expect([await hacked(), await foreign()]).toEqual([undefined, 0]);
    expect(await axeViolations(page)).toEqual([]);
    expect(opened.complaints).toEqual([]);
  });

  it("cannot come in by the address", async () => {
    for (const address of [
      "#/e/%3Cscript%3Ewindow.hacked%3D8%3C%2Fscript%3E",
      "#/?v=<script>window.hacked=9</script>",
      "#/edge/javascript:window.hacked=10/x",
      "#/compare/outlet:%3Cimg src=x onerror=window.hacked=11%3E/outlet:x",
    ]) {
      await page.goto(`${served.address}${address}`);
      await page.waitForTimeout(300);
      expect([await hacked(), await foreign()]).toEqual([undefined, 0]);
    }
  });
});
