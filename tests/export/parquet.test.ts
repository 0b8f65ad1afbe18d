import { describe, expect, it } from "vitest";
import { parquetFile } from "../../graph/export/parquet-file.ts";
import { table } from "../../graph/export/tables.ts";
import { writeParquet } from "../../graph/export/write-parquet.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { judgeByPython } from "../judges/judge-by-python.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, unzipped, writtenBytes } from "./written.ts";

const file = temporaryFiles();

interface ReadTable {
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly metadata: Readonly<Record<string, string>>;
  readonly groups: readonly number[];
}

function inPyarrow(name: string, bytes: Uint8Array): ReadTable {
  return judgeByPython?.("parquet", file(name, bytes)) as ReadTable;
}

async function tablesOf(subgraph: Subgraph): Promise<Record<string, ReadTable>> {
  const files = unzipped(await writtenBytes(writeParquet, subgraph));
  return Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith(".parquet"))
      .map(([name, bytes]) => [name.replace(".parquet", ""), inPyarrow(name, bytes)]),
  );
}

const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "\ufffd");

describe.skipIf(!judgeByPython)("Parquet in pyarrow", () => {
  it("has types, and every row of the samples", async () => {
    const subgraph = await sampleGraph();
    const { entities, relations, statements, documents, mentions, figures } = await tablesOf(subgraph);
    expect(entities?.columns).toMatchObject({
      name: "string",
      aliases: "list<element: string not null>",
      documentCount: "int64",
    });
    expect(relations?.columns).toMatchObject({ confidence: "double", disputed: "bool" });
    expect(mentions?.columns).toMatchObject({ starts: "list<element: int64 not null>" });
    expect(
      [entities, relations, statements, documents, mentions, figures].map((read) => read?.rows.length),
    ).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
      subgraph.statements.length,
      subgraph.documents.length,
      subgraph.mentions.length,
      subgraph.figures.length,
    ]);
    expect(entities?.metadata.newsgraph).toMatch(/^newsgraph-export:/);
    const texts = new Map(documents?.rows.map(({ id, text }) => [id, text as string]));
    for (const { document, start, end, quote } of statements?.rows ?? [])
      expect(texts.get(document as string)?.slice(start as number, end as number)).toBe(quote);
    expect(entities?.rows).toContainEqual(
      expect.objectContaining({ id: "country:kz", isoCode: "KZ", wikidataId: "Q232", kind: "Country" }),
    );
  });

  it("keeps hostile texts, but for halves of characters", async () => {
    const subgraph = hostileGraph();
    const { entities, statements } = await tablesOf(subgraph);
    expect(new Set(entities?.rows.map(({ name }) => name))).toEqual(
      new Set(subgraph.entities.map(({ name }) => wellFormed(name))),
    );
    expect(new Set(statements?.rows.map(({ quote }) => quote))).toEqual(
      new Set(subgraph.statements.map(({ quote }) => wellFormed(quote))),
    );
    const foreign = await tablesOf(foreignGraph(subgraph));
    expect(foreign.entities?.rows.length).toBe(subgraph.entities.length);
    expect(foreign.entities?.columns).toMatchObject({
      born: "int64",
      share: "double",
      true: "bool",
      id: "string",
      "id (2)": "string",
    });
  });

  it("holds an empty graph", async () => {
    const { entities } = await tablesOf(hostileGraph([]));
    expect([entities?.rows, entities?.columns.name]).toEqual([[], "string"]);
  });

  it("comes in groups of rows", async () => {
    const pieces: Uint8Array[] = [];
    const numbers = async function* () {
      for (let k = 0; k < 25_000; k++) yield k;
    };
    const each = table<number>("numbers", [{ name: "k", type: "integer", of: (k) => k }], numbers);
    for await (const piece of parquetFile(each, "")) pieces.push(piece);
    expect(inPyarrow("numbers.parquet", Buffer.concat(pieces)).groups).toEqual([10_000, 10_000, 5_000]);
  });
});

it("the archive of Parquet has the same bytes for the same graph", async () => {
  const subgraph = await smallGraph();
  const archive = await writtenBytes(writeParquet, subgraph);
  expect(await writtenBytes(writeParquet, reversed(subgraph))).toEqual(archive);
  expect(archive.subarray(0, 200).toString("latin1")).toContain("newsgraph-export:");
});
