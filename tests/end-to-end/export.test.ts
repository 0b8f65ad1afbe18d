import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, openPage } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const TOKAYEV = "person:kassym-jomart-tokayev";

describe.skipIf(!chromiumPath && !mayNotSkip)("a part of the graph, saved from the page", () => {
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
    ({ page, complaints } = await openPage(browser, served.address));
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  it.each([
    ["gexf", "newsgraph.gexf", /<gexf .*viz:position/s],
    ["graphology", "newsgraph.json", /"nodes":/],
    ["png", "newsgraph.png", /PNG/],
  ])("saves what is shown as %s", async (format, name, holds) => {
    await page.getByRole("button", { name: "Export" }).click();
    await page.locator("#export").getByLabel("As", { exact: true }).selectOption(format);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync((await download.path()) as string, "latin1")).toMatch(holds);
    await page.locator("#export").waitFor({ state: "hidden" });
  });

  it("saves what is around somebody, the ways between two and everything, with sentences or without", async () => {
    const save = async (target: RegExp, evidence: boolean) => {
      await page.keyboard.press("x");
      await page.locator("#export").getByLabel("As", { exact: true }).selectOption("graphology");
      await page.getByRole("radio", { name: target }).check();
      await page.getByRole("checkbox", { name: /With sentences/ }).setChecked(evidence);
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
      const text = readFileSync((await download.path()) as string, "utf8");
      expect(/"quote":/.test(text)).toBe(evidence);
      return (JSON.parse(text).nodes as { key: string }[]).map(({ key }) => key);
    };
    const all = await save(/^Everything/, true);
    await page.goto(`${served.address}#/e/${encodeURIComponent(TOKAYEV)}`);
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    const near = await save(/and what is around it$/, false);
    expect(near).toContain(TOKAYEV);
    expect(near.length).toBeLessThan(all.length);
    await page.goto(`${served.address}#/path/${encodeURIComponent(TOKAYEV)}/organization%3Acsto`);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const ways = await save(/^The ways from/, true);
    expect(ways).toEqual(expect.arrayContaining([TOKAYEV, "organization:csto"]));
  });

  it("blacks out whom somebody selected", async () => {
    await page.goto(`${served.address}#/e/${encodeURIComponent(TOKAYEV)}`);
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await page.keyboard.press("x");
    await page.locator("#export").getByLabel("As", { exact: true }).selectOption("jsonl");
    await page.getByRole("radio", { name: /^What is shown/ }).check();
    await page.getByRole("checkbox", { name: /^Black out the name of Kassym-Jomart Tokayev/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    const text = readFileSync((await download.path()) as string, "utf8");
    expect(text).toContain("▇▇▇");
    expect(text).not.toMatch(/tokayev/i);
  });

  it("saves a picture of any size", async () => {
    await page.keyboard.press("x");
    await page.locator("#export").getByLabel("As", { exact: true }).selectOption("png");
    await page.getByLabel("Size").selectOption("2000");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save" }).click(),
    ]);
    const picture = readFileSync((await download.path()) as string);
    expect(picture.toString("latin1", 1, 4)).toBe("PNG");
    expect(picture.readUInt32BE(16)).toBe(2000);
  });

  it("leaves nothing behind where a file is given up, and its dialog has no fault for axe", async () => {
    await page.keyboard.press("x");
    await page.getByRole("heading", { name: "Export" }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("#export").waitFor({ state: "hidden" });
  });
});
