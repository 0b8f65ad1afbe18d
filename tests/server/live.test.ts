import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";
import { readGivenFiles } from "../../scripts/read-given-files.ts";
import type {
  DocumentGraphAnswer,
  ForgetAnswer,
  ProgressEvent,
  ReadEvent,
  ReadQuestion,
  SummaryAnswer,
} from "../../src/api/contract.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { type Listening, listen } from "../../src/server/listen.ts";
import { linesAt, makePdf } from "../reading/pdf/make-pdf.ts";
import { makeZip } from "../reading/unpacking/make-zip.ts";
import { READINGS } from "../stores/readings.ts";
import { eventsOf, firstThat } from "./event-stream.ts";

const TASS = readFileSync("samples/02-tass-csto-decision.txt");
const HOSTILE = '../../<img src=x onerror="alert(1)">\u202e.txt';

/** A server on a port of its own, and what it gives the page: the token stands in the page alone. */
async function start(store: GraphStore, folder: string, reads: boolean) {
  writeFileSync(join(folder, "index.html"), "__NEWSGRAPH_TOKEN__");
  const reading = reads ? readGivenFiles(store, async () => RULES_READER) : undefined;
  const server: Listening = await listen(store, { host: "127.0.0.1", port: 0, pageFolder: folder, reading });
  const token = await (await fetch(server.address)).text();
  const headers = { [TOKEN_HEADER]: token, "content-type": "application/json" };
  const get = (path: string, signal?: AbortSignal) =>
    fetch(`${server.address}api/${path}`, { headers, signal: signal ?? null });
  const post = (path: string, question: unknown, signal?: AbortSignal) =>
    fetch(`${server.address}api/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(question),
      signal: signal ?? null,
    });
  return { server, get, post, close: () => server.close() };
}

const question = (files: Readonly<Record<string, Uint8Array | string>>): ReadQuestion => ({
  files: Object.entries(files).map(([name, content]) => ({
    name,
    content: Buffer.from(content as string).toString("base64"),
  })),
});

describe("the server, live", () => {
  let folder: string;
  let path: string;
  let store: GraphStore;
  let live: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-live-"));
    path = join(folder, "live.db");
    store = await openStore(path);
    live = await start(store, folder, true);
  });
  afterEach(async () => {
    await live.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const progress = async () => {
    const leave = new AbortController();
    const response = await live.get("progress", leave.signal);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    return { events: eventsOf<ProgressEvent>(response), leave: () => leave.abort() };
  };
  const read = async (files: Parameters<typeof question>[0]): Promise<ReadEvent[]> => {
    const response = await live.post("read", question(files));
    expect(response.status).toBe(200);
    const events: ReadEvent[] = [];
    for await (const event of eventsOf<ReadEvent>(response)) events.push(event);
    return events;
  };

  it("tells at once what there is, and then what another program adds and how far it is", async () => {
    await store.add(READINGS.slice(0, 1));
    const { events } = await progress();
    expect((await events.next()).value).toEqual({ documents: 1, build: null });
    const other = await openStore(path);
    await other.add(READINGS.slice(1));
    expect(await firstThat(events, ({ documents }) => documents > 1)).toEqual({ documents: 4, build: null });
    const build = { done: 1, total: 3, failed: 0, current: "a.txt" };
    await other.tellProgress(build);
    expect(await firstThat(events, (event) => event.build !== null)).toEqual({ documents: 4, build });
    await other.close();
    expect(await firstThat(events, (event) => event.build === null)).toEqual({ documents: 4, build: null });
    const added = (await (await live.post("document-graph", { since: 1 })).json()) as DocumentGraphAnswer;
    expect(added.documentIds.toSorted()).toEqual(
      READINGS.slice(1)
        .map(({ document }) => document.id)
        .sort(),
    );
    expect(added.entities.map(({ id }) => id)).toContain("country:kz");
    expect(added.relations.length).toBeGreaterThan(0);
  });

  it("ends what it tells when it closes", async () => {
    const { events } = await progress();
    await events.next();
    await live.close();
    expect((await events.next()).done).toBe(true);
    live = await start(store, folder, true);
  });

  it("tells nothing to a page of another start", async () => {
    const response = await fetch(`${live.server.address}api/progress`, {
      headers: { [TOKEN_HEADER]: "old" },
    });
    expect(response.status).toBe(403);
  });

  it("does not tell for ever of a build that was killed", { timeout: 120_000 }, async () => {
    const articles = join(folder, "articles");
    mkdirSync(articles);
    for (let number = 0; number < 400; number += 1)
      writeFileSync(join(articles, `${number}.md`), `${TASS}\n\nEdition ${number} of the day.\n`);
    const { events } = await progress();
    const words = ["build", articles, "--store", path, "--reader", "rules", "--workers", "1"];
    const child = spawn(process.execPath, [resolve("scripts/newsgraph.mjs"), ...words], { stdio: "ignore" });
    const { build } = await firstThat(events, (event) => (event.build?.done ?? 0) > 0);
    expect(build).toMatchObject({ total: 400, failed: 0 });
    expect(build?.current).toMatch(/articles\/\d+\.md$/);
    child.kill("SIGKILL");
    const killed = performance.now();
    await firstThat(events, (event) => event.build === null);
    expect(performance.now() - killed).toBeLessThan(25_000);
  });

  it("reads files that are given to it, and says what it cannot read and why", async () => {
    const events = await read({
      "csto.txt": TASS,
      "empty.txt": "",
      "report.docx": "PK",
      "picture.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
      [HOSTILE]: "France protests\n\nFrench President Emmanuel Macron accused Russia, Reuters reported.\n",
    });
    const of = (file: number) => events.filter((event) => "file" in event && event.file === file);
    expect(of(0)).toMatchObject([{ state: "reading" }, { state: "read", document: { path: "csto.txt" } }]);
    expect(of(1)).toMatchObject([{}, { state: "failed", reason: "it is empty" }]);
    expect(of(2)).toMatchObject([
      {},
      { state: "failed", reason: expect.stringMatching(/save its text as \.txt/) },
    ]);
    expect(of(3)).toMatchObject([{}, { state: "failed" }]);
    expect(of(4)).toMatchObject([{}, { state: "read", document: { path: HOSTILE } }]);
    expect(events.at(-1)).toEqual({ state: "done" });
    expect((await store.counts()).documents).toBe(2);
    expect((await store.search("macron", 1))[0]?.name).toBe("Emmanuel Macron");
    expect(await read({ "again.md": TASS })).toMatchObject([{}, { state: "known" }, { state: "done" }]);
  });

  it("reads PDFs, packed files and archives, and tells of each article of an archive", async () => {
    const macron = "France protests\n\nFrench President Emmanuel Macron accused Russia, Reuters reported.\n";
    const archive = makeZip([
      { name: "week/csto.txt", content: TASS },
      { name: "week/picture.png", content: "PNG" },
      { name: "week/locked.txt", content: "", flags: 1 },
      { name: "../out.txt", content: macron },
    ]);
    const events = await read({
      "week.zip": archive,
      "macron.md.gz": gzipSync(macron),
      "scholz.pdf": await makePdf([linesAt([["German Chancellor Olaf Scholz met Joe Biden.", 60, 100]])]),
      "pictures.zip": makeZip([{ name: "a.png", content: "PNG" }]),
      "cut.zip": archive.slice(0, 300),
    });
    const of = (file: number) => events.filter((event) => "file" in event && event.file === file);
    const ofEntry = (entry: number) => of(0).filter((event) => "entry" in event && event.entry === entry);
    const names = ["csto.txt", "locked.txt"].map((name) => `week.zip/week/${name}`);
    expect(of(0)[0]).toEqual({ state: "unpacked", file: 0, entries: [...names, "week.zip/../out.txt"] });
    expect(ofEntry(0)).toMatchObject([{ state: "reading" }, { state: "read", document: { path: names[0] } }]);
    expect(ofEntry(1)).toMatchObject([
      { state: "reading" },
      { state: "failed", reason: "it is locked with a password: unpack the archive first" },
    ]);
    expect(ofEntry(2)).toMatchObject([
      { state: "reading" },
      { state: "failed", reason: expect.stringMatching(/^its name leads out of the archive/) },
    ]);
    expect(of(1)).toMatchObject([
      { state: "reading" },
      { state: "read", document: { title: "France protests" } },
    ]);
    expect(of(2)).toMatchObject([{ state: "reading" }, { state: "read", document: { path: "scholz.pdf" } }]);
    expect(of(3)).toMatchObject([
      { state: "failed", reason: "the archive holds no .txt, .md, .html, .htm, .pdf file" },
    ]);
    expect(of(4)).toMatchObject([
      { state: "reading" },
      { state: "failed", reason: expect.stringMatching(/^it is damaged, or no ZIP/) },
    ]);
    expect((await store.counts()).documents).toBe(3);
    expect((await store.origins()).length).toBe(0);
  });

  it("forgets a document, tells what went with it, and tells every page", async () => {
    await read({ "csto.txt": TASS, "macron.txt": "France protests\n\nEmmanuel Macron accused Russia.\n" });
    const [macron] = (await store.documents()).filter(({ path: from }) => from === "macron.txt");
    const { events, leave } = await progress();
    await firstThat(events, ({ documents }) => documents === 2);
    const before = await store.counts();
    const forget = async () => (await live.post("forget", { documentId: macron?.id })).json();
    const gone = (await forget()) as ForgetAnswer;
    const after = await store.counts();
    expect(gone).toEqual({
      documents: 1,
      statements: before.statements - after.statements,
      relations: before.relations - after.relations,
      entities: before.entities - after.entities,
    });
    expect(gone.entities).toBeGreaterThan(0);
    expect(await store.search("macron", 1)).toEqual([]);
    leave();
    const later = await progress();
    await firstThat(later.events, ({ documents }) => documents === 1);
    later.leave();
    expect(await forget()).toEqual({ documents: 0, statements: 0, relations: 0, entities: 0 });
  });

  it("links names across documents as a build does", async () => {
    const full = "Talks\n\nRussian President Vladimir Putin met Kazakh President Kassym-Jomart Tokayev.\n";
    await read({ "full.txt": full, "short.txt": "Speech\n\nKazakh President Tokayev thanked Russia.\n" });
    expect((await store.search("tokayev", 5)).map(({ id, documentCount }) => [id, documentCount])).toEqual([
      ["person:kassym-jomart-tokayev", 2],
    ]);
  });

  it("reads one question after the other, and stops where the page has left", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, number) => [`${number}.md`, `${TASS}\n\nEdition ${number}.\n`]),
    );
    const leave = new AbortController();
    const first = await live.post("read", question(many), leave.signal);
    const events = eventsOf<ReadEvent>(first);
    await firstThat(events, ({ state }) => state === "read");
    const second = read({ "last.txt": "Speech\n\nKazakh President Tokayev thanked Russia.\n" });
    leave.abort();
    expect((await second).at(-1)).toEqual({ state: "done" });
    expect((await store.counts()).documents).toBeLessThan(300);
  });

  it.each([
    ["nothing", { files: [] }, 400],
    ["what is not base64", { files: [{ name: "a.txt", content: "<<>>" }] }, 400],
    ["a file without a name", { files: [{ name: "", content: "" }] }, 400],
    ["more than 20 MB", question({ "a.txt": Buffer.alloc(20_000_001, "a") }), 413],
  ])("refuses %s", async (_what, asked, status) => {
    const response = await live.post("read", asked);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: expect.any(String) });
  });

  it("says whether it reads files, and reads none where nothing was given to read them", async () => {
    const summary = async () => (await (await live.get("summary")).json()) as SummaryAnswer;
    expect((await summary()).reads).toEqual({
      endings: [".txt", ".md", ".html", ".htm", ".pdf", ".gz", ".zip"],
      graphs: expect.arrayContaining([".gexf", ".graphml", ".csv"]),
      bytes: 20_000_000,
    });
    await live.close();
    live = await start(store, folder, false);
    expect((await summary()).reads).toBeNull();
    expect((await live.post("read", question({ "a.md": TASS }))).status).toBe(404);
  });
});
