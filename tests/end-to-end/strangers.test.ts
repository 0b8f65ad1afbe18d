import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { READINGS } from "../stores/readings.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { type Served, serve } from "./serve.ts";

const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";
if (!chromiumPath)
  console.warn("Skipped: attacks in a real browser, because there is no Chromium (CHROMIUM_PATH).");

const PASSWORD = "correct horse battery";

/** What a hostile page tries against `target`, and what it learns of it. */
async function attack(page: Page, target: string): Promise<Record<string, string>> {
  return page.evaluate(async (address) => {
    const file = {
      name: "planted.txt",
      content: btoa("Planted\n\nRussian President Vladimir Putin met Iran."),
    };
    const planted = JSON.stringify({ files: [file] });
    const asked = JSON.stringify({ cypher: "MATCH (n) RETURN n" });
    const reading = async (path: string, init: RequestInit) => {
      try {
        const response = await fetch(`${address}${path}`, init);
        return response.type === "opaque" ? "opaque" : `${response.status} ${await response.text()}`;
      } catch {
        return "nothing";
      }
    };
    const loading = (tag: "script" | "img" | "link" | "iframe", path: string) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(tag);
        element.onload = () => {
          try {
            const inside = (element as HTMLIFrameElement).contentDocument?.documentElement.outerHTML;
            resolve(tag === "iframe" ? `inside: ${inside ?? "nothing"}` : "loaded");
          } catch {
            resolve("nothing");
          }
        };
        element.onerror = () => resolve("nothing");
        if (tag === "link") Object.assign(element, { rel: "stylesheet", href: `${address}${path}` });
        else Object.assign(element, { src: `${address}${path}` });
        document.body.append(element);
        setTimeout(() => resolve("nothing"), 3_000);
      });
    const submitting = (enctype: string) =>
      new Promise<string>((resolve) => {
        const frame = document.createElement("iframe");
        frame.name = `answer-${enctype}`;
        document.body.append(frame);
        const form = document.createElement("form");
        Object.assign(form, { method: "post", enctype, action: `${address}api/read`, target: frame.name });
        const field = document.createElement("input");
        // `{"files":[…],"x":"="}`: JSON by what a form of plain text sends.
        Object.assign(field, { name: `${planted.slice(0, -1)},"x":"`, value: '"}' });
        form.append(field);
        document.body.append(form);
        frame.onload = () => setTimeout(() => resolve("sent"), 200);
        form.submit();
        setTimeout(() => resolve("sent"), 3_000);
      });
    const listening = () =>
      new Promise<string>((resolve) => {
        const source = new EventSource(`${address}api/progress`);
        source.onmessage = ({ data }) => resolve(data);
        source.onerror = () => resolve("nothing");
        setTimeout(() => resolve("nothing"), 3_000);
      });
    const opening = () =>
      new Promise<string>((resolve) => {
        const opened = open(`${address}`);
        setTimeout(() => {
          try {
            resolve(opened?.document.documentElement.outerHTML ?? "nothing");
          } catch {
            resolve("nothing");
          }
          opened?.close();
        }, 1_500);
      });
    const json = { "content-type": "application/json" };
    return {
      page: await reading("", {}),
      "page unseen": await reading("", { mode: "no-cors" }),
      summary: await reading("api/summary", {}),
      "summary with cookies": await reading("api/summary", { credentials: "include" }),
      "query as text": await reading("api/query", { method: "POST", mode: "no-cors", body: asked }),
      "query as JSON": await reading("api/query", { method: "POST", headers: json, body: asked }),
      "files as text": await reading("api/read", { method: "POST", mode: "no-cors", body: planted }),
      "files as JSON": await reading("api/read", { method: "POST", headers: json, body: planted }),
      "guessed token": await reading("api/summary", { headers: { "x-newsgraph-token": "guess" } }),
      script: await loading("script", "assets/index.js"),
      image: await loading("img", "api/summary"),
      frame: await loading("iframe", ""),
      events: await listening(),
      window: await opening(),
      "form as text": await submitting("text/plain"),
      "form as it is": await submitting("application/x-www-form-urlencoded"),
    };
  }, target);
}

describe.skipIf(!chromiumPath && !mayNotSkip)("a page of a stranger", () => {
  let browser: Browser;
  let served: Served;
  let evil: Server;
  let evilPort: number;
  let port: string;
  beforeAll(async () => {
    served = await serve([], READINGS);
    port = new URL(served.address).port;
    evil = createServer((_question, answer) =>
      answer.setHeader("content-type", "text/html").end("<!doctype html><title>Evil</title><body>"),
    );
    await new Promise<void>((resolve) => evil.listen(0, "127.0.0.1", resolve));
    evilPort = (evil.address() as AddressInfo).port;
    browser = await openBrowser([
      "--host-resolver-rules=MAP *.example 127.0.0.1",
      // The browser's own wall between the network and this machine would hide whether ours stands.
      "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests,PrivateNetworkAccessSendPreflights",
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    evil?.close();
    await served?.close();
  });

  const documents = async () => {
    const store = await openStore(served.path);
    const counts = await store.counts();
    await store.close();
    return counts.documents;
  };
  /** Nothing of the graph, of the page or of its token was learned, and nothing planted. */
  const expectNothing = async (learned: Record<string, string>) => {
    for (const [way, what] of Object.entries(learned)) {
      expect(`${way}: ${what}`).not.toMatch(
        /Tokayev|newsgraph-token|"rows"|"entities"|^(?:script|image): loaded/,
      );
      expect(`${way}: ${what}`).not.toMatch(/: 200/);
    }
    // What was planted would be there by now.
    await pause(1_500);
    expect(await documents()).toBe(READINGS.length);
  };

  it.each(["another site", "another port of this machine"])(
    "of %s learns and changes nothing",
    async (where) => {
      const page = await browser.newPage();
      const host = where === "another site" ? "evil.example" : "127.0.0.1";
      await page.goto(`http://${host}:${evilPort}/`);
      await expectNothing(await attack(page, served.address));
      await page.close();
    },
  );

  it("that rebinds its name to this machine learns and changes nothing", async () => {
    const page = await browser.newPage();
    const own = `http://rebinding.example:${port}/`;
    // First the stranger's server answers at that name, afterwards this machine's does.
    await page.route(`${own}start`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Evil</title><body>" }),
    );
    await page.goto(`${own}start`);
    const learned = await attack(page, own);
    expect(learned.summary).toMatch(/^421 /);
    expect(learned.page).toMatch(/^421 /);
    await expectNothing(learned);
    expect((await page.goto(own))?.status()).toBe(421);
    await page.close();
  });

  it("learns nothing where somebody is signed in in the same browser", async () => {
    const locked = await serve([], READINGS, { host: "0.0.0.0", password: PASSWORD });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${locked.address}#/e/country%3Akz`);
    await page.getByLabel("Password").fill("wrong password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("That is not the password.").waitFor();
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForFunction(() =>
      document.querySelector("#reader h2")?.textContent?.includes("Kazakhstan"),
    );
    const other = await context.newPage();
    await other.goto(`http://evil.example:${evilPort}/`);
    const learned = await attack(other, locked.address);
    for (const [way, what] of Object.entries(learned))
      expect(`${way}: ${what}`).not.toMatch(/Tokayev|newsgraph-token|"rows"|"entities"|: 200/);
    await context.close();
    await locked.close();
  });
});
