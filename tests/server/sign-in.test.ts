import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { isLoopback, ownNames } from "../../src/server/own-names.ts";
import { openSessions, SESSION_SECONDS } from "../../src/server/sessions.ts";
import { rawRequest } from "./raw-request.ts";
import { serveFolder } from "./served-folder.ts";

const PASSWORD = "correct horse battery";

describe("a server with a password", () => {
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    store = await openStore(":memory:");
    served = await serveFolder(store, { host: "0.0.0.0", password: PASSWORD, names: ["news.example"] });
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });

  const signIn = (password: string, headers: Readonly<Record<string, string>> = {}) =>
    rawRequest(`${served.address}sign-in`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      body: new URLSearchParams({ password }).toString(),
    });

  it("gives nothing but the form and its looks to who has not signed in", async () => {
    for (const path of ["api/summary", "assets/index.js", "api/nothing", "index.html"]) {
      const { status, body } = await rawRequest(`${served.address}${path}`);
      expect([path, status]).toEqual([path, 401]);
      expect(body).toMatch(/not signed in/);
    }
    const page = await rawRequest(served.address);
    expect([page.status, page.headers.location]).toEqual([303, "/sign-in"]);
    const form = await rawRequest(`${served.address}sign-in`);
    expect(form.status).toBe(200);
    expect(form.headers["content-security-policy"]).toMatch(/default-src 'none';.*form-action 'self';/);
    expect((await rawRequest(`${served.address}sign-in.css`)).headers["content-type"]).toMatch(/^text\/css/);
    expect((await rawRequest(`${served.address}health`)).body).toBe('{"ok":true}');
  });

  it("lets who knows the password in, and still wants the token", async () => {
    const { status, headers } = await signIn(PASSWORD);
    expect([status, headers.location]).toEqual([303, "/"]);
    const [set = ""] = headers["set-cookie"] as string[];
    expect(set).toMatch(/^newsgraph=[\w-]{32}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
    const cookie = set.split(";")[0] as string;
    const token = (await rawRequest(served.address, { headers: { cookie } })).body;
    const ask = (more: Readonly<Record<string, string>>) =>
      rawRequest(`${served.address}api/summary`, { headers: { cookie, ...more } });
    expect((await ask({ [TOKEN_HEADER]: token })).status).toBe(200);
    expect((await ask({})).status).toBe(403);
    expect((await ask({ [TOKEN_HEADER]: token, cookie: `${cookie}x` })).status).toBe(401);
    expect((await ask({ [TOKEN_HEADER]: token, host: "rebinding.example" })).status).toBe(421);
    expect((await ask({ [TOKEN_HEADER]: token, host: "news.example" })).status).toBe(200);
  });

  it("is signed in to by no other site, and takes no long password", async () => {
    expect((await signIn(PASSWORD, { origin: "http://evil.example" })).status).toBe(403);
    expect((await signIn(PASSWORD, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await signIn("x".repeat(5_000))).status).toBe(413);
  });

  it("hears no more than five wrong passwords a minute, and repeats none", async () => {
    const statuses = [];
    for (const guess of ["", "canary-guess", `${PASSWORD} `, PASSWORD.toUpperCase(), "a", "b", PASSWORD]) {
      const { status, body, headers } = await signIn(guess);
      statuses.push(status);
      expect(body).not.toContain("canary-guess");
      if (status === 429) expect(headers["retry-after"]).toBe("60");
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  });

  it("does not listen for others without one", async () => {
    for (const host of ["0.0.0.0", "::", "192.168.0.1"])
      await expect(serveFolder(store, { host })).rejects.toThrow(/needs a password/);
  });
});

describe("sessions", () => {
  it("end after twelve hours, and wrong passwords are forgotten after a minute", () => {
    let time = 0;
    const sessions = openSessions(PASSWORD, () => time);
    const session = sessions.signIn(PASSWORD, "a") as string;
    time = SESSION_SECONDS * 1000 - 1;
    expect(sessions.isSignedIn(session)).toBe(true);
    time += 1;
    expect(sessions.isSignedIn(session)).toBe(false);
    for (let guess = 0; guess < 5; guess++) expect(sessions.signIn("wrong", "a")).toBeNull();
    expect(sessions.signIn(PASSWORD, "a")).toBe("later");
    expect(sessions.signIn(PASSWORD, "b")).toHaveLength(32);
    time += 60_000;
    expect(sessions.signIn(PASSWORD, "a")).toHaveLength(32);
  });

  it("hear nobody after a hundred wrong passwords from everywhere", () => {
    const sessions = openSessions(PASSWORD, () => 0);
    for (let guess = 0; guess < 100; guess++) expect(sessions.signIn("wrong", String(guess))).toBeNull();
    expect(sessions.signIn(PASSWORD, "another")).toBe("later");
  });
});

describe("the names of a server", () => {
  it.each(["127.0.0.1", "127.8.9.1", "::1", "localhost", "LocalHost"])("%s is this machine alone", (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it.each([
    "0.0.0.0",
    "::",
    "::ffff:127.0.0.1x",
    "192.168.1.2",
    "128.0.0.1",
    "example.com",
    "localhost.x",
    "",
  ])("%j is reached by others", (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it("are this machine's addresses only where others reach it", () => {
    const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    const outside = addresses.find(({ internal, family }) => !internal && family === "IPv4")?.address;
    expect([...ownNames("127.0.0.1")]).toEqual(["127.0.0.1", "localhost", "[::1]"]);
    expect(ownNames("0.0.0.0").has("0.0.0.0")).toBe(false);
    if (outside)
      expect([ownNames("0.0.0.0").has(outside), ownNames("::1").has(outside)]).toEqual([true, false]);
    expect(ownNames("0.0.0.0", ["News.Example"]).has("news.example")).toBe(true);
  });
});
