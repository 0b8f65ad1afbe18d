import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";
import { add, NOTE } from "../stores/keepsake-contract.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { axeViolations, type OpenPage, openPage } from "./open-page.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: views and notes in a real browser, because there is no Chromium (CHROMIUM_PATH).");

const TOKAYEV = "person:kassym-jomart-tokayev";
const ABOUT_TOKAYEV = `#/e/${encodeURIComponent(TOKAYEV)}`;
const HOSTILE =
  '<img src=x onerror="document.title=1"> {{x}} ‮drow javascript:alert(1) https://example.org/?a=1&b=<b>.';

describe.skipIf(!chromiumPath && !mayNotSkip)("views and notes in a real browser", () => {
  let browser: Browser;
  let served: Served;
  let store: GraphStore;
  let folder: string;
  let opened: OpenPage[];
  let page: Page;

  beforeAll(async () => {
    served = await serve(["samples"]);
    store = await openStore(served.path);
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), "newsgraph-kept-"));
  });
  afterAll(async () => {
    await browser?.close();
    await store?.close();
    await served?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    opened = [];
    page = await open();
  });
  afterEach(async () => {
    for (const one of opened) await one.page.close();
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([]);
    const headers = await store.views();
    await store.keep(
      [...headers, ...(await store.notes())].map(({ id, changedAt }) => ({
        id,
        before: changedAt,
        after: null,
      })),
    );
  });

  async function open(hash = "", options: BrowserContextOptions = {}): Promise<Page> {
    const one = await openPage(browser, served.address + hash, options);
    opened.push(one);
    return one.page;
  }
  const nodes = async (on = page) => Number(await on.locator("#canvas").getAttribute("data-nodes"));
  const dialog = (on = page) => on.locator("dialog#views");
  const status = (words: string | RegExp, on = page) =>
    dialog(on).getByRole("status").filter({ hasText: words }).waitFor();
  const notes = (on = page) => on.locator("#reader .notes");

  const openViews = () => page.getByRole("button", { name: "Views", exact: true }).click();

  async function saveView(name: string, note = ""): Promise<void> {
    await openViews();
    await dialog().getByLabel("Name").fill(name);
    await dialog().getByLabel("Note", { exact: true }).fill(note);
    await dialog().getByRole("button", { name: "Save this view" }).click();
    await status(`“${name}” is saved`);
  }
  async function writeNote(text: string, on = page): Promise<void> {
    await on.keyboard.press("m");
    await notes(on).getByRole("textbox").fill(text);
    await on.keyboard.press("Control+Enter");
    await notes(on)
      .locator("article.note", { hasText: text.slice(0, 12) })
      .waitFor();
  }
  async function selectTokayev(on = page): Promise<void> {
    await on.goto(`${served.address}${ABOUT_TOKAYEV}`);
    await on.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await notes(on).waitFor();
  }

  it("saves what is looked at, and opens it again, after which it can be undone and gone back from", async () => {
    await selectTokayev();
    await page.getByRole("button", { name: "Only this" }).click();
    await page.getByRole("checkbox", { name: /Places/ }).uncheck();
    const [few, shown] = [await nodes(), await page.locator("#sidebar .showing").textContent()];
    await saveView("His circle", "For Monday");
    const short = new URL(page.url()).hash.split("?v=")[1]?.length ?? 0;
    expect(await axeViolations(page, "dialog#views")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.goto(`${served.address}#/`);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => nodes()).toBeGreaterThan(few);
    const many = await nodes();
    const address = () => new URL(page.url()).hash.split("?v=")[1]?.length ?? 0;
    await expect.poll(address).toBeGreaterThan(2 * short);

    await page.keyboard.press("s");
    await dialog().getByText("For Monday").waitFor();
    await dialog().getByRole("link", { name: "His circle" }).click();
    await expect.poll(() => nodes()).toBe(few);
    await page.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    expect(await page.locator("#sidebar .showing").textContent()).toBe(shown);
    expect(await dialog().isVisible()).toBe(false);
    await expect.poll(() => page.url()).toContain(`${ABOUT_TOKAYEV}?v=`);
    await page.goBack();
    await expect.poll(() => nodes()).toBe(many);
    await page.goForward();
    await expect.poll(() => nodes()).toBe(few);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => nodes()).toBe(many);
  });

  it("opens by its link in another window, and says so where there is no such view", async () => {
    await selectTokayev();
    await page.getByRole("button", { name: "Only this" }).click();
    const few = await nodes();
    await saveView("Linked");
    const link = await dialog().getByRole("link", { name: "Linked" }).getAttribute("href");
    expect(link).toMatch(/^#\/v\/view%3A[0-9a-f-]{36}$/);
    const other = await open(String(link));
    await other.getByRole("heading", { name: "Kassym-Jomart Tokayev", level: 2 }).waitFor();
    await expect.poll(() => nodes(other)).toBe(few);
    await expect.poll(() => other.url()).toContain(`${ABOUT_TOKAYEV}?v=`);
    await other.reload();
    await expect.poll(() => nodes(other)).toBe(few);

    const unknown = await openPage(
      browser,
      `${served.address}#/v/view%3A00000000-0000-4000-8000-000000000000`,
    );
    await unknown.page.locator("#status", { hasText: "could not be opened" }).waitFor({ state: "attached" });
    expect(await nodes(unknown.page)).toBeGreaterThan(20);
    expect(unknown.complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    await unknown.page.close();
  });

  it("renames a view, takes the picture of now into it, deletes it and brings it back", async () => {
    await saveView("First");
    await dialog().getByRole("button", { name: "Change “First”" }).click();
    const form = dialog().locator("li form");
    await form.getByLabel("Name").fill("Second");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await status("“Second” is saved");
    await dialog().getByRole("button", { name: "Undo" }).click();
    await dialog().getByRole("link", { name: "First" }).waitFor();
    await dialog().getByRole("button", { name: "Change “First”" }).click();
    await form.getByLabel("Name").fill("Second");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await status("“Second” is saved");
    const [view] = await store.views();
    const address = async () => (await store.view(String(view?.id)))?.address;
    const before = await address();
    await page.keyboard.press("Escape");
    await page.getByRole("checkbox", { name: /People/ }).uncheck();
    await openViews();
    await dialog().getByRole("button", { name: "Change “Second”" }).click();
    await form.getByRole("checkbox").check();
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(address).not.toBe(before);

    await dialog().getByRole("button", { name: "Delete “Second”" }).click();
    await dialog().getByText("None is saved yet.").waitFor();
    expect(await store.views()).toEqual([]);
    await dialog().getByRole("button", { name: "Undo" }).click();
    await dialog().getByRole("link", { name: "Second" }).waitFor();
    expect((await store.views())[0]?.id).toBe(view?.id);
  });

  it("tells who saves second that somebody else was first, and keeps what was typed", async () => {
    await saveView("Ours");
    await dialog().getByRole("button", { name: "Change “Ours”" }).click();
    const form = dialog().locator("li form");
    await form.getByLabel("Name").fill("Mine");
    const [header] = await store.views();
    const theirs = {
      ...(await store.view(String(header?.id))),
      name: "Theirs",
      changedAt: "2999-01-01T00:00:00.000Z",
    };
    await store.keep([{ id: String(header?.id), before: String(header?.changedAt), after: theirs as never }]);
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await status("“Mine” was changed meanwhile");
    expect(await form.getByLabel("Name").inputValue()).toBe("Mine");
    expect((await store.views())[0]?.name).toBe("Theirs");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await status("“Mine” is saved");
    expect(opened[0]?.complaints.splice(0)).toEqual([expect.stringContaining("409")]);
  });

  it("writes a note that is there after the next build, marked in the outline, for everybody", async () => {
    await selectTokayev();
    await writeNote("Ask the ministry. See https://example.org/a?b=1.");
    expect(await axeViolations(page, "#reader")).toEqual([]);
    const mark = (on: Page) => on.locator(`#outline a[data-entity="${TOKAYEV}"] [aria-label="has a note"]`);
    await mark(page).first().waitFor();
    writeFileSync(join(folder, "more.txt"), "Kassym-Jomart Tokayev met Xi Jinping in Beijing on Monday.");
    await buildGraph(store, [join(folder, "more.txt")], { reader: RULES_READER });
    const other = await open(ABOUT_TOKAYEV);
    await notes(other).locator("article.note", { hasText: "Ask the ministry." }).waitFor();
    await mark(other).first().waitFor();
    const link = notes(other).getByRole("link");
    expect(await link.getAttribute("href")).toBe("https://example.org/a?b=1");
    expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
    await other.keyboard.press("s");
    await dialog(other).getByRole("link", { name: "Kassym-Jomart Tokayev" }).waitFor();
  });

  it("changes a note, deletes it and brings it back; what is typed is there when one comes back", async () => {
    await selectTokayev();
    await writeNote("First words");
    await notes().getByRole("button", { name: "Change the note" }).click();
    const text = notes().getByRole("textbox");
    await text.fill("Better words");
    await page.keyboard.press("Escape");
    await page.goto(`${served.address}#/e/country%3Akz`);
    await page.getByRole("heading", { name: "Kazakhstan", level: 2 }).waitFor();
    await selectTokayev();
    expect(await text.inputValue()).toBe("Better words");
    await notes().getByRole("button", { name: "Save" }).click();
    await notes().locator("article.note", { hasText: "Better words" }).waitFor();
    await notes().getByRole("button", { name: "Undo" }).click();
    await notes().locator("article.note", { hasText: "First words" }).waitFor();
    await notes().getByRole("button", { name: "Change the note" }).click();
    await text.fill("Better words");
    await page.keyboard.press("Control+Enter");
    await notes().locator("article.note", { hasText: "Better words" }).waitFor();
    await notes().getByRole("button", { name: "Delete the note" }).click();
    await notes().getByText("The note is deleted.").waitFor();
    expect(await store.notes()).toEqual([]);
    await notes().getByRole("button", { name: "Undo" }).click();
    await notes().locator("article.note", { hasText: "Better words" }).waitFor();
    expect(await page.locator("#status").textContent()).toBe("It is back.");
  });

  it("writes a note on a relation", async () => {
    await page.goto(`${served.address}#/edge/${encodeURIComponent(TOKAYEV)}/country%3Akz`);
    await notes().waitFor();
    await writeNote("Since when?");
    const [note] = await store.notes();
    expect(note?.about).toMatch(/^person:kassym-jomart-tokayev\|[A-Z_]+\|country:kz$/);
    await page.keyboard.press("s");
    await dialog().locator("li", { hasText: "Since when?" }).getByRole("link").click();
    expect(page.url()).toContain("#/edge/");
    await notes().locator("article.note", { hasText: "Since when?" }).waitFor();
  });

  it("says of whom a note was where the graph holds them no longer", async () => {
    await store.keep([add({ ...NOTE, about: "person:nobody" })]);
    await page.keyboard.press("s");
    await dialog().getByText("About someone who is no longer in the graph: person:nobody").waitFor();
    await dialog().getByText("Ask the ministry.").waitFor();
  });

  it("shows hostile text as text", async () => {
    await selectTokayev();
    await writeNote(HOSTILE);
    await saveView(HOSTILE.slice(0, 90), HOSTILE);
    for (const place of [notes(), dialog()]) {
      expect(await place.locator("img").count()).toBe(0);
      expect(await place.locator(".text").first().textContent()).toBe(HOSTILE);
      const links = await place
        .locator(".text a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      expect(new Set(links)).toEqual(new Set(["https://example.org/?a=1&b="]));
    }
    expect(await page.title()).toBe("Newsgraph");
  });

  it("gives all as a file, and takes one, chosen or dropped", async () => {
    await saveView("Travels");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog().getByRole("button", { name: "Export to a file" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("newsgraph-views.json");
    const file = join(folder, "views.json");
    await download.saveAs(file);
    await dialog().getByRole("button", { name: "Delete “Travels”" }).click();
    await dialog().getByText("None is saved yet.").waitFor();
    await dialog().getByLabel("Import from a file").setInputFiles(file);
    await status("1 view or note is brought.");
    await dialog().getByRole("link", { name: "Travels" }).waitFor();

    const close = async () => {
      await page.keyboard.press("Escape");
      await dialog().waitFor({ state: "hidden" });
    };
    await close();
    const drop = async (name: string, text: string) => {
      const transfer = await page.evaluateHandle(
        ([fileName, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([String(content)], String(fileName)));
          return data;
        },
        [name, text],
      );
      await page.dispatchEvent("#canvas", "drop", { dataTransfer: transfer });
    };
    await drop("again.json", readFileSync(file, "utf8"));
    await status("1 was there already.");
    const choose = (name: string, text: string) =>
      dialog()
        .getByLabel("Import from a file")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await choose("other.json", '{"views": 7}');
    await status("The question is wrong");
    await choose("broken.json", "{");
    await status("broken.json is no file of views and notes");
    expect(await store.views()).toHaveLength(1);
    expect(opened[0]?.complaints.splice(0)).toEqual([expect.stringContaining("400")]);
  });

  it("speaks Russian, and works by keys alone", async () => {
    const russian = await open("", { locale: "ru-RU" });
    await russian.keyboard.press("s");
    await dialog(russian).getByRole("heading", { name: "Виды и заметки" }).waitFor();
    await expect
      .poll(() => russian.evaluate(() => document.activeElement?.getAttribute("name")))
      .toBe("name");
    await russian.keyboard.type("Сегодня");
    await russian.keyboard.press("Enter");
    await status("Вид «Сегодня» сохранён.", russian);
    await russian.keyboard.press("Escape");
    expect(await dialog(russian).isVisible()).toBe(false);
  });
});
