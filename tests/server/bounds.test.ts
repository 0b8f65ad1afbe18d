import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GivenUpError } from "../../graph/stores/given-up.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { READINGS } from "../stores/readings.ts";
import { serveFolder } from "./served-folder.ts";

const WILD = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a % 2 = 3 RETURN a";

type Answer = (...asked: readonly unknown[]) => unknown;

/** The same store at the end of a line that is held; `outcomes` gets what becomes of each question to it. */
interface Line {
  asked: number;
  outcomes: unknown[];
  held: Promise<void>;
}

function atTheEndOf(line: Line, store: GraphStore): GraphStore {
  const slow = (of: GraphStore): GraphStore =>
    Object.fromEntries(
      Object.entries(of).map(([name, answer]) => [
        name,
        typeof answer !== "function" || /^(?:query|until|close|progress|documentIds)$/.test(name)
          ? answer
          : async (...asked: readonly unknown[]) => {
              line.asked += 1;
              await line.held;
              const answered = Promise.resolve((answer as Answer)(...asked));
              answered.then(
                () => line.outcomes.push("answered"),
                (error: unknown) => line.outcomes.push(error),
              );
              return answered;
            },
      ]),
    ) as unknown as GraphStore;
  return { ...slow(store), until: (signal) => slow(store.until(signal)) };
}

describe("a server that is asked much", () => {
  const line: Line = { asked: 0, outcomes: [], held: Promise.resolve() };
  /** Questions wait from now on, until the function that it returns is called. */
  const hold = (): (() => void) => {
    let release = (): void => {};
    Object.assign(line, { asked: 0, outcomes: [] });
    line.held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  };
  let folder: string;
  let store: GraphStore;
  let served: Awaited<ReturnType<typeof serveFolder>>;
  let headers: Record<string, string>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-bounds-"));
    store = await openStore(join(folder, "asked.db"));
    await store.add(READINGS);
    served = await serveFolder(atTheEndOf(line, store));
    const token = await (await fetch(served.address)).text();
    headers = { [TOKEN_HEADER]: token, "content-type": "application/json" };
  });
  afterAll(async () => {
    await served.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, signal: AbortSignal | null = null) =>
    fetch(`${served.address}api/${path}`, { headers, signal });
  const post = (path: string, question: unknown, signal: AbortSignal | null = null) =>
    fetch(`${served.address}api/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(question),
      signal,
    });

  it.each([
    ["GET", "paths?from=country:kz&to=country:ru", undefined],
    ["GET", "search?q=tokayev", undefined],
    ["GET", "overview", undefined],
    ["GET", "neighbourhood?id=country:kz", undefined],
    ["GET", "entity?id=country:kz", undefined],
    ["GET", "relation?subject=country:kz&object=country:ru", undefined],
    ["GET", "timeline", undefined],
    ["GET", "ways-in", undefined],
    ["GET", "documents", undefined],
    ["GET", "views", undefined],
    ["GET", "notes?about=country:kz", undefined],
    ["POST", "compare", { a: { outlet: "TASS" }, b: { outlet: null } }],
    ["POST", "export", { format: "gexf", which: { entityId: "country:kz", depth: 1 } }],
    ["POST", "evidence", { entityIds: ["country:kz"] }],
    ["POST", "graph", { entityIds: ["country:kz"] }],
    ["POST", "document-graph", { documentIds: ["document:tass"] }],
  ])("gives %s %s up when whoever asked has left", async (method, path, question) => {
    const release = hold();
    const leave = new AbortController();
    const asked = method === "GET" ? get(path, leave.signal) : post(path, question, leave.signal);
    asked.catch(() => {});
    await expect.poll(() => line.asked).toBeGreaterThan(0);
    leave.abort();
    await expect(asked).rejects.toThrow();
    // The server hears of it a little later than the page knows it.
    await setTimeout(300);
    release();
    await expect.poll(() => line.outcomes.length).toBe(line.asked);
    for (const outcome of line.outcomes) expect(outcome).toBeInstanceOf(GivenUpError);
  });

  it("stops a query when whoever asked has left, and answers the next at once", async () => {
    const leave = new AbortController();
    const asked = post("query", { cypher: WILD }, leave.signal);
    await setTimeout(1_500);
    leave.abort();
    await expect(asked).rejects.toThrow();
    const started = performance.now();
    expect((await post("query", { cypher: "RETURN 1 AS one" })).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(8_000);
  });

  it("answers 503 to more than it bears at a time, and goes on", async () => {
    const release = hold();
    const refused: unknown[] = [];
    const asked = Array.from({ length: 90 }, async () => {
      const response = await get("timeline");
      if (response.status !== 503) return response.status;
      refused.push([response.headers.get("retry-after"), await response.json()]);
      return 503;
    });
    await expect.poll(() => refused.length).toBe(90 - 64);
    expect(new Set(refused.map(String)).size).toBe(1);
    expect(refused[0]).toEqual(["2", { error: expect.stringMatching(/busy/) }]);
    release();
    const statuses = await Promise.all(asked);
    expect(statuses.filter((status) => status === 200)).toHaveLength(64);
    expect((await get("timeline")).status).toBe(200);
  });

  it("holds eight queries, and refuses the ninth at once", async () => {
    const leave = new AbortController();
    const wild = Array.from({ length: 8 }, () =>
      post("query", { cypher: WILD }, leave.signal).catch(() => "left" as const),
    );
    await setTimeout(1_000);
    const ninth = await post("query", { cypher: "RETURN 1" });
    expect([ninth.status, ninth.headers.get("retry-after")]).toEqual([503, "2"]);
    expect((await get("timeline")).status).toBe(200);
    leave.abort();
    expect(new Set(await Promise.all(wild))).toEqual(new Set(["left"]));
    await expect.poll(async () => (await post("query", { cypher: "RETURN 1" })).status).toBe(200);
  });

  it("tells a hundred pages what changes, and refuses the next until one has left", async () => {
    const pages = Array.from({ length: 100 }, () => new AbortController());
    const streams = await Promise.all(pages.map(({ signal }) => get("progress", signal)));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await get("progress")).status).toBe(503);
    for (const page of pages) page.abort();
    const last = new AbortController();
    await expect.poll(async () => (await get("progress", last.signal)).status).toBe(200);
    last.abort();
  });

  it("takes no body without end", async () => {
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)),
    });
    const init = { method: "POST", headers, body: endless, duplex: "half" };
    const response = await fetch(`${served.address}api/query`, init as RequestInit).catch(() => undefined);
    expect(response?.status ?? 413).toBe(413);
    expect((await get("timeline")).status).toBe(200);
  });
});
