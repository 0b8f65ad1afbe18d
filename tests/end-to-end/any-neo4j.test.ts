import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { type Listening, listen } from "../../src/server/listen.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { dropFilmSchema, loadFilms, SCRIPT_NAME, wholeDatabase } from "../stores/film-graph.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, openPage } from "./open-page.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";

describe.skipIf((!chromiumPath || !hasNeo4j) && !mayNotSkip)("the explorer over a Neo4j of others", () => {
  const borrowed = borrowNeo4j();
  let browser: Browser;
  let store: GraphStore;
  let server: Listening;
  let page: Page;
  let complaints: string[];
  let before: string;

  beforeAll(async () => {
    const access = borrowed();
    await loadFilms(access);
    before = await wholeDatabase(access);
    store = await openStore(access.uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
    server = await listen(store, { host: "127.0.0.1", port: 0, pageFolder: "dist/web" });
    browser = await openBrowser();
    ({ page, complaints } = await openPage(browser, server.address));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await store?.close();
    expect(await wholeDatabase(borrowed())).toBe(before);
    await dropFilmSchema(borrowed());
  });

  const nodes = async () => Number(await page.locator("#canvas").getAttribute("data-nodes"));
  const searchFor = async (text: string) => {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
  };

  it("shows its nodes at first sight, with their kinds as the legend, and nothing of documents", async () => {
    expect(await nodes()).toBe(13);
    const legend = page
      .locator("#sidebar fieldset, #sidebar details")
      .filter({ hasText: "Director" })
      .first();
    await legend.waitFor();
    for (const kind of ["Actor", "Film", "People", "Rating"])
      expect(await legend.textContent()).toContain(kind);
    const all = (await page.locator("body").innerText()).toLowerCase();
    for (const word of ["outlet", "evidence", "confidence", "statement", "article"])
      expect(all).not.toMatch(new RegExp(`\\b${word}s?\\b`));
    expect(await page.locator("#strip").isVisible()).toBe(false);
  });

  it("leads from a search to the properties of a node, and on to its neighbours", async () => {
    await searchFor("nowhere");
    await page.getByRole("heading", { name: "North of Nowhere", level: 2 }).waitFor();
    const reader = page.locator("#reader");
    expect(await reader.locator("dl.properties").innerText()).toMatch(/released\s+1998/);
    await page.getByRole("button", { name: "Expand" }).click();
    expect(await nodes()).toBe(13);
  });

  it("tells every relationship between two nodes with what it holds", async () => {
    await searchFor("ada");
    await page.getByRole("heading", { name: "Ada Moreau", level: 2 }).waitFor();
    const edge = page
      .locator("#outline a")
      .filter({ hasText: "acted in" })
      .filter({ hasText: "North" })
      .first();
    await edge.click();
    const told = page.locator("#reader dl.properties");
    await told.nth(1).waitFor();
    expect(await told.allInnerTexts()).toEqual([
      expect.stringMatching(/Captain[\s\S]*12/),
      expect.stringMatching(/Twin sister[\s\S]*3/),
    ]);
  });

  it("shows hostile names and values as text", async () => {
    await searchFor("script");
    await page.getByRole("heading", { level: 2 }).filter({ hasText: "<script>" }).waitFor();
    expect(await page.locator("#reader dl.properties").innerText()).toContain(SCRIPT_NAME);
    expect(await page.title()).not.toBe("owned");
  });

  it("answers a query, whose answer can be drawn", async () => {
    await page.keyboard.press("Control+j");
    await page.locator("#cypher").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText("MATCH p = (:Person)-[:DIRECTED]->(:Film {title: 'Once Again'}) RETURN p");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("cell").filter({ hasText: "Cy Vance" }).first().waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: /^Draw/ }).click();
    await expect.poll(nodes).toBe(2);
    await page.keyboard.press("Control+j");
    await page.locator("#drawer").waitFor({ state: "hidden" });
  });

  it("keeps no views and no notes, and says so", async () => {
    await page.getByRole("button", { name: "Views", exact: true }).click();
    await page.locator("dialog#views", { hasText: "cannot be kept in it" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("#reader .notes").count()).toBe(0);
  });

  it("is taken along as GEXF with its properties", async () => {
    const downloaded = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    await page.locator("#export").getByLabel("As", { exact: true }).selectOption("gexf");
    await page.getByRole("button", { name: "Save" }).click();
    const text = readFileSync(await (await downloaded).path(), "utf8");
    expect(text).toContain('title="released"');
    expect(text).toContain("Once Again");
  });

  it("gives axe and the console nothing to complain of", async () => {
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
