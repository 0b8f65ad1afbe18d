import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ModelError } from "../../../graph/reading/neural/model-files.ts";
import { openNeuralModel } from "../../../graph/reading/neural/open-neural-model.ts";
import { readDocument } from "../../../graph/reading/read-document.ts";
import type { ReadingModel } from "../../../graph/reading/reading-model.ts";
import { splitSentences } from "../../../graph/reading/split-sentences.ts";
import { documentOf } from "../document-of.ts";
import { MODEL_FOLDER, WITHOUT_MODEL } from "./model-folder.ts";

const FILES = ["model.json", "vocab.txt", "encoder.onnx", "relations.onnx"];

/** A copy of the model's folder in which `change` gives a file's new content; null leaves it out. */
function copyWith(change: Readonly<Record<string, ((bytes: Buffer) => Buffer) | null>>): string {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-reader-"));
  for (const name of FILES) {
    const changed = change[name];
    if (changed === undefined) copyFileSync(join(MODEL_FOLDER, name), join(folder, name));
    else if (changed) writeFileSync(join(folder, name), changed(readFileSync(join(MODEL_FOLDER, name))));
  }
  return folder;
}

const jsonWith = (changes: object) => (bytes: Buffer) =>
  Buffer.from(JSON.stringify({ ...JSON.parse(bytes.toString()), ...changes }));

describe("a folder without a model", () => {
  it("says where it looked and what to do", async () => {
    await expect(openNeuralModel({ folder: "/nowhere" })).rejects.toThrow(
      /there is no model in \/nowhere \(no model\.json\).*--model/,
    );
  });
});

describe.skipIf(WITHOUT_MODEL)("a damaged model", () => {
  it.each<[string, Parameters<typeof copyWith>[0], RegExp]>([
    ["lacks its encoder", { "encoder.onnx": null }, /encoder\.onnx is missing/],
    ["was cut short", { "encoder.onnx": (b) => b.subarray(0, 9_000) }, /encoder\.onnx is not the file/],
    ["has another vocabulary", { "vocab.txt": () => Buffer.from("a\nb\n") }, /vocab\.txt is not the file/],
    ["has a broken description", { "model.json": () => Buffer.from("{") }, /model\.json is not JSON/],
    ["is of a later format", { "model.json": jsonWith({ format: 2 }) }, /model of format 1 \(format/],
    ["has no labels", { "model.json": jsonWith({ labels: undefined }) }, /model of format 1 \(labels/],
    ["has unknown labels", { "model.json": jsonWith({ labels: ["O", "B-CAT"] }) }, /labels/],
  ])("that %s is refused in words", async (_, change, words) => {
    const opened = openNeuralModel({ folder: copyWith(change) });
    await expect(opened).rejects.toThrow(words);
    await expect(opened).rejects.toBeInstanceOf(ModelError);
  });

  it("in an encoder that is no network is refused in words", async () => {
    const bytes = Buffer.from("no network");
    const { createHash } = await import("node:crypto");
    const digest = createHash("sha256").update(bytes).digest("hex");
    const description = JSON.parse(readFileSync(join(MODEL_FOLDER, "model.json"), "utf8"));
    const files = { ...description.files, "encoder.onnx": digest };
    const folder = copyWith({ "model.json": jsonWith({ files }), "encoder.onnx": () => bytes });
    await expect(openNeuralModel({ folder })).rejects.toThrow(/encoder\.onnx does not run/);
  });
});

const ARTICLE = `Kazakh president meets Putin

ALMATY, January 7 - Kassym-Jomart Tokayev, the president of Kazakhstan, met Vladimir Putin in Moscow on Friday. The Interior Ministry said that 26 people were killed, Reuters reported.`;

async function namesIn(model: ReadingModel, text: string) {
  const document = documentOf(text);
  return (await model.read(document, splitSentences(document))).names;
}

describe.skipIf(WITHOUT_MODEL)("a model without relations", () => {
  it("finds names alone", async () => {
    const change = { "model.json": jsonWith({ relations: undefined }), "relations.onnx": null };
    const model = await openNeuralModel({ folder: copyWith(change) });
    const document = documentOf(ARTICLE);
    const { names, findRelations } = await model.read(document, splitSentences(document));
    expect(names.length).toBeGreaterThan(0);
    expect(await findRelations({ mentions: [], entities: [] })).toEqual([]);
    await model.close();
  });
});

describe.skipIf(WITHOUT_MODEL)("openNeuralModel", () => {
  let native: ReadingModel;
  let wasm: ReadingModel;
  beforeAll(async () => {
    native = await openNeuralModel({ folder: MODEL_FOLDER, runtime: "native" });
    wasm = await openNeuralModel({ folder: MODEL_FOLDER, runtime: "wasm" });
  });
  afterAll(async () => {
    await native?.close();
    await wasm?.close();
  });

  it("says which runtime runs", () => {
    expect(native.name).toMatch(/^newsgraph-reader \S+ on onnxruntime-node 1\./);
    expect(wasm.name).toMatch(/^newsgraph-reader \S+ on onnxruntime-web 1\.\S+ \(wasm\)$/);
  });

  it("finds the same names on either runtime, but for a few", async () => {
    const span = ({ start, end, kind }: { start: number; end: number; kind: string }) =>
      `${start}-${end} ${kind}`;
    const one = new Set((await namesIn(native, ARTICLE)).map(span));
    const other = new Set((await namesIn(wasm, ARTICLE)).map(span));
    const differ = [...one, ...other].filter((each) => !one.has(each) || !other.has(each));
    expect(differ.length).toBeLessThanOrEqual(2);
  });

  it("finds a name alike at every place of a long document, and no name over a line break", async () => {
    const filler = "The talks went on for hours and nothing was agreed. ";
    const line = "Then Angela Merkel went home to Berlin.";
    const [alone] = await namesIn(native, line);
    const text = Array.from({ length: 60 }, (_, i) => filler.repeat(i % 7) + line).join("\n\n");
    const names = await namesIn(native, text);
    const found = names.filter(({ start, end }) => text.slice(start, end) === "Angela Merkel");
    expect(alone && line.slice(alone.start, alone.end)).toBe("Angela Merkel");
    expect(found).toHaveLength(60);
    expect(names.filter(({ start, end }) => text.slice(start, end).includes("\n"))).toEqual([]);
  });

  it("reads nothing of boilerplate", async () => {
    const document = documentOf(ARTICLE);
    const boilerplate = splitSentences(document).map((each) => ({
      ...each,
      segment: "boilerplate" as const,
    }));
    expect((await native.read(document, boilerplate)).names).toEqual([]);
  });

  it.each([
    ["nothing but dropped characters", "\u0000\u200b\ufeff a"],
    ["lone surrogates", "Joe \ud800Biden\udfff met \udc00Putin."],
    ["one word of 100,000 letters", "x".repeat(100_000)],
    ["punctuation alone", "!?".repeat(2_000)],
    ["line breaks alone", "\n".repeat(2_000)],
    ["a sentence without an end", "Joe Biden and Vladimir Putin and ".repeat(300)],
  ])("reads %s", async (_, text) => {
    const { mentions } = await readDocument(documentOf(text), native);
    for (const { start, end } of mentions) expect(end).toBeGreaterThan(start);
  });
});
