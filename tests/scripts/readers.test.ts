import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import { type ReplayServer, startReplayServer } from "../reading/language-model/replay-server.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const CANARY = "canary-key-5f1e";
const ARTICLE =
  "Steppe Rail began in Ayla Serik’s garage in Almaty. The company would not leave Kazakhstan.\n";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

let server: ReplayServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe("newsgraph build --reader openai", () => {
  it("says where the text goes, takes what the answers bear out, and keeps the key to itself", async () => {
    server = await startReplayServer([{ file: "ollama-names.json" }, { file: "openai-relations.json" }]);
    const folder = folderWith({ "a.txt": ARTICLE });
    const words = [
      "build",
      "a.txt",
      "--reader",
      "openai",
      "--llm-url",
      server.url,
      "--llm-model",
      "llama3.1:8b",
    ];
    const ended = await runNewsgraph(folder, words, { NEWSGRAPH_LLM_KEY: CANARY });
    const host = new URL(server.url).host;
    expect(ended.err).toContain(`the text of every document is sent to ${host}, to the model llama3.1:8b`);
    expect(ended.err).toContain("2 answers, 0 of them unusable; 0 names and 4 relations were dropped");
    expect(ended.code).toBe(0);
    expect(ended.out).toContain(`Read by llama3.1:8b at ${host}, with the rules.`);
    expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${CANARY}`);
    const query = "MATCH (a)-[:FOUNDED_BY]->(b) RETURN a.name, b.name";
    const asked = await runNewsgraph(folder, ["query", query, "--format", "csv"]);
    expect(asked.out).toContain("Steppe Rail,Ayla Serik");
    const stored = readFileSync(join(folder, "newsgraph.db"), "latin1");
    expect(`${ended.out}${ended.err}${stored}`).not.toContain(CANARY);
  });

  it("stops asking an endpoint that refuses, and says why without the key", async () => {
    const refusal = { file: "openai-wrong-key.json", status: 401 };
    server = await startReplayServer([refusal, refusal, refusal, refusal, refusal, refusal]);
    const names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt"];
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, `${ARTICLE}${name}`])));
    const ended = await runNewsgraph(folder, ["build", ".", "--reader", "openai", "--workers", "1"], {
      NEWSGRAPH_LLM_URL: server.url,
      NEWSGRAPH_LLM_MODEL: "gpt-4o-mini",
      NEWSGRAPH_LLM_KEY: CANARY,
    });
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(
      /6 paths could not be read:\n {2}a\.txt: the language model gpt-4o-mini at \S+ gives no answer \(HTTP 401/,
    );
    expect(server.requests).toHaveLength(3);
    expect(`${ended.out}${ended.err}`).not.toContain(CANARY);
    expect(`${ended.out}${ended.err}`).not.toContain("please report it");
  });

  it.each([
    [["--reader", "openai"], /needs --llm-url/],
    [["--reader", "openai", "--llm-url", "http://localhost:1/v1"], /needs --llm-model/],
    [["--reader", "gliner"], /needs --gliner FOLDER/],
  ])("%j is a wrong usage", async (words, says) => {
    const folder = folderWith({ "a.txt": ARTICLE });
    const ended = await runNewsgraph(folder, ["build", "a.txt", ...words]);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(says);
  });
});

describe("newsgraph read --reader gliner", () => {
  it("reads with the model of the folder", async () => {
    const folder = folderWith({ "a.txt": "At night Steppe Rail told Ayla Serik to go." });
    const model = resolve("tests/reading/gliner/tiny-gliner");
    const ended = await runNewsgraph(folder, ["read", "a.txt", "--reader", "gliner", "--gliner", model]);
    expect(ended.err).toBe("");
    const reading: Reading = JSON.parse(ended.out);
    expect(reading.entities.map(({ name }) => name)).toEqual(["Steppe Rail", "Ayla Serik"]);
  });

  it("says what the folder lacks, and reads nothing", async () => {
    const folder = folderWith({ "a.txt": ARTICLE });
    const ended = await runNewsgraph(folder, ["read", "a.txt", "--reader", "gliner", "--gliner", "."]);
    expect([ended.code, ended.out]).toEqual([1, ""]);
    expect(ended.err).toMatch(/gliner_config\.json is missing/);
  });
});

describe("newsgraph build", () => {
  it("tells which documents are in another language", async () => {
    const folder = folderWith({
      "a.txt": ARTICLE,
      "b.txt": "Президент Казахстана заявил в пятницу, что конституционный порядок в стране восстановлен.",
      "c.txt":
        "Die Regierung in Berlin erklärte am Freitag, die Ordnung im Land sei weitgehend wiederhergestellt, und forderte alle Seiten zur Zurückhaltung auf.",
    });
    const ended = await runNewsgraph(folder, ["build", ".", "--reader", "rules"]);
    expect(ended.out).toContain(
      "2 documents are not in English (1 ru, 1 de): the rules read known names only there.",
    );
    expect(ended.code).toBe(0);
  });
});
