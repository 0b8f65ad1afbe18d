import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import type { Document } from "../../graph/model/document.ts";
import { openNeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { findFiles } from "../../scripts/find-files.ts";
import { openReaderPool, type ReaderPool } from "../../scripts/reader-pool.ts";
import { documentOf } from "../reading/document-of.ts";
import { MODEL_FOLDER, WITHOUT_MODEL } from "../reading/neural/model-folder.ts";

const TROUBLED = new URL("./troubled-worker.mjs", import.meta.url);
const SAMPLES = fileURLToPath(new URL("../../samples", import.meta.url));

let pool: ReaderPool | undefined;
afterEach(async () => {
  await pool?.close();
  pool = undefined;
});

async function samples(): Promise<Document[]> {
  const { files } = await findFiles([SAMPLES], (path) => path.endsWith(".txt"));
  return files.slice(0, 4).map((file) => parseDocument(readFileSync(file), file));
}

describe("a pool of readers", () => {
  it("reads by the rules as this thread does", async () => {
    pool = openReaderPool({ choice: { kind: "rules" }, workers: 2 });
    expect(await pool.open()).toEqual({ name: null });
    const documents = await samples();
    const alone = await Promise.all(documents.map((document) => readDocument(document)));
    expect(await Promise.all(documents.map(pool.read))).toEqual(alone);
    expect(alone[0]?.mentions.length).toBeGreaterThan(3);
  });

  it.skipIf(WITHOUT_MODEL)("reads with the model as this thread does", async () => {
    pool = openReaderPool({
      choice: { kind: "model", folder: MODEL_FOLDER, runtime: "native" },
      workers: 2,
    });
    expect(await pool.open()).toEqual({ name: expect.stringMatching(/ on onnxruntime-node 1\./) });
    const documents = await samples();
    const model = await openNeuralModel({ folder: MODEL_FOLDER, runtime: "native" });
    const alone = [];
    for (const document of documents) alone.push(await readDocument(document, model));
    await model.close();
    expect(await Promise.all(documents.map(pool.read))).toEqual(alone);
  });

  it("says what is wrong with a model's files", async () => {
    pool = openReaderPool({ choice: { kind: "model", folder: "/nowhere", runtime: "auto" }, workers: 1 });
    expect(await pool.open()).toEqual({ problem: expect.stringMatching(/no model in \/nowhere/) });
  });

  it.each([
    ["hangs", "hang", /it was not read within 2 seconds/],
    ["throws", "throw", /a step failed/],
    ["runs out of memory", "eat memory", /memory/],
  ])("loses only the document on which a worker %s", async (_, text, reason) => {
    pool = openReaderPool({
      choice: { kind: "rules" },
      workers: 2,
      module: TROUBLED,
      timeLimit: () => 2_000,
      memory: 64,
    });
    const texts = ["1", text, "2", "3", text, "4"];
    const results = await Promise.allSettled(texts.map((each) => pool?.read(documentOf(each))));
    for (const [i, result] of results.entries()) {
      if (texts[i] !== text) expect(result).toMatchObject({ value: { document: { text: texts[i] } } });
      else expect((result as PromiseRejectedResult).reason.message).toMatch(reason);
    }
  });

  it("starts a document's clock when a worker takes it", async () => {
    pool = openReaderPool({
      choice: { kind: "rules" },
      workers: 1,
      module: TROUBLED,
      timeLimit: () => 2_000,
    });
    const waits = await Promise.all(["700", "701", "702", "703"].map((ms) => pool?.read(documentOf(ms))));
    expect(waits).toHaveLength(4);
  });
});
