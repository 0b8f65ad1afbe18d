import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, openPage } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const REAL = "../shared/articles";
const TOKAYEV = "#/e/person%3Akassym-jomart-tokayev";
const LEADS = "#/edge/person%3Akassym-jomart-tokayev/country%3Akz";
const MEMBER = "#/edge/country%3Akz/organization%3Acsto";

/** Markup, an override that would turn what follows around, an invisible character, a word without an end. */
const HOSTILE = `<img src=x onerror=alert(1)>\u202E\u200B${"A".repeat(100)}`;

const article = (title: string, publisher: string, date: string, ...paragraphs: string[]) =>
  `---\ntitle: ${title}\npublisher: ${publisher}\ndate: ${date}\n---\n\n${paragraphs.join("\n\n")}\n`;

const SENTENCE = "Kazakhstan is a member of the Collective Security Treaty Organization (CSTO).";
const SPEECHES = Array.from({ length: 1_200 }, (_, n) => `Swiss President Viola Amherd gave speech ${n}.`);

const ARTICLES = {
  "first.md": article("A member", "Daily One", "2022-01-07", `It rained. ${SENTENCE} It snowed.`),
  "reprint.md": article("Again", "Daily Two", "2022-01-08", SENTENCE),
  "denial.md": article(
    "No member",
    "Daily Three",
    "2022-01-09",
    "Kazakhstan is not a member of the Collective Security Treaty Organization (CSTO).",
  ),
  "hostile.md": article(
    HOSTILE,
    HOSTILE,
    "2022-01-06",
    `Kyrgyz President Sadyr Japarov said <script>alert(1)</script> \u202E evil \u200B to ${"x".repeat(10_000)}.`,
  ),
  "long.md": article("Speeches", "Daily Four", "2022-02-01", ...SPEECHES),
};

describe.skipIf(!chromiumPath && !mayNotSkip)("the reader", { timeout: 60_000 }, () => {
  let browser: Browser;
  let served: Served;
  let folder: string;
  let shown: Page | undefined;
  let complaints: readonly string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-reader-"));
    for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(folder, name), text);
    served = await serve(["samples", folder, ...(existsSync(REAL) ? [REAL] : [])]);
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await shown?.close();
    expect(complaints).toEqual([]);
  });

  async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const opened = await openPage(browser, `${served.address}${address}`, options);
    complaints = opened.complaints;
    shown = opened.page;
    await opened.page.locator("#reader h2").waitFor();
    return opened.page;
  }
  const cards = (page: Page) => page.locator("#reader article.card");

  it("counts a reprinted sentence once, and puts what contradicts side by side", async () => {
    const page = await open(MEMBER);
    await page
      .getByRole("heading", { name: /Kazakhstan\s+member of\s+Collective Security/, level: 2 })
      .waitFor();
    const section = page.locator("#reader .statements.disputed");
    expect(await section.locator("header .stamp").textContent()).toBe("Disputed");
    const sides = section.locator(".side");
    expect(await sides.getByRole("heading", { level: 4 }).allTextContents()).toEqual([
      "Says so",
      "Denies it",
    ]);
    const reprinted = sides.first().locator(".card", { hasText: "Daily One" });
    expect(await reprinted.locator(".also").textContent()).toMatch(/Also in:\s+Daily Two, /);
    expect(await sides.nth(1).locator(".card").count()).toBe(1);
    expect(await sides.nth(1).textContent()).toMatch(/Daily Three.*Jan.*2022/s);
    const [left, right] = [await sides.first().boundingBox(), await sides.nth(1).boundingBox()];
    expect(right?.y).toBe(left?.y);
    await reprinted.locator(".also button").click();
    const dialog = page.locator("dialog#article");
    await dialog.getByRole("heading", { name: "Again" }).waitFor();
    expect(await dialog.locator("mark").first().isVisible()).toBe(true);
  });

  it("shows the sentence, its paragraph or the whole article, and remembers which", async () => {
    const page = await open(MEMBER);
    const card = cards(page).filter({ hasText: "Daily One" }).first();
    expect(await card.locator("blockquote").textContent()).toBe(`It rained. ${SENTENCE} It snowed.`);
    await page.getByRole("radio", { name: "Sentence" }).check();
    expect(await card.locator("blockquote").textContent()).toBe(SENTENCE);
    await page.getByRole("radio", { name: "Whole article" }).check();
    const whole = card.locator("blockquote[tabindex]");
    await whole.waitFor();
    expect(await whole.locator("mark").first().isVisible()).toBe(true);
    await page.reload();
    await cards(page).first().locator("blockquote[tabindex]").waitFor();
    expect(await page.getByRole("radio", { name: "Whole article" }).isChecked()).toBe(true);
  });

  it("scrolls the whole article to its sentence", async () => {
    const page = await open(LEADS);
    await page.getByRole("radio", { name: "Whole article" }).check();
    const whole = cards(page).filter({ hasText: "Soldiers leave" }).locator("blockquote[tabindex]");
    await whole.waitFor();
    const isInside = await whole.evaluate((box) => {
      const mark = box.querySelector("mark")?.getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      return mark !== undefined && mark.top >= frame.top && mark.bottom <= frame.bottom;
    });
    expect(isInside).toBe(true);
  });

  it("orders by relation, by who says so and by date, with the keyboard", async () => {
    const page = await open(TOKAYEV);
    const headings = page.locator("#reader .statements > header h3");
    expect((await headings.first().textContent())?.replace(/\s+/g, " ")).toMatch(
      /Tokayev —head of state of→ /,
    );
    await page.getByRole("radio", { name: "By relation" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("radio", { name: "By who says so" }).isChecked()).toBe(true);
    expect((await headings.allTextContents()).map((text) => text.trim())).toContain("Reuters");
    await page.keyboard.press("ArrowRight");
    const days = await headings.filter({ hasText: /2022/ }).allTextContents();
    expect(days.length).toBeGreaterThan(3);
    expect(
      await page.getByRole("radio", { name: "By date" }).evaluate((e) => e === document.activeElement),
    ).toBe(true);
  });

  it("puts numbers that contradict each other side by side", async () => {
    const page = await open("#/e/country%3Akz");
    const section = page.locator("#reader .figures .statements.disputed").first();
    expect(await section.locator(".stamp").textContent()).toBe("Disputed");
    const quantities = await section.locator(".quantity").allTextContents();
    expect(new Set(quantities).size).toBeGreaterThan(1);
    for (const side of await section.locator(".side").all()) {
      expect(await side.locator(".source b").first().textContent()).not.toBe("");
      expect(await side.locator("time").first().textContent()).toMatch(/2022|undated/);
    }
  });

  it("links text and graph both ways", async () => {
    const page = await open(LEADS);
    const mention = page.locator('#reader a.mention[data-entity="organization:csto"]').first();
    await mention.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Collective Security Treaty/, level: 2 }).waitFor();
    await page.locator('#canvas[data-centre="organization:csto"]').waitFor({ state: "attached" });
    const box = await page.locator("#canvas").boundingBox();
    const [left, top] = [box?.x ?? 0, box?.y ?? 0];
    const marked = page.locator('#reader [data-entity="organization:csto"][data-pointed]');
    await expect
      .poll(
        async () => {
          await page.locator('#reader a[data-entity="organization:csto"]').first().click();
          await page.mouse.move(left + (box?.width ?? 0) / 2, top + (box?.height ?? 0) / 2, { steps: 3 });
          return marked.count();
        },
        { timeout: 15_000 },
      )
      .toBeGreaterThan(0);
    expect(await page.locator('#reader [data-entity="country:kz"][data-pointed]').count()).toBe(0);
    await page.mouse.move(left + 3, top + 3);
    await page.waitForFunction(() => document.querySelector("#reader [data-pointed]") === null);
  });

  it("shows in the graph whom a text mentions and the picture lacks", async () => {
    const page = await open(LEADS);
    const absent = page.locator("#reader a.mention.absent").first();
    const id = await absent.getAttribute("data-entity");
    const before = Number(await page.locator("#canvas").getAttribute("data-nodes"));
    await cards(page)
      .filter({ has: page.locator("a.mention.absent") })
      .first()
      .getByRole("button", { name: /^Show in graph/ })
      .click();
    await page.locator(`#reader a.mention[data-entity="${id}"]:not(.absent)`).first().waitFor();
    expect(Number(await page.locator("#canvas").getAttribute("data-nodes"))).toBeGreaterThan(before);
  });

  it("draws the graph of an article, and opens an article where the words that were searched stand", async () => {
    const page = await open("#/");
    await page.keyboard.press("/");
    await page.keyboard.type("residents soldiers checkpoints");
    await page.getByRole("option", { name: /Soldiers leave/ }).click();
    const dialog = page.locator("dialog#article");
    await dialog.getByRole("heading", { name: "Soldiers leave, questions stay" }).waitFor();
    expect(await dialog.locator("mark").first().textContent()).toMatch(/residents|soldiers|checkpoints/);
    expect(await dialog.locator("mark").first().isVisible()).toBe(true);
    const named = await dialog
      .locator("a.mention")
      .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLElement).dataset.entity))]);
    await dialog.getByRole("button", { name: "Graph of article" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.locator(`#canvas[data-nodes="${named.length}"]`).waitFor();
  });

  it("copies a quotation with its footnote", async () => {
    const page = await open(LEADS, { permissions: ["clipboard-read", "clipboard-write"] });
    await cards(page)
      .filter({ hasText: "Tokayev orders troops" })
      .getByRole("button", { name: "Copy the quotation" })
      .click();
    await page.locator("#status", { hasText: "copied" }).waitFor({ state: "attached" });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^“.*Tokayev.*”\n— Tokayev orders troops to fire without warning, Reuters, .*2022, https:\/\/example\.org\/reuters\/tokayev-orders$/,
    );
  });

  it("offers ways in to those who have selected nothing", async () => {
    const page = await open("#/");
    const list = page.locator("#reader .ways").filter({ hasText: "Most spoken of" });
    await list.waitFor();
    await page.locator("#reader .ways.disputed a", { hasText: "member of" }).waitFor();
    await list.locator('a[data-entity="country:kz"]').click();
    await page.getByRole("heading", { name: "Kazakhstan", level: 2 }).waitFor();
  });

  it("says that nothing is said, and what failed, with a way on", async () => {
    const page = await open("#/edge/country%3Ach/person%3Anikol-pashinyan");
    await page.getByText("No document says anything of these two together.").waitFor();
    await page.getByRole("button", { name: "How are they connected otherwise?" }).waitFor();
    await page.route("**/api/entity*", (route) => route.abort());
    await page.goto(`${served.address}${TOKAYEV}`);
    await page.locator("#reader [role=alert]").waitFor();
    await page.unroute("**/api/entity*");
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    complaints = complaints.filter((text) => !text.includes("Failed to load resource"));
  });

  it("shows fifty of many, then fifty more, and always says how many there are", async () => {
    const page = await open("#/edge/person%3Aviola-amherd/country%3Ach");
    expect(await page.locator("#reader .about").textContent()).toContain("1,200 statements");
    expect(await cards(page).count()).toBe(50);
    await page.getByRole("button", { name: "Show 50 more" }).focus();
    await page.keyboard.press("Enter");
    expect(await cards(page).count()).toBe(100);
    expect(await page.locator("#reader .more").first().textContent()).toContain("1,100 are left");
    expect(
      await page.getByRole("button", { name: "Show 50 more" }).evaluate((e) => e === document.activeElement),
    ).toBe(true);
  });

  it("shows hostile text as text, in its place", async () => {
    const page = await open("#/edge/person%3Asadyr-japarov/country%3Akg");
    const card = cards(page).first();
    expect(await card.locator("blockquote").textContent()).toContain("<script>alert(1)</script>");
    expect(await card.locator("cite").textContent()).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator("#reader script, #reader img").count()).toBe(0);
    const isInside = await page
      .locator("#reader")
      .evaluate((reader) => reader.scrollWidth <= reader.clientWidth);
    expect(isInside).toBe(true);
    expect(await card.locator("time").evaluate((time) => time.textContent)).toMatch(/2022/);
    const bidi = await card.locator("b bdi").evaluate((name) => getComputedStyle(name).unicodeBidi);
    expect(bidi).toBe("isolate");
    await card.getByRole("button", { name: "Article", exact: true }).click();
    const dialog = page.locator("dialog#article");
    await dialog.locator("mark").first().waitFor();
    expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
  });

  it.each([
    ["light", MEMBER, 1440],
    ["dark", MEMBER, 1440],
    ["dark", "#/e/country%3Akz", 1440],
    ["light", "#/", 1440],
    ["light", TOKAYEV, 390],
  ] as const)("has nothing that axe finds: %s, %s, %i wide", async (colorScheme, address, width) => {
    const page = await open(address, { colorScheme, viewport: { width, height: 900 } });
    expect(await axeViolations(page)).toEqual([]);
  });

  it.skipIf(!existsSync(REAL))("leads from the real articles' sentences to the articles", async () => {
    const page = await open(LEADS);
    const card = cards(page).filter({ hasText: "Novinite" }).first();
    const sentence = (await card.locator("mark").allTextContents()).join("");
    await card.getByRole("button", { name: "Article", exact: true }).click();
    const dialog = page.locator("dialog#article");
    await dialog.waitFor();
    expect((await dialog.locator("mark").allTextContents()).join("")).toBe(sentence);
  });

  it("speaks Russian where it is chosen", async () => {
    const page = await open(LEADS, { locale: "ru-RU" });
    await page.getByRole("radio", { name: "Предложение" }).waitFor();
    expect(await cards(page).first().locator("dl").textContent()).toContain("перед именем стоит должность");
  });
});
