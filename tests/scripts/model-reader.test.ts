import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { MODEL_FOLDER, WITHOUT_MODEL } from "../reading/neural/model-folder.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const ARTICLE =
  "ALMATY - Kassym-Jomart Tokayev, the president of Kazakhstan, met Vladimir Putin in Moscow.\n";

function folderWithArticle(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.txt"), ARTICLE);
  return folder;
}

describe("newsgraph build without a model", () => {
  it("reads by the rules alone and says so, once and in the summary", async () => {
    const ended = await runNewsgraph(folderWithArticle(), ["build", "a.txt", "--model", "nowhere"]);
    expect(ended.code).toBe(0);
    expect(ended.err.match(/the rules alone/g)).toHaveLength(1);
    expect(ended.err).toMatch(/there is no model in nowhere \(no model\.json\)/);
    expect(ended.out).toMatch(/Read by the rules alone\./);
  });

  it("tells programs", async () => {
    const words = ["build", "a.txt", "--model", "nowhere", "--json"];
    const { out } = await runNewsgraph(folderWithArticle(), words);
    expect(JSON.parse(out)).toMatchObject({
      reader: "the rules alone",
      warning: expect.stringMatching(/no model in nowhere/),
    });
  });

  it("fails where the model was asked for", async () => {
    const words = ["build", "a.txt", "--reader", "model", "--model", "nowhere"];
    const ended = await runNewsgraph(folderWithArticle(), words);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.err).toMatch(/there is no model in nowhere/);
  });

  it("does not speak of a model where the rules were asked for", async () => {
    const ended = await runNewsgraph(folderWithArticle(), ["read", "a.txt", "--reader", "rules"]);
    expect([ended.code, ended.err]).toEqual([0, ""]);
    expect(JSON.parse(ended.out).mentions.length).toBeGreaterThan(2);
  });

  it.each([["0"], ["many"]])("refuses %s workers", async (workers) => {
    const ended = await runNewsgraph(folderWithArticle(), ["build", "a.txt", "--workers", workers]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/a whole number from 1 to 64/);
  });

  it("stops on Ctrl-C with what was read in the store", async () => {
    const folder = emptyFolder();
    for (let i = 0; i < 600; i++) writeFileSync(join(folder, `${i}.txt`), `${ARTICLE}${i}\n`.repeat(40));
    const program = resolve("scripts/newsgraph.mjs");
    const words = [program, "build", ".", "--reader", "rules", "--json"];
    const child = spawn(process.execPath, words, { cwd: folder });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    const started = setInterval(() => {
      if (!readdirSync(folder).includes("newsgraph.db-wal")) return;
      clearInterval(started);
      setTimeout(() => child.kill("SIGINT"), 1_500);
    }, 50);
    const [code] = await once(child, "close");
    const summary = JSON.parse(out);
    expect(code).toBe(130);
    expect(summary.left).toBeGreaterThan(0);
    expect(summary.counts.documents).toBe(summary.added);
  });
});

describe.skipIf(WITHOUT_MODEL)("newsgraph build with the model", () => {
  it.each([
    ["native", /Read by newsgraph-reader \S+ on onnxruntime-node 1\.\S+, with the rules\./],
    ["wasm", /Read by newsgraph-reader \S+ on onnxruntime-web 1\.\S+ \(wasm\), with the rules\./],
  ])("says that it ran on %s", async (runtime, says) => {
    const words = ["build", "a.txt", "--reader", "model", "--model", MODEL_FOLDER, "--runtime", runtime];
    const ended = await runNewsgraph(folderWithArticle(), words);
    expect([ended.code, ended.err]).toEqual([0, ""]);
    expect(ended.out).toMatch(says);
  });

  it("reads by the rules alone where a file of it is damaged, and says which", async () => {
    const folder = folderWithArticle();
    cpSync(MODEL_FOLDER, join(folder, "model"), { recursive: true });
    truncateSync(join(folder, "model", "encoder.onnx"), 10_000);
    const ended = await runNewsgraph(folder, ["build", "a.txt", "--model", "model"]);
    expect(ended.code).toBe(0);
    expect(ended.err).toMatch(/encoder\.onnx is not the file that model\.json names/);
    expect(ended.out).toMatch(/Read by the rules alone\./);
  });
});
