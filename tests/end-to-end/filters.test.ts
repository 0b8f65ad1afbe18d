import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: filters in a real browser, because there is no Chromium (CHROMIUM_PATH).");

describe.skipIf(!chromiumPath && !mayNotSkip)("filters and the time strip in a real browser", () => {
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
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(served.address);
    await page.locator("#strip .window").waitFor();
    await page.locator("#outline a").first().waitFor({ state: "attached" });
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const nodes = async () => Number(await page.locator("#canvas").getAttribute("data-nodes"));
  const chips = async () =>
    (await page.locator("#chips button").allTextContents()).map((text) => text.replace("✕", "").trim());
  const from = () => page.getByRole("slider", { name: "First day in view" });
  const to = () => page.getByRole("slider", { name: "Last day in view" });
  const days = async () => [
    await from().getAttribute("aria-valuetext"),
    await to().getAttribute("aria-valuetext"),
  ];
  const undo = () => page.getByRole("button", { name: "Undo" });

  /** Drags on the time strip between two shares of its width. */
  async function brush(start: number, end: number): Promise<void> {
    const box = await page.locator("#strip .plot").boundingBox();
    if (!box) throw new Error("the time strip has no place");
    const at = (share: number) => [box.x + share * box.width, box.y + 20] as const;
    await page.mouse.move(...at(start));
    await page.mouse.down();
    await page.mouse.move(...at((start + end) / 2));
    await page.mouse.move(...at(end));
    await page.mouse.up();
    await drawn();
  }

  /** The strip is drawn once a frame: what the last event changed is on the page after the next two. */
  const drawn = () =>
    page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  it("say what is hidden and why, and each reason undoes itself", async () => {
    const before = await nodes();
    await page.getByRole("checkbox", { name: /People/ }).uncheck();
    const reason = page.getByRole("button", { name: /\d+ by kind: show again/ });
    expect(Number.parseInt((await reason.textContent()) ?? "", 10)).toBe(before - (await nodes()));
    await page.getByRole("radio", { name: /2\+ documents/ }).check();
    expect(await chips()).toEqual(["not People", "≥ 2 documents"]);
    await reason.click();
    expect(await chips()).toEqual(["≥ 2 documents"]);
    await page.getByRole("button", { name: /Remove the filter/ }).click();
    expect(await nodes()).toBe(before);
  });

  it("bring the best-evidenced of those that were never on the canvas", async () => {
    const before = await nodes();
    await page.getByRole("button", { name: /not on the canvas/ }).click();
    await expect.poll(nodes).toBeGreaterThan(before);
    await undo().click();
    expect(await nodes()).toBe(before);
  });

  it("leave one outlet, and bring all back", async () => {
    const before = await nodes();
    await page.getByRole("button", { name: "Only Reuters" }).focus();
    await page.keyboard.press("Enter");
    expect(await chips()).toEqual(["only Reuters"]);
    expect(await nodes()).toBeLessThan(before);
    await page.getByRole("button", { name: "All of Outlet" }).click();
    expect(await nodes()).toBe(before);
    expect(await chips()).toEqual([]);
  });

  it("take confidence by keys, as one step to undo", async () => {
    const before = await nodes();
    const slider = page.getByRole("slider", { name: /Confidence/ });
    await slider.focus();
    await page.keyboard.press("End");
    expect(await slider.getAttribute("aria-valuetext")).toMatch(/Sure, 95 % or more/);
    expect(await nodes()).toBeLessThan(before);
    await undo().click();
    expect(await nodes()).toBe(before);
    expect(await undo().isDisabled()).toBe(true);
  });

  it("take dates by their fields", async () => {
    await page.getByLabel("To", { exact: true }).fill("2022-01-06");
    await page.keyboard.press("Tab");
    expect(await chips()).toEqual(["until Jan 6, 2022"]);
    await expect.poll(async () => (await days())[1]).toBe("Jan 6, 2022");
    await page.getByLabel("From", { exact: true }).fill("2022-01-09");
    await page.getByRole("alert").filter({ hasText: "first day is after the last" }).waitFor();
  });

  it("brush days by a hand: drawn, moved as a whole, and by one end; each is one step to undo", async () => {
    const whole = await days();
    const before = await nodes();
    await brush(0.1, 0.3);
    const first = await days();
    expect(first).not.toEqual(whole);
    expect(await nodes()).toBeLessThan(before);
    await brush(0.2, 0.5);
    const moved = await days();
    expect(moved).not.toEqual(first);
    const end = await to().boundingBox();
    await page.mouse.move((end?.x ?? 0) + 6, (end?.y ?? 0) + 20);
    await page.mouse.down();
    await page.mouse.move((end?.x ?? 0) + 250, (end?.y ?? 0) + 20, { steps: 4 });
    await page.mouse.up();
    await drawn();
    await expect.poll(days).not.toEqual(moved);
    expect((await days())[0]).toBe(moved[0]);
    for (const expected of [moved, first, whole]) {
      await undo().click();
      await expect.poll(days).toEqual(expected);
    }
    expect(await undo().isDisabled()).toBe(true);
    expect(await nodes()).toBe(before);
  });

  it("drop the window by Escape, while it is drawn and afterwards, and by a double click", async () => {
    const whole = await days();
    await brush(0.1, 0.3);
    await from().focus();
    await page.keyboard.press("Escape");
    await expect.poll(days).toEqual(whole);
    await page.locator("#strip .plot").dblclick({ position: { x: 200, y: 20 } });
    await expect.poll(days).toEqual(whole);
    await page.locator("#strip .plot").click({ position: { x: 200, y: 20 } });
    await expect.poll(async () => new Set(await days()).size).toBe(1);
  });

  it("move the ends by keys", async () => {
    await page.keyboard.press("t");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await from().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect.poll(days).toEqual(["Jan 7, 2022", expect.stringMatching(/no bound/)]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Home");
    await expect.poll(days).toEqual(["Jan 7, 2022", "Jan 7, 2022"]);
    await page.keyboard.press("End");
    await page.keyboard.press("PageDown");
    await expect.poll(days).toEqual(["Jan 7, 2022", "Jan 7, 2022"]);
  });

  it("moved by keys one after the other are one step to undo", async () => {
    await from().focus();
    for (const key of ["ArrowRight", "ArrowRight", "Tab", "Home"]) await page.keyboard.press(key);
    await expect.poll(days).toEqual(["Jan 7, 2022", "Jan 7, 2022"]);
    await page.waitForTimeout(700);
    await undo().click();
    await expect.poll(chips).toEqual([]);
  });

  it("keep the filters over a reload, by the address bar, with one entry for a brush", async () => {
    await page.waitForTimeout(500);
    const entries = await page.evaluate(() => history.length);
    await brush(0.1, 0.3);
    const [chosen, shown] = [await days(), await nodes()];
    await expect.poll(() => page.evaluate(() => history.length)).toBe(entries + 1);
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator("#strip .window").waitFor();
    await expect.poll(days).toEqual(chosen);
    await expect.poll(nodes).toBe(shown);
    await page.goBack();
    await expect.poll(chips).toEqual([]);
  });

  it("play: the graph grows to the whole again, pauses, and is one step to undo", async () => {
    const before = await nodes();
    await page.getByLabel("Speed").selectOption("4");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect.poll(nodes).toBeLessThan(before);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    const paused = await days();
    expect(paused[1]).not.toMatch(/no bound/);
    await page.waitForTimeout(900);
    expect(await days()).toEqual(paused);
    await undo().click();
    expect(await nodes()).toBe(before);
    expect(await undo().isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    await expect.poll(nodes).toBe(before);
    expect(await undo().isDisabled()).toBe(true);
  });

  it("leave everybody in their place when they go and come back", async () => {
    const places = () => page.evaluate(() => new URLSearchParams(location.hash.split("?")[1]).get("v"));
    await page.waitForTimeout(500);
    const before = await places();
    await brush(0.8, 0.99);
    await page.waitForTimeout(500);
    expect(await places()).not.toBe(before);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "All days" }).click();
    await page.waitForTimeout(800);
    expect(await places()).toBe(before);
  });

  it.each(["light", "dark"])("have nothing that axe finds, in the %s theme", async (theme) => {
    await page.evaluate((name) => localStorage.setItem("newsgraph-theme", name), theme);
    await page.reload();
    await page.locator("#strip .window").waitFor();
    await page.getByRole("checkbox", { name: /People/ }).uncheck();
    await brush(0.1, 0.7);
    expect(await axeViolations(page, "#sidebar, #chips, #strip")).toEqual([]);
  });

  it("fit on a phone", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await brush(0.2, 0.6);
    expect((await chips()).length).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
