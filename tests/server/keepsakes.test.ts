import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { createApp } from "../../src/server/app.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "../stores/keepsake-contract.ts";
import { READINGS } from "../stores/readings.ts";

const ADDRESS = "#/e/country%3Akz?v=N4Ig";

describe("views and notes over HTTP", () => {
  let store: GraphStore;
  let app: ReturnType<typeof createApp>;
  beforeEach(async () => {
    store = await openStore(":memory:");
    await store.add(READINGS);
    app = createApp(store, { hosts: new Set(["here"]), token: "t", pageFiles: new Map() });
  });
  afterEach(() => store.close());

  const headers = { [TOKEN_HEADER]: "t", "content-type": "application/json" };
  const get = async (path: string) => {
    const response = await app.request(`http://here/api/${path}`, { headers });
    return { status: response.status, answer: await response.json() };
  };
  const post = async (path: string, question: unknown) => {
    const body = JSON.stringify(question);
    const response = await app.request(`http://here/api/${path}`, { method: "POST", headers, body });
    return { status: response.status, answer: await response.json() };
  };

  it("saves a view, lists it without its address, and gives it whole", async () => {
    const asked = { before: null, name: "Who leads", note: "", address: ADDRESS };
    const { status, answer } = await post("save-view", asked);
    expect(status).toBe(200);
    expect((await get("views")).answer).toEqual({ views: [answer] });
    expect((await get(`view?id=${answer.id}`)).answer).toEqual({ ...answer, address: ADDRESS });
    expect((await get("view?id=view:00000000-0000-4000-8000-000000000000")).status).toBe(404);
    const renamed = await post("save-view", { before: answer, name: "Leaders", note: "New" });
    expect(renamed.answer).toMatchObject({ id: answer.id, name: "Leaders", note: "New" });
    expect((await get(`view?id=${answer.id}`)).answer.address).toBe(ADDRESS);
  });

  it("tells whoever comes second that it was changed meanwhile, and changes nothing", async () => {
    const first = (await post("save-note", { before: null, about: "country:kz", text: "One" })).answer;
    const second = (await post("save-note", { before: first, about: "country:kz", text: "Two" })).answer;
    const late = await post("save-note", { before: first, about: "country:kz", text: "Mine" });
    expect(late).toEqual({ status: 409, answer: { error: expect.stringMatching(/changed meanwhile/) } });
    expect((await post("remove-keepsake", first)).status).toBe(409);
    expect((await get("notes?about=country:kz")).answer.notes).toEqual([second]);
    expect((await post("remove-keepsake", second)).status).toBe(200);
    expect((await post("remove-keepsake", second)).status).toBe(200);
    const gone = await post("save-note", { before: second, about: "country:kz", text: "Three" });
    expect(gone).toEqual({ status: 409, answer: { error: expect.stringMatching(/taken away meanwhile/) } });
  });

  it("tells whom notes are about, and who of them is no longer there", async () => {
    const gone = { ...NOTE, id: "note:00000000-0000-4000-8000-000000000009", about: "person:gone" };
    const lost = {
      ...NOTE_ON_RELATION,
      id: "note:00000000-0000-4000-8000-000000000008",
      about: "country:kz|ACCUSED|person:gone",
    };
    await store.keep([NOTE, NOTE_ON_RELATION, gone, lost].map(add));
    const { answer } = await get("notes");
    expect(answer.count).toBe(4);
    expect(answer.missing).toEqual(["country:kz|ACCUSED|person:gone", "person:gone"]);
    expect(answer.entities.map(({ id }: { id: string }) => id).sort()).toEqual(["country:kz", NOTE.about]);
    const asked = await get(`notes?about=person:gone&about=${encodeURIComponent(NOTE_ON_RELATION.about)}`);
    expect(asked.answer.notes.map(({ id }: { id: string }) => id).sort()).toEqual([
      NOTE_ON_RELATION.id,
      gone.id,
    ]);
    expect((await get("noted")).answer.ids).toEqual(
      ["country:kz|ACCUSED|person:gone", NOTE.about, NOTE_ON_RELATION.about, "person:gone"].sort(),
    );
  });

  it("gives all as a file, and takes one", async () => {
    await store.keep([VIEW, NOTE].map(add));
    const response = await app.request("http://here/api/export-views", { headers });
    expect(response.headers.get("content-disposition")).toContain("newsgraph-views.json");
    const file = await response.json();
    expect([file.views, file.notes]).toEqual([[VIEW], [NOTE]]);
    await store.keep([VIEW, NOTE].map(({ id, changedAt }) => ({ id, before: changedAt, after: null })));
    expect((await post("import-views", file)).answer).toEqual({ added: 2, known: 0, beside: 0 });
    expect(await store.view(VIEW.id)).toEqual(VIEW);
    const wrong = await post("import-views", {
      ...file,
      views: [{ ...VIEW, address: "https://evil.example" }],
    });
    expect(wrong).toEqual({ status: 400, answer: { error: expect.stringMatching(/no address of a view/) } });
  });

  const LONG = "a".repeat(10_001);
  it.each([
    ["save-view", { before: null, name: " ", note: "", address: ADDRESS }],
    ["save-view", { before: null, name: "a".repeat(201), note: "", address: ADDRESS }],
    ["save-view", { before: null, name: "V", note: LONG, address: ADDRESS }],
    ["save-view", { before: null, name: "V", note: "" }],
    ["save-view", { before: null, name: "V", note: "", address: "javascript:alert(1)" }],
    ["save-view", { before: null, name: "V", note: "", address: "#/?q=MATCH (n) RETURN n" }],
    ["save-view", { before: null, name: "V", note: "", address: `#/?v=${"A".repeat(900_000)}` }],
    ["save-view", { before: { id: "country:kz", changedAt: VIEW.changedAt }, name: "V", note: "" }],
    ["save-note", { before: null, about: "", text: "Hm." }],
    ["save-note", { before: null, about: "country:kz", text: "\n" }],
    ["save-note", { before: null, about: "country:kz", text: LONG }],
    ["remove-keepsake", { id: "country:kz", changedAt: VIEW.changedAt }],
    ["import-views", { newsgraph: "backup" }],
  ])("refuses what is no %s, number %#", async (path, question) => {
    const { status, answer } = await post(path, question);
    expect([status, answer]).toEqual([400, { error: expect.any(String) }]);
    expect([await store.views(), await store.notes()]).toEqual([[], []]);
  });

  it("takes a thousand views, and no more", async () => {
    const views = Array.from({ length: 1_000 }, (_, k) => ({
      ...VIEW,
      id: `view:00000000-0000-4000-8000-${String(k).padStart(12, "0")}`,
    }));
    expect((await post("import-views", { newsgraph: "views", version: 1, views, notes: [] })).status).toBe(
      200,
    );
    const more = await post("save-view", { before: null, name: "V", note: "", address: ADDRESS });
    expect(more).toEqual({ status: 400, answer: { error: expect.stringMatching(/at most 1,000 views/) } });
  });
});
