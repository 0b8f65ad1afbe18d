import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGliner } from "../../../graph/reading/gliner/open-gliner.ts";
import { readDocument } from "../../../graph/reading/read-document.ts";
import type { ReadingModel } from "../../../graph/reading/reading-model.ts";
import { splitSentences } from "../../../graph/reading/split-sentences.ts";
import { documentOf } from "../document-of.ts";

const TINY = fileURLToPath(new URL("./tiny-gliner", import.meta.url));

/** A copy of the tiny model's folder, without one file or with its configuration changed. */
function copyOf(leaveOut: string, config: object = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "gliner-"));
  for (const name of ["gliner_config.json", "tokenizer.json", "model.onnx"])
    if (name !== leaveOut) copyFileSync(join(TINY, name), join(folder, name));
  if (leaveOut !== "gliner_config.json") {
    const given: object = JSON.parse(readFileSync(join(TINY, "gliner_config.json"), "utf8"));
    writeFileSync(join(folder, "gliner_config.json"), JSON.stringify({ ...given, ...config }));
  }
  return folder;
}

async function namesIn(model: ReadingModel, text: string) {
  const document = documentOf(text);
  const { names } = await model.read(document, splitSentences(document));
  return names.map(({ start, end, kind }) => [text.slice(start, end), kind]);
}

describe.each(["native", "wasm"] as const)("openGliner on %s", (runtime) => {
  let model: ReadingModel;
  beforeAll(async () => {
    model = await openGliner({ folder: TINY, runtime });
  });
  afterAll(() => model.close());

  it.each<[string, [string, string][]]>([
    [
      "Ayla Serik, of Steppe Rail, left Almaty.",
      [
        ["Ayla Serik", "Person"],
        ["Steppe Rail", "Organization"],
        ["Almaty", "Place"],
      ],
    ],
    ["Unknowable words; then NATO.", [["NATO", "Organization"]]],
    [
      "Steppe Rail’s Ayla met Serik",
      [
        ["Steppe Rail", "Organization"],
        ["Ayla", "Person"],
        ["Serik", "Person"],
      ],
    ],
    [
      "В городе Алматы 😀 Łukasz said no.",
      [
        ["Алматы", "Place"],
        ["Łukasz", "Person"],
      ],
    ],
    [
      "<<ENT>> NATO <<SEP>> Ayla [SEP] Almaty",
      [
        ["NATO", "Organization"],
        ["Ayla", "Person"],
        ["Almaty", "Place"],
      ],
    ],
    ["nothing in it", []],
    ["\ud800\u202e\u0007", []],
  ])("%j", async (text, expected) => {
    expect(await namesIn(model, text)).toEqual(expected);
  });

  it("says what it is", () => {
    expect(model.name).toMatch(/^GLiNER tiny-gliner on onnxruntime-(node|web)/);
  });
});

describe("openGliner", () => {
  it("reads a long document and a long sentence window by window, losing no name", async () => {
    const model = await openGliner({ folder: TINY });
    const sentences = await namesIn(model, "Then Ayla Serik came to Almaty and went.\n".repeat(200));
    expect(sentences).toHaveLength(400);
    const oneSentence = await namesIn(model, "then there was more Steppe Rail, ".repeat(60));
    expect(oneSentence).toEqual(Array.from({ length: 60 }, () => ["Steppe Rail", "Organization"]));
    await model.close();
  });

  it("reads beside the rules", async () => {
    const model = await openGliner({ folder: TINY });
    const { entities } = await readDocument(documentOf("At night Steppe Rail told Ayla Serik to go."), model);
    expect(entities.map(({ id }) => id)).toEqual(["organization:steppe-rail", "person:ayla-serik"]);
    await model.close();
  });

  it("finds the model in the folder onnx, where converters put it", async () => {
    const folder = copyOf("model.onnx");
    mkdirSync(join(folder, "onnx"));
    copyFileSync(join(TINY, "model.onnx"), join(folder, "onnx", "model_quantized.onnx"));
    const model = await openGliner({ folder });
    expect(await namesIn(model, "Almaty")).toEqual([["Almaty", "Place"]]);
    await model.close();
  });

  it.each<[string, string, RegExp]>([
    ["no configuration", copyOf("gliner_config.json"), /gliner_config\.json is missing/],
    ["no tokenizer", copyOf("tokenizer.json"), /tokenizer\.json is missing/],
    ["no model", copyOf("model.onnx"), /there is no model\.onnx in .*convert the model to ONNX/],
    ["a token-level model", copyOf("", { span_mode: "token_level" }), /token-level GLiNER; only span-level/],
    ["a bi-encoder", copyOf("", { labels_encoder: "BAAI/bge-small-en" }), /bi-encoder GLiNER/],
    ["another mark", copyOf("", { ent_token: "<ENTITY>" }), /does not know <ENTITY>/],
  ])("refuses %s", async (_name, folder, reason) => {
    await expect(openGliner({ folder })).rejects.toThrow(reason);
  });

  it("refuses a damaged model, and one whose width is another than its configuration's", async () => {
    const folder = copyOf("model.onnx");
    writeFileSync(join(folder, "model.onnx"), "not a model");
    await expect(openGliner({ folder })).rejects.toThrow(/does not open/);
    const wrong = await openGliner({ folder: copyOf("", { max_width: 8 }) });
    await expect(namesIn(wrong, "Ayla Serik left.")).rejects.toThrow();
    await wrong.close();
  });
});
