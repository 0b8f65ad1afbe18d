import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromColumns } from "../../graph/model/graph-columns.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import type {
  CompareAnswer,
  DocumentAnswer,
  DocumentsAnswer,
  EntityAnswer,
  EvidenceAnswer,
  GraphAnswer,
  NeighbourhoodAnswer,
  PathsAnswer,
  QueryAnswer,
  RelationAnswer,
  SearchAnswer,
  TimelineAnswer,
  WaysInAnswer,
} from "../../src/api/contract.ts";
import { COLUMNS } from "../../src/api/contract.ts";
import { createApp } from "../../src/server/app.ts";
import { TOKEN_HEADER } from "../../src/server/guard.ts";
import { ownNames } from "../../src/server/own-names.ts";

const TOKEN = "token-of-this-test";
const ORIGIN = "http://127.0.0.1:4180";

describe("the server", () => {
  let store: GraphStore;
  let app: ReturnType<typeof createApp>;

  beforeAll(async () => {
    store = await openStore(":memory:");
    await buildGraph(store, ["samples"]);
    const page = { body: new TextEncoder().encode("<!doctype html>"), mediaType: "text/html; charset=utf-8" };
    app = createApp(store, {
      hosts: ownNames("127.0.0.1"),
      token: TOKEN,
      pageFiles: new Map([["/", page]]),
    });
  });
  afterAll(() => store.close());

  async function get<Answer>(path: string): Promise<Answer> {
    const response = await app.request(`${ORIGIN}${path}`, { headers: { [TOKEN_HEADER]: TOKEN } });
    expect(response.status).toBe(200);
    return (await response.json()) as Answer;
  }

  function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    return app.request(`${ORIGIN}${path}`, {
      method: "POST",
      headers: { [TOKEN_HEADER]: TOKEN, "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  it("gives graphs in columns to who accepts them, the same graphs", async () => {
    const accept = { accept: COLUMNS };
    const columns = async (path: string) => {
      const response = await app.request(`${ORIGIN}${path}`, {
        headers: { [TOKEN_HEADER]: TOKEN, ...accept },
      });
      return response.json();
    };
    for (const path of ["/api/overview?limit=40", "/api/neighbourhood?id=country:kz"]) {
      const { entities, relations, ...more } = await get<GraphAnswer>(path);
      const packed = await columns(path);
      expect(fromColumns(packed.columns)).toEqual({ entities, relations });
      expect(packed).toEqual({ ...more, columns: packed.columns });
    }
    const cypher = "MATCH (a:Person)-[r]->(b) RETURN a, r, b LIMIT 5";
    const plain = await (await post("/api/query", { cypher })).json();
    const packed = await (await post("/api/query", { cypher }, accept)).json();
    expect(fromColumns(packed.graph)).toEqual(plain.graph);
    expect(packed.rows).toEqual(plain.rows);
    expect(
      (
        await app.request(`${ORIGIN}/api/neighbourhood?id=no`, {
          headers: { [TOKEN_HEADER]: TOKEN, ...accept },
        })
      ).status,
    ).toBe(404);
  });

  it("shows the most spoken-of entities first, with the relations among them", async () => {
    const { entities, relations } = await get<GraphAnswer>("/api/overview?limit=10");
    expect(entities).toHaveLength(10);
    const ids = entities.map((entity) => entity.id);
    expect(ids).toContain("country:kz");
    for (const { subject, object } of relations)
      expect(ids).toEqual(expect.arrayContaining([subject, object]));
  });

  it("shows chosen entities with the relations among them, and what these rest on", async () => {
    const entityIds = ["country:kz", "person:kassym-jomart-tokayev", "person:nobody"];
    const graph = (await (await post("/api/graph", { entityIds })).json()) as GraphAnswer;
    expect(graph.entities.map(({ id }) => id).sort()).toEqual(entityIds.slice(0, 2));
    const evidence = (await (await post("/api/evidence", { entityIds })).json()) as EvidenceAnswer;
    expect(evidence.relations).toEqual(graph.relations.map(({ id }) => id));
    const { relation, document } = evidence.statements;
    for (const [index, { count, documentCount }] of graph.relations.entries()) {
      const places = relation.flatMap((at, k) => (at === index ? [k] : []));
      expect(places).toHaveLength(count);
      expect(new Set(places.map((k) => document[k])).size).toBe(documentCount);
    }
    expect(Math.max(...document)).toBe(evidence.documents.length - 1);
  });

  it("expands an entity by one type of relation, and tells what it leaves out", async () => {
    const all = await get<NeighbourhoodAnswer>("/api/neighbourhood?id=country:kz&limit=3");
    expect(all.entities).toHaveLength(4);
    expect(all.neighbours.all).toBeGreaterThan(3);
    const [type = "", count = 0] = Object.entries(all.neighbours.byType)[0] ?? [];
    const some = await get<NeighbourhoodAnswer>(`/api/neighbourhood?id=country:kz&limit=500&type=${type}`);
    expect(some.entities).toHaveLength(count + 1);
    expect(some.neighbours).toEqual(all.neighbours);
  });

  it("tells where to begin", async () => {
    const { mostSpokenOf, newest, disputed, others } = await get<WaysInAnswer>("/api/ways-in");
    expect(mostSpokenOf.map(({ id }) => id)).toContain("country:kz");
    expect(newest).toHaveLength(10);
    const known = others.map(({ id }) => id);
    for (const { subject, object } of disputed)
      expect(known).toEqual(expect.arrayContaining([subject, object]));
  });

  it("finds ways between two, with the sentence under each step", async () => {
    const answer = await get<PathsAnswer>(
      "/api/paths?from=person:kassym-jomart-tokayev&to=place:almaty&limit=3",
    );
    expect(answer.paths.length).toBeGreaterThan(0);
    const known = answer.entities.map(({ id }) => id);
    for (const { entityIds, steps } of answer.paths) {
      expect(entityIds[0]).toBe("person:kassym-jomart-tokayev");
      expect(entityIds.at(-1)).toBe("place:almaty");
      expect(known).toEqual(expect.arrayContaining([...entityIds]));
      for (const [k, { relation, evidence }] of steps.entries()) {
        expect([relation.subject, relation.object].sort()).toEqual([entityIds[k], entityIds[k + 1]].sort());
        expect(evidence?.statement.confidence).toBe(relation.confidence);
        expect(evidence?.passage.text).toContain(evidence?.statement.quote);
        expect(answer.documents.map(({ id }) => id)).toContain(evidence?.statement.documentId);
      }
    }
  });

  it("compares two outlets, and takes no other question for one", async () => {
    const [a = null, b = null] = [...new Set((await store.documents()).map(({ publisher }) => publisher))];
    const response = await post("/api/compare", { a: { outlet: a }, b: { outlet: b } });
    const { onlyA, both, onlyB, counts, entities } = (await response.json()) as CompareAnswer;
    expect(counts).toEqual({ onlyA: onlyA.length, both: both.length, onlyB: onlyB.length });
    expect(onlyA.length).toBeGreaterThan(0);
    expect(entities.map(({ id }) => id)).toContain(onlyA[0]?.subject);
    for (const wrong of [{}, { outlet: a, documentId: "d" }, { from: "yesterday", to: "2022-01-01" }, null])
      expect((await post("/api/compare", { a: { outlet: a }, b: wrong })).status).toBe(400);
  });

  it("finds ways around those that it is told to leave out", async () => {
    const ask = async (without: readonly string[]) => {
      const parameters = without.map((id) => `&without=${encodeURIComponent(id)}`).join("");
      const { paths } = await get<PathsAnswer>(
        `/api/paths?from=person:kassym-jomart-tokayev&to=person:vladimir-putin${parameters}`,
      );
      return paths.map(({ entityIds }) => entityIds.slice(1, -1));
    };
    const [, around = []] = await ask([]);
    const left = await ask(around);
    expect(around.length).toBeGreaterThan(0);
    expect(left.length).toBeGreaterThan(0);
    for (const between of left) expect(between.filter((id) => around.includes(id))).toEqual([]);
  });

  it("counts every statement on one day or on none", async () => {
    const { days, statements, undated } = await get<TimelineAnswer>("/api/timeline");
    expect(days).toEqual([...new Set(days)].sort());
    const all = statements.reduce((sum, count) => sum + count, undated);
    expect(all).toBe((await store.counts()).statements);
  });

  it.each(["/api/graph", "/api/evidence"])("refuses %s of too many entities", async (path) => {
    const entityIds = Array.from({ length: 20_001 }, (_, k) => `e${k}`);
    expect((await post(path, { entityIds })).status).toBe(400);
    expect((await post(path, { entityIds: "country:kz" })).status).toBe(400);
  });

  it("finds a name from its beginning, whatever its case", async () => {
    const { entities } = await get<SearchAnswer>("/api/search?q=tokay");
    expect(entities[0]?.id).toBe("person:kassym-jomart-tokayev");
  });

  it("finds documents by their words, and shows where these stand", async () => {
    const { documents } = await get<SearchAnswer>("/api/search?q=tokayev%20troops&limit=3");
    expect(documents.length).toBeGreaterThan(0);
    for (const { excerpt, matches } of documents)
      for (const { start, end } of matches) expect(excerpt.slice(start, end)).toMatch(/^(tokayev|troops)/i);
  });

  it("shows every statement of an entity in its paragraph", async () => {
    const answer = await get<EntityAnswer>("/api/entity?id=person:kassym-jomart-tokayev");
    expect(answer.statements.length).toBeGreaterThan(3);
    const known = new Set([answer.entity.id, ...answer.others.map((entity) => entity.id)]);
    for (const { statement, passage } of answer.statements) {
      expect(passage.text.slice(statement.start - passage.start, statement.end - passage.start)).toBe(
        statement.quote,
      );
      for (const mention of passage.mentions) expect(known).toContain(mention.entityId);
      expect(answer.documents.map((document) => document.id)).toContain(statement.documentId);
    }
    for (const passage of answer.passages) {
      expect(passage.mentions.map((mention) => mention.entityId)).toContain(answer.entity.id);
    }
  });

  it("shows what is said between two, either way round", async () => {
    const there = await get<RelationAnswer>(
      "/api/relation?subject=person:kassym-jomart-tokayev&object=country:kz",
    );
    const back = await get<RelationAnswer>(
      "/api/relation?subject=country:kz&object=person:kassym-jomart-tokayev",
    );
    expect(there.statements.map(({ statement }) => statement.type)).toContain("HEAD_OF_STATE_OF");
    expect(back.statements).toEqual(there.statements);
  });

  it("lists no more documents than it is asked for, beside those that are named", async () => {
    const all = await store.documents();
    const oldest = all.at(-1)?.id;
    const answer = await get<DocumentsAnswer>(`/api/documents?limit=1&id=${oldest}`);
    expect(answer.documents.map(({ id }) => id)).toEqual([all[0]?.id, oldest]);
    expect([answer.outlets.length, answer.documentCount]).toEqual([1, all.length]);
    const usual = await get<DocumentsAnswer>("/api/documents?limit=99999");
    expect(usual.documents).toEqual(all);
  });

  it("shows a whole article with all that it mentions", async () => {
    const [header] = await store.documents();
    const { document, mentions, entities } = await get<DocumentAnswer>(`/api/document?id=${header?.id}`);
    expect(document.text.length).toBeGreaterThan(200);
    expect(entities.map((entity) => entity.id).sort()).toEqual(
      mentions.map((mention) => mention.entityId).sort(),
    );
  });

  it("answers Cypher with rows and with what of them can be drawn", async () => {
    const response = await post("/api/query", {
      cypher:
        "MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country {isoCode: $code}) RETURN p.name AS name, p, r, c",
      parameters: { code: "KZ" },
    });
    const answer = (await response.json()) as QueryAnswer;
    expect(answer.columns).toEqual(["name", "p", "r", "c"]);
    expect(answer.rows.map((row) => row[0])).toEqual(["Kassym-Jomart Tokayev"]);
    expect(answer.graph.entities.map((entity) => entity.id).sort()).toEqual([
      "country:kz",
      "person:kassym-jomart-tokayev",
    ]);
  });

  it("tells where a query is wrong", async () => {
    const response = await post("/api/query", { cypher: "MATCH (n)\nRETRN n" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ line: 2, column: 1 });
  });

  it("exports what is shown as a file", async () => {
    const response = await post("/api/export", {
      format: "gexf",
      which: { entityIds: ["country:kz", "person:kassym-jomart-tokayev"] },
      places: [["country:kz", 12.5, -3]],
    });
    expect(response.headers.get("content-disposition")).toContain("newsgraph.gexf");
    const file = await response.text();
    expect(file).toContain("Kassym-Jomart Tokayev");
    expect(file).toContain('<viz:position x="12.5" y="-3"/>');
  });

  it.each([
    ["everything", { all: true }, /organization:csto/],
    ["what is around somebody", { entityId: "organization:csto", depth: 1 }, /country:ru/],
    [
      "the ways between two",
      { from: "person:kassym-jomart-tokayev", to: "organization:csto" },
      /organization:csto/,
    ],
    ["what a query tells of", { cypher: "MATCH (c:Country {id: 'country:kz'}) RETURN c" }, /country:kz/],
  ])("exports %s", async (_what, which, holds) => {
    const response = await post("/api/export", { format: "graphology", which, evidence: false });
    const file = await response.text();
    expect([response.status, file]).toEqual([200, expect.stringMatching(holds)]);
    expect(file).not.toContain('"quote"');
  });

  it("exports a picture as wide as wanted", async () => {
    const question = { format: "png", which: { entityId: "organization:csto", depth: 1 }, width: 300 };
    const response = await post("/api/export", question);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(Buffer.from(await response.arrayBuffer()).readUInt32BE(16)).toBe(300);
    expect((await post("/api/export", { ...question, width: 1_000_000 })).status).toBe(400);
  });

  it("tells what is wrong with an export", async () => {
    const ask = async (question: object) => {
      const response = await post("/api/export", question);
      return [response.status, ((await response.json()) as { error: string }).error];
    };
    expect(await ask({ format: "docx", which: { all: true } })).toEqual([400, expect.stringMatching(/docx/)]);
    expect(await ask({ format: "gexf", which: { cypher: "RETURN 1" } })).toEqual([
      400,
      expect.stringMatching(/returns no entities/),
    ]);
    expect(await ask({ format: "gexf", which: { cypher: "RETRN 1" } })).toEqual([
      400,
      expect.stringMatching(/RETRN/),
    ]);
  });

  it.each([
    ["an unknown entity", "/api/entity?id=person:nobody", 404],
    ["an unknown document", "/api/document?id=document:0", 404],
    ["an unknown question", "/api/everything", 404],
    ["an entity without an id", "/api/entity", 400],
    ["a path from nobody", "/api/paths?from=person:nobody&to=country:kz", 404],
    ["a path to nowhere", "/api/paths?from=country:kz", 400],
    ["a climb out of the page's folder", "/..%2f..%2fpackage.json", 404],
  ])("refuses %s", async (_what, path, status) => {
    const response = await app.request(`${ORIGIN}${path}`, { headers: { [TOKEN_HEADER]: TOKEN } });
    expect(response.status).toBe(status);
  });

  it.each([
    ["no JSON", "{", {}, 400],
    ["a form of another site", "cypher=RETURN 1", { "content-type": "text/plain" }, 415],
    ["another site", { cypher: "RETURN 1" }, { "sec-fetch-site": "cross-site" }, 403],
    ["a stale token", { cypher: "RETURN 1" }, { [TOKEN_HEADER]: "old" }, 403],
    ["a question without end", { cypher: "x".repeat(2_000_000) }, {}, 413],
  ])("turns %s away", async (_what, body, headers, status) => {
    expect((await post("/api/query", body, headers as Record<string, string>)).status).toBe(status);
  });

  it("turns a page away that rebinds its own name to this machine", async () => {
    const response = await app.request("http://rebinding.example:4180/api/summary", {
      headers: { [TOKEN_HEADER]: TOKEN },
    });
    expect(response.status).toBe(421);
  });

  it("forbids the page all but its own scripts", async () => {
    const response = await app.request(`${ORIGIN}/`);
    expect(response.headers.get("content-security-policy")).toContain(
      "default-src 'none'; script-src 'self'",
    );
  });
});
