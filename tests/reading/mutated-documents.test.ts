import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import { endsFit } from "../../graph/ontology/relation-types.ts";
import { DocumentError } from "../../graph/reading/document-error.ts";
import { openNeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { seededRandom } from "../seeded-random.ts";
import { documentOf } from "./document-of.ts";
import { mutatedText } from "./mutate-text.ts";

const DOCUMENTS = 10_000;
const BATCH = 1_000;
/** Of the processor, for one document of about a page; most take a few. */
const TIME_LIMIT_MS = 2_000;

const textsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(?:txt|md)$/.test(name) && name !== "README.md")
        .map((name) => readFileSync(join(folder, name), "utf8"))
    : [];
const BLNS = "../shared/data/blns/blns.json";
const SHARED = existsSync(BLNS);
const MATERIAL = {
  texts: [...textsIn("samples"), ...textsIn("../shared/articles")],
  naughty: SHARED
    ? (JSON.parse(readFileSync(BLNS, "utf8")) as string[])
    : ["undefined", "constructor", "__proto__", "Ω≈ç√∫", "田中さん", "<img src=x>", "%s%n"],
};

/** What is wrong with the reading, in words; nothing where all is as promised. */
function faultsOf({ document: { text }, mentions, entities, statements }: Reading): string[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const faults: string[] = [];
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end || mention.end <= mention.start)
      faults.push(`order of ${JSON.stringify(mention)}`);
    if (text.slice(mention.start, mention.end) !== mention.text)
      faults.push(`span of ${JSON.stringify(mention)}`);
    if (!kinds.has(mention.entityId)) faults.push(`entity of ${JSON.stringify(mention)}`);
    end = mention.end;
  }
  for (const statement of statements) {
    const { start, end, quote, type, subject, object, confidence } = statement;
    const from = kinds.get(subject);
    const to = kinds.get(object);
    if (quote === "" || text.slice(start, end) !== quote)
      faults.push(`quote of ${JSON.stringify(statement)}`);
    if (!from || !to || !endsFit(type, from, to)) faults.push(`ends of ${JSON.stringify(statement)}`);
    if (!(confidence > 0 && confidence <= 1)) faults.push(`confidence of ${JSON.stringify(statement)}`);
    for (const speaker of [statement.attributedTo, statement.reportedBy])
      if (speaker !== null && !kinds.has(speaker)) faults.push(`speaker of ${JSON.stringify(statement)}`);
  }
  if (new Set(statements.map(({ id }) => id)).size < statements.length)
    faults.push("two statements of one id");
  return faults;
}

/** Reads the text as a document and every tenth as a file, whatever comes of it. */
async function faultsIn(seed: number): Promise<string[]> {
  const text = mutatedText(seededRandom(seed), MATERIAL);
  const start = process.cpuUsage();
  const faults = faultsOf(await readDocument(documentOf(text)));
  if (seed % 10 === 0) {
    const parsed = parsedOrRefused(text, seed % 20 === 0 ? "a.txt" : "a.html");
    if (parsed) faults.push(...faultsOf(await readDocument(parsed)));
  }
  const took = process.cpuUsage(start).user / 1000;
  if (took > TIME_LIMIT_MS) faults.push(`${Math.round(took)} ms for ${text.length} characters`);
  return faults.map((fault) => `seed ${seed}: ${fault}`);
}

function parsedOrRefused(text: string, path: string) {
  try {
    return parseDocument(new TextEncoder().encode(text), path);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

describe(`${DOCUMENTS} mutated documents${SHARED ? "" : " (of samples/ alone: ../shared is absent)"}`, () => {
  it.each(Array.from({ length: DOCUMENTS / BATCH }, (_, i) => i * BATCH))(
    "from seed %i on: each is read in time, and all that is read holds",
    async (first) => {
      const faults: string[] = [];
      for (let seed = first; seed < first + BATCH; seed++) faults.push(...(await faultsIn(seed)));
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("are read by the model, too: 300 of them", async () => {
    const model = await openNeuralModel();
    const faults: string[] = [];
    for (let seed = 0; seed < 300; seed++) {
      const text = mutatedText(seededRandom(seed), MATERIAL);
      const found = faultsOf(await readDocument(documentOf(text), model));
      faults.push(...found.map((fault) => `seed ${seed}: ${fault}`));
    }
    await model.close();
    expect(faults).toEqual([]);
  }, 240_000);
});
