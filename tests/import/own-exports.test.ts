import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import { EXPORT_FORMATS, type ExportFormat } from "../../graph/export/formats.ts";
import { prepareExport } from "../../graph/export/prepare-export.ts";
import { interpretGraph } from "../../graph/import/interpret-graph.ts";
import { readGraphFile } from "../../graph/import/read-graph-file.ts";
import { recordsOfGraph } from "../../graph/import/records-of-graph.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";

const ALL = { all: true } as const;

function formatNamed(wanted: string): ExportFormat {
  const format = EXPORT_FORMATS.find(({ name }) => name === wanted);
  if (!format) throw new Error(`There is no format ${wanted}.`);
  return format;
}

describe("a graph that was exported and is read again", () => {
  let own: GraphStore;
  beforeAll(async () => {
    own = await openStore(":memory:");
    const readings = [];
    for (const name of readdirSync("samples")
      .filter((file) => file.endsWith(".txt"))
      .sort())
      readings.push(await readDocument(parseDocument(readFileSync(join("samples", name)), name)));
    await own.add(readings);
  });
  afterAll(() => own.close());

  async function exported(format: string): Promise<Buffer> {
    const wanted = formatNamed(format);
    const file = await prepareExport(await own.part(ALL), { which: ALL, evidence: true, format: wanted });
    const pieces: Uint8Array[] = [];
    for await (const piece of file.bytes()) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  async function readBack(format: string): Promise<GraphStore> {
    const wanted = formatNamed(format);
    const raw = readGraphFile(await exported(format), wanted);
    const graph = interpretGraph(raw, { kinds: new Map(), otherwise: null });
    const store = await openStore(":memory:");
    const records = recordsOfGraph(graph, { path: `all${wanted.extension}`, format });
    expect(await store.restore(records, [])).toHaveLength(records.length);
    expect(await store.restore(records, [])).toEqual([]);
    return store;
  }

  it.each(["gexf", "graphml", "graphology", "csv", "cyjs", "ftm"])(
    "%s keeps who and what, and who says so",
    async (format) => {
      const store = await readBack(format);
      const [then, now] = [await own.subgraph(ALL), await store.subgraph(ALL)];
      const who = ({ entities }: typeof then) =>
        entities
          .map(({ id, kind, name, aliases, wikidataId, isoCode }) => ({
            id,
            kind,
            name,
            aliases,
            wikidataId,
            isoCode,
          }))
          .sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(then.relations.length).toBeGreaterThan(10);
      expect(who(now)).toEqual(who(then));
      const what = ({ relations }: typeof then) =>
        relations.map(({ id, count, disputed, firstSeen, lastSeen, role, former, documentCount }) => ({
          id,
          count,
          disputed,
          firstSeen,
          lastSeen,
          role,
          former,
          documentCount,
        }));
      expect(what(now)).toEqual(what(then));
      const outlets = ({ documents }: typeof then) =>
        new Map(documents.map((document) => [document.id, document]));
      const said = (graph: typeof then) =>
        graph.statements
          .map((statement) => {
            const { title, publisher, publishedAt } = outlets(graph).get(statement.documentId) ?? {};
            const { type, subject, object, quote, attributedTo, reportedBy, negated } = statement;
            return JSON.stringify([
              type,
              subject,
              object,
              quote.replace(/\s+/g, " "),
              attributedTo,
              reportedBy,
              negated,
              title,
              publisher,
              publishedAt,
            ]);
          })
          .sort();
      expect(said(now)).toEqual(said(then));
      const faults = [];
      for await (const fault of checkStore(store)) faults.push(fault);
      expect(faults).toEqual([]);
      await store.close();
    },
  );

  it.each(["gexf", "graphml", "graphology", "cyjs"])("%s keeps where everybody stands", async (format) => {
    const { entities } = await own.subgraph(ALL);
    const places = new Map(entities.map(({ id }, k) => [id, { x: k - 7.5, y: 2 * k - 3 }]));
    const wanted = formatNamed(format);
    const options = { which: ALL, evidence: true, format: wanted, places };
    const pieces: Uint8Array[] = [];
    for await (const piece of (await prepareExport(await own.part(ALL), options)).bytes()) pieces.push(piece);
    const raw = readGraphFile(Buffer.concat(pieces), wanted);
    const graph = interpretGraph(raw, { kinds: new Map(), otherwise: null });
    expect(new Map(graph.entities.map(({ entity, place }) => [entity.id, place]))).toEqual(places);
    const bare = interpretGraph(readGraphFile(await exported(format), wanted), {
      kinds: new Map(),
      otherwise: null,
    });
    expect(bare.entities.filter(({ place }) => place !== null)).toEqual([]);
  });

  it.each(["jsonl", "cypher"])("%s keeps everything", async (format) => {
    const file = await exported(format);
    const { records = [] } = readGraphFile(file, formatNamed(format));
    const store = await openStore(":memory:");
    await store.restore(records, []);
    expect(await store.subgraph(ALL)).toEqual(await own.subgraph(ALL));
    await store.close();
  });

  it("jsonl whose sentence stands not where it says is refused", async () => {
    const file = await exported("jsonl");
    const broken = String(file).replace(/"quote":"[^"]{5}/g, '"quote":"Nobod');
    expect(() => readGraphFile(Buffer.from(broken), formatNamed("jsonl"))).toThrow(/is not at/);
  });
});
