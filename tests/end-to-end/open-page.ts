import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface OpenPage {
  readonly page: Page;
  /** What went wrong: errors of the console and of scripts, requests that left the origin. */
  readonly complaints: string[];
}

/** A page of its own at `address`, its graph drawn. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const complaints: string[] = [];
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
    locale: "en-GB",
    ...options,
  });
  const { origin } = new URL(address);
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      complaints.push(`left the origin: ${request.url()}`);
  });
  await page.goto(address);
  await page.locator("#outline a").first().waitFor({ state: "attached" });
  return { page, complaints };
}

/** What axe finds wrong on the page as it is, or in what a selector chooses of it. */
export async function axeViolations(page: Page, within = "html"): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    return (await axe.run(selector)).violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  }, within);
}
