import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Places } from "../../src/web/state/places.ts";
import { unpackView } from "../../src/web/state/view-address.ts";
import { makeZip } from "../reading/unpacking/make-zip.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
const TASS = readFileSync("samples/02-tass-csto-decision.txt");
const MACRON = "France protests\n\nFrench President Emmanuel Macron accused Russia, Reuters reported.\n";
const HOSTILE = '<img src=x onerror="document.title=1">\u202egnp.txt';

describe.skipIf(!chromiumPath && !mayNotSkip)("the open page, while things come in", () => {
  let browser: Browser;
  let served: Served;
  let page: Page;
  let complaints: string[];
  let folder: string;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-articles-"));
  });
  afterEach(async () => {
    await page.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  async function open(paths: readonly string[], viewport = { width: 1440, height: 900 }): Promise<void> {
    complaints = [];
    served = await serve(paths);
    page = await browser.newPage({ viewport, reducedMotion: "reduce" });
    page.setDefaultTimeout(20_000);
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(served.address);
    await page.getByRole("button", { name: "Add files" }).waitFor();
  }
  const nodes = async () => Number(await page.locator("#canvas").getAttribute("data-nodes"));
  /** What the address holds of the picture, once it is written. */
  async function view(): Promise<{ hash: string; places: Places }> {
    await page.waitForFunction(() => location.hash.includes("?v="));
    const hash = await page.evaluate(() => location.hash);
    const places = unpackView(new URLSearchParams(hash.split("?")[1]).get("v") ?? "")?.places ?? new Map();
    expect(places.size).toBeGreaterThan(20);
    return { hash, places };
  }
  const incoming = () => page.locator("#incoming");

  /** The real command, in a process of its own. */
  function build(): Promise<number | null> {
    const words = ["build", folder, "--store", served.path, "--reader", "rules", "--workers", "1"];
    const child = spawn(process.execPath, [resolve("scripts/newsgraph.mjs"), ...words], { stdio: "ignore" });
    return new Promise((done) => child.on("close", done));
  }
  function writeArticles(number: number): void {
    for (let edition = 0; edition < number; edition += 1)
      writeFileSync(join(folder, `${edition}.txt`), `${TASS}\n\nEdition ${edition} of the day.\n`);
    writeFileSync(join(folder, "zz.txt"), MACRON);
    writeFileSync(join(folder, "zz-empty.txt"), "");
  }

  it("fills an empty page by itself while a build runs, and shows how far it is", {
    timeout: 240_000,
  }, async () => {
    await open([]);
    await page.getByRole("heading", { name: "Nothing has been read yet" }).waitFor();
    writeArticles(200);
    const built = build();
    await incoming()
      .getByText(/^Reading \d+ of 202$/)
      .waitFor({ timeout: 60_000 });
    await page.locator("#outline a").first().waitFor({ timeout: 60_000 });
    const before = await nodes();
    expect(before).toBeGreaterThan(2);
    expect(await built).toBe(1);
    await incoming()
      .getByText(/Reading/)
      .waitFor({ state: "detached" });
    await page.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor();
    expect(await nodes()).toBeGreaterThan(before);
    expect(await incoming().getByRole("button").allTextContents()).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBeLessThan(4);
  });

  it("lets who is new join the first sight, and nobody who is there moves", { timeout: 90_000 }, async () => {
    await open(["samples"]);
    await page.locator("#outline a").first().waitFor();
    const before = await view();
    writeFileSync(join(folder, "macron.txt"), MACRON);
    expect(await build()).toBe(0);
    await page.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor();
    await page.waitForFunction((hash) => location.hash !== hash, before.hash);
    const after = await view();
    // The address rounds places to a grid over the picture, some 700 wide, and the grid grows with it.
    const moved = [...before.places].filter(([id, { x, y }]) => {
      const now = after.places.get(id);
      return !now || Math.hypot(now.x - x, now.y - y) > 0.2;
    });
    expect(moved).toEqual([]);
    expect(after.places.size).toBeGreaterThan(before.places.size);
  });

  it("leaves a picture that somebody has changed alone, and offers what is new", {
    timeout: 90_000,
  }, async () => {
    await open(["samples"]);
    await page.locator("#outline a").first().waitFor();
    await page.goto(`${served.address}#/e/${encodeURIComponent("person:kassym-jomart-tokayev")}`);
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await page.keyboard.press("o");
    const before = await nodes();
    writeFileSync(join(folder, "macron.txt"), MACRON);
    expect(await build()).toBe(0);
    const offer = incoming().getByRole("button", { name: "1 new document · show what is new" });
    await offer.waitFor();
    expect(await nodes()).toBe(before);
    await offer.click();
    await page.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor();
    expect(await nodes()).toBeGreaterThan(before);
    await offer.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await nodes()).toBe(before);
  });

  it("reads files that are chosen, says which it cannot read and why, and shows their graph", {
    timeout: 60_000,
  }, async () => {
    await open(["samples"]);
    await page.locator("#outline a").first().waitFor();
    const contents: Readonly<Record<string, string | Buffer>> = {
      "macron.txt": MACRON,
      [HOSTILE]: "Talks\n\nGerman Chancellor Olaf Scholz met French President Emmanuel Macron.\n",
      "report.docx": "PK \0\0",
      "empty.txt": "",
      "binary.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
      "known.txt": readFileSync("samples/01-reuters-state-of-emergency.txt"),
      "huge.txt": Buffer.alloc(20_000_001, "a"),
    };
    for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
    await page.locator("#files").setInputFiles(Object.keys(contents).map((name) => join(folder, name)));
    const show = incoming().getByRole("button", { name: "2 articles read: show their graph" });
    await show.waitFor();
    const failed = await incoming().locator("details li").allTextContents();
    expect(failed).toEqual([
      expect.stringMatching(/^report\.docx: it is no .*save its text as \.txt first$/),
      "empty.txt: it is empty",
      expect.stringMatching(/^binary\.txt: it/),
      "huge.txt: it is 21 MB long, more than the 20 MB that are read: split it into articles",
    ]);
    expect(await incoming().getByText("1 article was there already").count()).toBe(1);
    await show.click();
    await page.locator("#outline a", { hasText: "Olaf Scholz" }).first().waitFor();
    expect(page.url()).toContain(encodeURIComponent("person:olaf-scholz"));
    await incoming().getByRole("button", { name: "Close" }).click();
    expect(await incoming().getByRole("button").allTextContents()).toEqual([]);
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.title()).toBe("Newsgraph");
  });

  it("takes graphs of other tools, and says what they leave open", { timeout: 60_000 }, async () => {
    await open([]);
    writeFileSync(join(folder, "ties.csv"), "source,target,type\nKazakhstan,CSTO,member of\n");
    writeFileSync(join(folder, "open.csv"), "source,target\nAlice,Bob\n");
    await page.locator("#files").setInputFiles([join(folder, "ties.csv"), join(folder, "open.csv")]);
    await incoming().getByRole("button", { name: "1 article read: show its graph" }).waitFor();
    expect(await incoming().locator("details li").allTextContents()).toEqual([
      expect.stringMatching(/^open\.csv: 2 of 2 nodes .*newsgraph import open\.csv$/),
    ]);
    await incoming().getByRole("button", { name: "1 article read: show its graph" }).click();
    await page.locator("#outline a", { hasText: "Kazakhstan" }).first().waitFor();
  });

  it("reads PDFs and archives that are dropped on it, and marks the sentence in their articles", {
    timeout: 90_000,
  }, async () => {
    const printing = await browser.newPage();
    const paragraphs = TASS.toString().split("\n\n");
    await printing.setContent(paragraphs.map((text) => `<p style="width: 20em">${text}</p>`).join(""));
    const pdf = await printing.pdf({ format: "A5" });
    await printing.close();
    await open([]);
    mkdirSync(join(folder, "week"));
    writeFileSync(join(folder, "week", "tass.pdf"), pdf);
    writeFileSync(
      join(folder, "week", "more.zip"),
      makeZip([
        { name: "macron.txt", content: MACRON },
        { name: "locked.txt", content: "", flags: 1 },
      ]),
    );
    await dropFromDisk(page, join(folder, "week"));
    const show = incoming().getByRole("button", { name: "2 articles read: show their graph" });
    await show.waitFor();
    expect(await incoming().locator("details li").allTextContents()).toEqual([
      "week/more.zip/locked.txt: it is locked with a password: unpack the archive first",
    ]);
    await show.click();
    const title = page.locator("#reader h2", { hasText: /^\s*Collective Security Treaty Organization$/ });
    // While lines still come in above it, a click may meet the line that was there before.
    await vi.waitFor(
      async () => {
        await page.locator('#outline a[aria-level="1"]', { hasText: "Collective Security" }).click();
        await title.waitFor({ timeout: 4_000 });
      },
      { timeout: 20_000 },
    );
    const card = page.locator("#reader article.card", { has: page.locator("mark") }).first();
    await card.waitFor();
    const sentence = (await card.locator("mark").allTextContents()).join("");
    expect(sentence).not.toBe("");
    expect(TASS.toString()).toContain(sentence);
    await card.getByRole("button", { name: "Article", exact: true }).click();
    const dialog = page.locator("dialog#article");
    await dialog.locator("mark").first().waitFor();
    expect((await dialog.locator("mark").allTextContents()).join("")).toBe(sentence);
    expect(await dialog.textContent()).toContain(paragraphs[2]);
  });

  it("forgets an article, by the keyboard alone, once it is told what goes with it, on every page", {
    timeout: 120_000,
  }, async () => {
    writeFileSync(join(folder, "macron.txt"), MACRON);
    writeFileSync(join(folder, "tass.txt"), TASS);
    await open([folder]);
    const other = await browser.newPage();
    other.setDefaultTimeout(20_000);
    await other.goto(served.address);
    await other.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor();
    await page.locator("#outline a", { hasText: "Emmanuel Macron" }).first().click();
    await page.getByRole("button", { name: "Article", exact: true }).first().click();
    const dialog = page.locator("dialog#article");
    const begin = dialog.getByRole("button", { name: "Forget this article …" });
    await begin.focus();
    await page.keyboard.press("Enter");
    const asked = dialog.getByRole("group", { name: "Forget this article?" });
    await asked.getByText(/No other article mentions .*Emmanuel Macron/).waitFor();
    expect(await asked.textContent()).toContain("This cannot be undone");
    expect(await axeViolations(page)).toEqual([]);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Keep it");
    await page.keyboard.press("Enter");
    await begin.waitFor();
    await begin.click();
    await asked.getByRole("button", { name: "Keep it" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Keep it");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(/^“France protests” is forgotten, with 3 statements, /).waitFor();
    for (const one of [page, other]) {
      await one.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor({ state: "detached" });
      expect(await one.locator("#outline a", { hasText: "Tokayev" }).count()).toBeGreaterThan(0);
    }
    await other.close();
  });

  it("reads what is dropped on it", { timeout: 60_000 }, async () => {
    await open([]);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "macron.txt"));
      return transfer;
    }, MACRON);
    await page.dispatchEvent("body", "dragenter", { dataTransfer: data });
    await page.getByText("Drop articles here to read them").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    expect(await page.locator("#drop").isVisible()).toBe(false);
    await incoming().getByRole("button", { name: "1 article read: show its graph" }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.locator("#outline a", { hasText: "Emmanuel Macron" }).first().waitFor();
  });

  it("reads a whole folder, with what lies below it", { timeout: 60_000 }, async () => {
    await open([]);
    mkdirSync(join(folder, "below", ".hidden"), { recursive: true });
    writeFileSync(join(folder, "macron.txt"), MACRON);
    writeFileSync(join(folder, "README.md"), "About this folder.");
    writeFileSync(join(folder, "picture.png"), "x");
    writeFileSync(join(folder, "below", "tass.txt"), TASS);
    writeFileSync(join(folder, "below", ".hidden", "a.txt"), TASS);
    await dropFromDisk(page, folder);
    await incoming().getByRole("button", { name: "2 articles read: show their graph" }).waitFor();
    expect(await incoming().locator("details").count()).toBe(0);
  });

  it("stops when it is told to", { timeout: 60_000 }, async () => {
    await open([]);
    writeArticles(190);
    await dropFromDisk(page, folder);
    await incoming().getByRole("button", { name: "Stop" }).click();
    await incoming()
      .getByText(/^Stopped: \d+ of 192 files were read\.$/)
      .waitFor();
    await incoming().getByRole("button", { name: "Close" }).click();
    await incoming()
      .getByText(/^Stopped/)
      .waitFor({ state: "detached" });
  });
});

/** As a person drags a file or a folder from the desktop; Chromium's own input, for a page's script cannot hold folders. */
async function dropFromDisk(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 400, data });
  await session.detach();
}
