import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./open-browser.ts";
import { type Served, serve } from "./serve.ts";

const FOLDER = "docs/screenshots";
const PAGE = "docs/screenshots.md";

interface Shot {
  readonly name: string;
  /** What one sees, for the page of all pictures. */
  readonly title: string;
  readonly address?: string;
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  /** Before the page is opened: what the network does. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const TOKAYEV = "#/e/person%3Akassym-jomart-tokayev";
const PAIR = "#/edge/person%3Akassym-jomart-tokayev/country%3Akz";
const PHONE = { width: 390, height: 844 };

const SHOTS: readonly Shot[] = [
  { name: "first-sight", title: "First sight: the best-evidenced entities, and ways in" },
  { name: "first-sight-dark", title: "The same at night", theme: "dark" },
  { name: "evidence", title: "A pair: who says so", address: PAIR },
  { name: "entity-dark", title: "An entity with its relations", address: TOKAYEV, theme: "dark" },
  {
    name: "article",
    title: "The whole article, the sentence in sight",
    address: PAIR,
    prepare: (page) => page.locator("#reader").getByRole("button", { name: "Article" }).first().click(),
  },
  {
    name: "numbers",
    title: "Numbers that differ, side by side",
    address: "#/e/country%3Akz",
    prepare: (page) => page.getByText("numbers of people there").scrollIntoViewIfNeeded(),
  },
  {
    name: "several",
    title: "What is said among three",
    address: "#/several/person%3Akassym-jomart-tokayev/country%3Aru/organization%3Acsto",
  },
  {
    name: "path",
    title: "How two are connected, told sentence by sentence",
    address: "#/path/organization%3Atass/country%3Akg",
  },
  {
    name: "compare-dark",
    title: "Two outlets compared",
    address: "#/compare/outlet%3AReuters/outlet%3ATass",
    theme: "dark",
  },
  {
    name: "menu",
    title: "What can be done with an entity",
    prepare: async (page) => {
      await page.locator("#outline a").first().click({ button: "right" });
      await page.getByRole("menuitem").first().waitFor();
    },
  },
  {
    name: "search",
    title: "One search for names, articles and commands",
    prepare: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("co");
      await page.getByRole("option").first().waitFor();
    },
  },
  {
    name: "query-dark",
    title: "Cypher",
    theme: "dark",
    prepare: async (page) => {
      await page.keyboard.press("Control+j");
      await page.locator(".answer").getByRole("button", { name: "Who is spoken of most?" }).click();
      await page.locator("#drawer table").waitFor();
    },
  },
  {
    name: "nothing-passes",
    title: "Filters that let nothing through",
    prepare: async (page) => {
      for (const kind of ["People", "Organizations", "Countries", "Places"])
        await page.getByRole("checkbox", { name: new RegExp(kind) }).uncheck();
    },
  },
  { name: "help-dark", title: "All keys", theme: "dark", prepare: (page) => page.keyboard.press("?") },
  { name: "russian", title: "In Russian", address: PAIR, locale: "ru-RU" },
  { name: "narrow", title: "A narrow window", address: TOKAYEV, size: { width: 960, height: 720 } },
  { name: "phone", title: "A phone", address: PAIR, size: PHONE },
  { name: "phone-dark", title: "A phone at night", size: PHONE, theme: "dark" },
  {
    name: "loading",
    title: "Loading",
    before: (page) => page.route("**/api/overview*", () => {}),
    prepare: (page) => page.locator("#overlay [aria-busy]").waitFor(),
  },
  {
    name: "broken",
    title: "The server is gone",
    before: (page) => page.route("**/api/summary*", (route) => route.abort()),
    prepare: (page) => page.getByRole("alert").waitFor(),
  },
];

const EMPTY: readonly Shot[] = [
  {
    name: "empty",
    title: "Nothing has been read yet",
    prepare: (page) => page.getByRole("heading", { name: "Nothing has been read yet" }).waitFor(),
  },
];

/** Every state of the built page over the sample articles as a picture, and a page of them all. */
async function takeScreenshots(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const browser = await openBrowser();
  for (const [shots, paths] of [
    [SHOTS, ["samples"]],
    [EMPTY, []],
  ] as const) {
    const served = await serve(paths);
    for (const shot of shots) await take(shot, browser, served);
    await served.close();
  }
  await browser.close();
  const pictures = [...SHOTS, ...EMPTY].map(
    ({ name, title }) => `## ${title}\n![${title}](screenshots/${name}.png)\n`,
  );
  writeFileSync(
    PAGE,
    `# The screen in pictures\nMade by \`npx tsx tests/end-to-end/take-screenshots.ts\` over the sample articles.\n\n${pictures.join("\n")}`,
  );
}

async function take(
  {
    name,
    address = "#/",
    theme = "light",
    size = { width: 1360, height: 850 },
    locale = "en-GB",
    before,
    prepare,
  }: Shot,
  browser: Browser,
  served: Served,
): Promise<void> {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: "reduce", locale });
  await before?.(page);
  await page.goto(`${served.address}${address}`);
  if (!before && name !== "empty") await page.locator("#outline a").first().waitFor({ state: "attached" });
  await page.waitForTimeout(700);
  await prepare?.(page);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

await takeScreenshots();
