import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CANDIDATES = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome"];

/** Where Chromium is on this machine; undefined where it is not. */
export const chromiumPath = CANDIDATES.find((path) => path !== undefined && existsSync(path));

/** Chromium without a window, with WebGL in software, and with `more` of its own switches. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!chromiumPath) throw new Error("no Chromium: install it, or give its path in CHROMIUM_PATH");
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      ...more,
    ],
  });
}
