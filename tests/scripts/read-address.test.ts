import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { fetchPage } from "../../scripts/fetch-page.ts";
import { isPublicAddress } from "../../scripts/public-address.ts";
import { linesAt, makePdf } from "../reading/pdf/make-pdf.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const STORY = "French President Emmanuel Macron accused Russia, Reuters reported.";
const HTML = `<!doctype html><title>France protests</title><script>fetch("http://127.0.0.1:1/")</script><p>${STORY}`;
/** The two addresses of this machine that the tests serve at; the one may be reached, the other not. */
const [ALLOWED, OTHER] = ["127.0.0.1", "127.0.0.2"];
const mayReach = (address: string) => address === ALLOWED;

describe("what is in the public internet", () => {
  it.each(["1.1.1.1", "93.184.216.34", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "%s is",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ..."0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.255 169.254.169.254 172.16.0.1".split(" "),
    ..."172.31.255.255 192.0.0.8 192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.9 224.0.0.1 255.255.255.255".split(
      " ",
    ),
    ..."::  ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:a00:1 ::7f00:1 64:ff9b::7f00:1 2002:7f00:1::".split(
      / +/,
    ),
    ..."fc00::1 fd12::1 fe80::1 fe80::1%lo fec0::1 ff02::1 2001:db8::1 2001::1 100::1 localhost".split(" "),
    "",
  ])("%j is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe("an address to read from", () => {
  let server: Server;
  let elsewhere: Server;
  let base: string;
  let there: string;
  let asked: string[] = [];
  let answer: RequestListener = () => {};
  const listenAt = (host: string) =>
    new Promise<Server>((resolve) => {
      const started = createServer((question, response) => {
        asked.push(`${host}${question.url}`);
        answer(question, response);
      });
      started.listen(0, host, () => resolve(started));
    });
  beforeAll(async () => {
    [server, elsewhere] = [await listenAt(ALLOWED), await listenAt(OTHER)];
    base = `http://${ALLOWED}:${(server.address() as AddressInfo).port}/`;
    there = `http://${OTHER}:${(elsewhere.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    asked = [];
  });
  afterAll(() => {
    for (const one of [server, elsewhere]) {
      one.closeAllConnections();
      one.close();
    }
  });

  const build = async (addresses: readonly string[], limits: Record<string, number> = {}) => {
    const store = await openStore(":memory:");
    const summary = await buildGraph(store, addresses, { fetch: { mayReach, limits } });
    const documents = await store.documents();
    await store.close();
    return { summary, documents };
  };
  const refusalOf = async (address: string, limits: Record<string, number> = {}): Promise<string> => {
    const { summary, documents } = await build([address], limits);
    expect(documents).toEqual([]);
    expect(summary.failed).toMatchObject([{ path: address }]);
    return summary.failed[0]?.reason ?? "";
  };

  it("becomes a document with its address, its page parsed and not run", async () => {
    answer = (question, response) => {
      expect(question.headers["user-agent"]).toMatch(/^newsgraph /);
      response.setHeader("content-type", "text/html; charset=utf-8").end(HTML);
    };
    const { summary, documents } = await build([`${base}story?id=1#part`]);
    expect(summary.failed).toEqual([]);
    expect(documents).toMatchObject([{ title: "France protests", url: `${base}story?id=1`, path: null }]);
    expect(asked).toEqual([`${ALLOWED}/story?id=1`]);
  });

  it("is unpacked, and read in the encoding that the server tells", async () => {
    answer = ({ url }, response) => {
      if (url === "/packed")
        response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      else response.writeHead(200, { "content-type": "text/plain; charset=windows-1251" });
      const cyrillic = Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x2e]);
      response.end(url === "/packed" ? gzipSync(HTML) : cyrillic);
    };
    const { summary, documents } = await build([`${base}packed`, `${base}Moscow`]);
    expect(summary.failed).toEqual([]);
    expect(documents.map(({ title }) => title).sort()).toEqual(["France protests", "Москва."]);
  });

  it("may be a PDF", async () => {
    const pdf = await makePdf([
      linesAt([
        ["France protests", 60, 100, 20],
        [STORY, 60, 140],
      ]),
    ]);
    answer = (_question, response) => response.setHeader("content-type", "application/pdf").end(pdf);
    expect((await build([`${base}report.pdf`])).documents).toMatchObject([
      { title: "France protests", url: `${base}report.pdf`, path: null },
    ]);
  });

  it("leads on five times, and no farther", async () => {
    answer = ({ url = "" }, response) => {
      const step = Number(url.slice(1));
      if (step > 0) response.writeHead(302, { location: `/${step - 1}` }).end();
      else response.setHeader("content-type", "text/html").end(HTML);
    };
    expect((await build([`${base}5`])).documents).toMatchObject([{ url: `${base}0` }]);
    expect(await refusalOf(`${base}6`)).toBe("it leads on more than 5 times");
  });

  it.each([
    ["an address that may not be reached", () => there, /127\.0\.0\.2, which is not in the public internet/],
    ["a file", () => "file:///etc/passwd", /leads to file: and only http: and https:/],
    ["a script", () => "javascript:alert(1)", /only http/],
    ["a password", () => base.replace("//", "//anna:canary-pw@"), /a user name or a password/],
    ["nowhere", () => "http://", /no address/],
  ])("does not lead on to %s", async (_what, location, reason) => {
    answer = (_question, response) => response.writeHead(301, { location: location() }).end();
    const words = await refusalOf(base);
    expect(words).toMatch(reason);
    expect(words).not.toContain("canary-pw");
    expect(asked).toEqual([`${ALLOWED}/`]);
  });

  it.each([
    "http://127.0.0.1",
    "http://127.1",
    "http://2130706433",
    "http://0x7f.1",
    "http://0177.0.0.1",
    "http://0.0.0.0",
    "http://[::1]",
    "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]",
    "http://localhost",
    "http://localhost.",
    "http://LOCALHOST",
    "http://169.254.169.254/latest/meta-data/",
    "http://192.168.0.1",
  ])("is not read from %s", async (address) => {
    const { port } = new URL(base);
    const { origin, pathname } = new URL(address);
    const asking = fetchPage(`${origin}:${port}${pathname}`);
    await expect(asking).rejects.toThrow(/not in the public internet|no host of that name|looked up/);
    expect(asked).toEqual([]);
  });

  it.each([
    ["is missing", 404, "text/html", "the server answers 404 Not Found"],
    ["wants a password", 401, "text/html", "the server answers 401 Unauthorized"],
    ["is a picture", 200, "image/png", "it is image/png: only pages, plain text and PDF are read"],
    [
      "is an archive",
      200,
      "application/zip",
      "it is application/zip: only pages, plain text and PDF are read",
    ],
    ["is a damaged PDF", 200, "application/pdf", "it is damaged, or no PDF (Invalid PDF structure.)"],
  ])("says that it %s", async (_what, status, type, reason) => {
    answer = (_question, response) => response.writeHead(status, { "content-type": type }).end("x");
    expect(await refusalOf(base)).toBe(reason);
  });

  it("is cut neither short nor long: what is too large is refused, packed or not", async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, "a"));
    answer = ({ url }, response) => {
      const packed = url === "/packed" ? { "content-encoding": "gzip" } : {};
      response.writeHead(200, { "content-type": "text/plain", ...packed });
      if (url === "/packed") return response.end(bomb);
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(100_000, "a"), more));
      more();
    };
    expect(await refusalOf(`${base}endless`)).toBe("it is longer than 20 MB");
    const before = process.memoryUsage().rss;
    expect(await refusalOf(`${base}packed`)).toBe("it is longer than 20 MB");
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it("is given up when it takes too long, before the answer and within it", async () => {
    answer = ({ url }, response) => {
      if (url === "/drip") response.writeHead(200, { "content-type": "text/plain" }).write("a");
    };
    for (const path of ["silent", "drip"])
      expect(await refusalOf(base + path, { milliseconds: 300 })).toBe("it took longer than 0.3 seconds");
  });

  it.each([
    ["what is no gzip", (response: Parameters<RequestListener>[1]) => response.end("no gzip"), /and is not/],
    [
      "an end in the middle",
      (response: Parameters<RequestListener>[1]) => response.end(gzipSync(HTML).subarray(0, 50)),
      /ends in the middle/,
    ],
    [
      "a broken connection",
      (response: Parameters<RequestListener>[1]) =>
        response.write(gzipSync(HTML).subarray(0, 50), () => response.destroy()),
      /hung up|aborted|ends in the middle/,
    ],
  ])("says that it is %s", async (_what, send, reason) => {
    answer = (_question, response) => {
      response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" });
      send(response);
    };
    expect(await refusalOf(base)).toMatch(reason);
  });

  it("that cannot be read stops no other, and the command says so", async () => {
    answer = ({ url }, response) =>
      url === "/good"
        ? response.setHeader("content-type", "text/html").end(HTML)
        : response.writeHead(500).end();
    const words = [`${base}bad`, `${base}good`, "--json", "--reader", "rules"];
    const refused = await runNewsgraph(emptyFolder(), ["build", ...words]);
    expect(JSON.parse(refused.out)).toMatchObject({ added: 0 });
    expect(refused.out).toContain("--allow-private-addresses");
    const built = await runNewsgraph(emptyFolder(), ["build", ...words, "--allow-private-addresses"]);
    expect(built.code).toBe(1);
    expect(JSON.parse(built.out)).toMatchObject({
      added: 1,
      failed: [{ path: `${base}bad`, reason: "the server answers 500 Internal Server Error" }],
    });
    const read = await runNewsgraph(emptyFolder(), [
      "read",
      `${base}good`,
      "--allow-private-addresses",
      "--reader",
      "rules",
    ]);
    expect(JSON.parse(read.out).document.url).toBe(`${base}good`);
  });
});
