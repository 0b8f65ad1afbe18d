import { mkdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { openBrowser } from "./open-browser.ts";
import { serve } from "./serve.ts";

const FOLDER = "docs/screenshots";

interface Shot {
  readonly name: string;
  readonly address: string;
  readonly theme?: "light" | "dark";
  readonly size?: { readonly width: number; readonly height: number };
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const PAIR = "#/edge/person%3Akassym-jomart-tokayev/country%3Akz";

const SHOTS: readonly Shot[] = [
  { name: "first-sight", address: "#/" },
  { name: "evidence", address: PAIR },
  { name: "entity-dark", address: "#/e/organization%3Acsto", theme: "dark" },
  {
    name: "article",
    address: PAIR,
    prepare: (page) =>
      page.locator("#reader").getByRole("button", { name: "Article", exact: true }).first().click(),
  },
  {
    name: "query-dark",
    address: "#/",
    theme: "dark",
    prepare: async (page) => {
      await page.keyboard.press("Control+j");
      await page.getByRole("button", { name: "Queries" }).click();
      await page.getByRole("button", { name: "Who is spoken of most?" }).click();
      await page.locator("#drawer table").waitFor();
    },
  },
  {
    name: "numbers",
    address: "#/e/country%3Akz",
    prepare: (page) => page.getByText("numbers of people there").scrollIntoViewIfNeeded(),
  },
  { name: "phone", address: PAIR, size: { width: 390, height: 844 } },
];

/** The pictures in docs/screenshots, of the built page over the sample articles. */
async function takeScreenshots(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const served = await serve(["samples"]);
  const browser = await openBrowser();
  for (const { name, address, theme = "light", size = { width: 1440, height: 900 }, prepare } of SHOTS) {
    const page = await browser.newPage({ viewport: size, colorScheme: theme, reducedMotion: "reduce" });
    await page.goto(`${served.address}${address}`);
    await page.locator("#outline a").first().waitFor({ state: "attached" });
    await prepare?.(page);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
    await page.close();
  }
  await browser.close();
  await served.close();
}

await takeScreenshots();
