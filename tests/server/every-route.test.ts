import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";
import { readGivenFiles } from "../../scripts/read-given-files.ts";
import { createApp } from "../../src/server/app.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { add, NOTE, VIEW } from "../stores/keepsake-contract.ts";
import { READINGS } from "../stores/readings.ts";
import { type RawAnswer, rawRequest } from "./raw-request.ts";
import { serveFolder } from "./served-folder.ts";

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** A question that is answered 200. */
  readonly question?: unknown;
}

const ENTITIES = { entityIds: ["country:kz"] };
const ROUTES: readonly Route[] = [
  ...[
    "summary",
    "overview",
    "neighbourhood?id=country:kz",
    "timeline",
    "ways-in",
    "paths?from=country:kz&to=country:ru",
    "search?q=to",
    "documents",
    "document?id=document:tass",
    "entity?id=country:kz",
    "relation?subject=country:kz&object=country:ru",
    "progress",
    "formats",
    "views",
    `view?id=${VIEW.id}`,
    "notes",
    "noted",
    "export-views",
  ].map((path) => ({ method: "GET" as const, path })),
  { method: "POST", path: "compare", question: { a: { outlet: "TASS" }, b: { outlet: null } } },
  { method: "POST", path: "graph", question: ENTITIES },
  { method: "POST", path: "evidence", question: ENTITIES },
  { method: "POST", path: "query", question: { cypher: "RETURN 1" } },
  { method: "POST", path: "export", question: { format: EXPORT_FORMATS[0]?.name, which: ENTITIES } },
  { method: "POST", path: "document-graph", question: { since: 0 } },
  { method: "POST", path: "forget", question: { documentId: "document:none" } },
  {
    method: "POST",
    path: "save-view",
    question: { before: null, name: "V", note: "", address: "#/?v=N4Ig" },
  },
  { method: "POST", path: "save-note", question: { before: null, about: "country:kz", text: "Hm." } },
  {
    method: "POST",
    path: "remove-keepsake",
    question: { id: NOTE.id, changedAt: NOTE.changedAt },
  },
  {
    method: "POST",
    path: "import-views",
    question: { newsgraph: "views", version: 1, views: [], notes: [] },
  },
  {
    method: "POST",
    path: "read",
    question: { files: [{ name: "a.txt", content: Buffer.from("Nothing here.").toString("base64") }] },
  },
];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

describe("every route by host, origin, site, token, content type and method", () => {
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serveFolder>>;
  let token: string;
  let host: string;
  let reading: ReturnType<typeof readGivenFiles>;
  beforeAll(async () => {
    store = await openStore(":memory:");
    await store.add(READINGS);
    await store.keep([VIEW, NOTE].map(add));
    reading = readGivenFiles(store, async () => RULES_READER);
    served = await serveFolder(store, { reading });
    host = new URL(served.address).host;
    token = (await rawRequest(served.address)).body;
  });
  afterAll(async () => {
    await served.close();
    await reading.close();
    await store.close();
  });

  const ask = (
    { method, path, question }: Omit<Route, "method"> & { readonly method: string },
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawAnswer> => {
    const own = { host, [TOKEN_HEADER]: token, "content-type": "application/json" };
    const body = question === undefined || method !== "POST" ? {} : { body: JSON.stringify(question) };
    return rawRequest(`${served.address}api/${path}`, { method, headers: { ...own, ...headers }, ...body });
  };

  it("are all here", () => {
    const app = createApp(store, { hosts: new Set(), token: "", pageFiles: new Map(), reading });
    const known = app.routes
      .filter(({ method, path }) => path.startsWith("/api/") && !path.includes("*") && method !== "ALL")
      .map(({ method, path }) => `${method} ${path}`);
    const here = ROUTES.map(({ method, path }) => `${method} /api/${path.split("?")[0]}`);
    expect(here.sort()).toEqual([...new Set(known)].sort());
  });

  it.each(ROUTES)("$method $path answers its own page, whatever it calls this machine", async (route) => {
    const { port } = new URL(served.address);
    for (const name of ["127.0.0.1", "localhost", "[::1]", "LOCALHOST"]) {
      const same = {
        host: `${name}:${port}`,
        origin: `http://${name}:${port}`,
        "sec-fetch-site": "same-origin",
      };
      const { status, headers } = await ask(route, same);
      expect([name, status]).toEqual([name, 200]);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers["cache-control"]).toBe("no-store");
      expect(Object.keys(headers).filter((header) => header.startsWith("access-control-"))).toEqual([]);
    }
  });

  it.each(ROUTES)("$method $path turns away who comes by another name", async (route) => {
    const { port } = new URL(served.address);
    const strange = ["rebinding.example", "localhost.", "127.0.0.1.example", "0.0.0.0", "2130706434", "[::]"];
    for (const name of [...strange, "localhost.example", "192.168.0.1"]) {
      const { status } = await ask(route, { host: `${name}:${port}` });
      expect([name, status]).toEqual([name, 421]);
    }
  });

  it.each(ROUTES)("$method $path turns away other sites and who has no token", async (route) => {
    const wrong: readonly Readonly<Record<string, string>>[] = [
      { origin: "http://evil.example" },
      { origin: "null" },
      { origin: `http://127.0.0.1:${Number(new URL(served.address).port) + 1}` },
      { origin: `http://${host}.evil.example` },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { [TOKEN_HEADER]: "" },
      { [TOKEN_HEADER]: `${token}x` },
      { [TOKEN_HEADER]: token.toUpperCase() },
    ];
    for (const headers of wrong) {
      const { status, body } = await ask(route, headers);
      expect([headers, status]).toEqual([headers, 403]);
      expect(JSON.parse(body)).toEqual({ error: expect.any(String) });
    }
  });

  it.each(ROUTES.filter(({ method }) => method === "POST"))(
    "$method $path takes JSON and nothing else",
    async (route) => {
      const types = [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "text/json",
        "",
      ];
      for (const type of [...types, "application/json5", "text/plain; application/json"]) {
        const { status } = await ask(route, { "content-type": type });
        expect([type, status]).toEqual([type, 415]);
      }
      expect((await ask(route, { "content-type": "application/json; charset=utf-8" })).status).toBe(200);
      const { status } = await rawRequest(`${served.address}api/${route.path}`, {
        method: "POST",
        headers: { host, [TOKEN_HEADER]: token, "content-type": "application/json" },
        body: "{",
      });
      expect(status).toBe(400);
    },
  );

  it.each(ROUTES)("$method $path has no other method", async (route) => {
    const others = METHODS.filter(
      (method) => method !== route.method && !(route.method === "GET" && method === "HEAD"),
    );
    for (const method of others) {
      const { status } = await ask({ ...route, method }, {});
      expect([method, status]).toEqual([method, 404]);
    }
  });

  it("gives the page to whoever opens it, and to nobody under another name", async () => {
    for (const method of ["GET", "HEAD"])
      expect((await rawRequest(served.address, { method, headers: { host } })).status).toBe(200);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect((await rawRequest(served.address, { method, headers: { host } })).status).toBe(404);
    expect((await rawRequest(served.address, { headers: { host: "rebinding.example" } })).status).toBe(421);
    const away = await rawRequest(served.address, { headers: { host, origin: "http://evil.example" } });
    expect(away.headers["access-control-allow-origin"]).toBeUndefined();
    expect(away.headers["cross-origin-resource-policy"]).toBe("same-origin");
  });

  it.each([
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "//etc/passwd",
    "/assets/../../package.json",
    "/index.html%00.js",
    "/api/../index.html",
  ])("reaches no file by %s", async (path) => {
    const { status } = await rawRequest(new URL(served.address).origin + path, { headers: { host } });
    expect([403, 404]).toContain(status);
  });
});
