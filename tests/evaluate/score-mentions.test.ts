import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "../reading/document-of.ts";
import { readGold } from "./evaluate-mentions.ts";
import { SCORED_KINDS, scoreMentions } from "./score-mentions.ts";

const FOLDER = "../shared/evaluate";

describe.skipIf(!existsSync(FOLDER))("scoreMentions (skipped without ../shared/evaluate)", () => {
  it.each(["gum-dev", "seeds"])("counts %s as score-mentions.py does", async (set) => {
    const gold = readGold(`${FOLDER}/docs`, set);
    const readings = await Promise.all(
      gold.map(async ({ id, text }) => ({ id, reading: await readDocument(documentOf(text)) })),
    );
    const file = join(mkdtempSync(join(tmpdir(), "newsgraph-")), "readings.jsonl");
    const lines = readings.map(({ id, reading: { mentions, document } }) =>
      JSON.stringify({ document: { id, text: document.text }, mentions }),
    );
    writeFileSync(file, lines.join("\n"));
    const python = execFileSync(
      "python3",
      [`${FOLDER}/score-mentions.py`, `${FOLDER}/docs/${set}.json`, file],
      { encoding: "utf8" },
    );
    const scores = scoreMentions(gold, new Map(readings.map(({ id, reading }) => [id, reading.mentions])));
    const ours = SCORED_KINDS.map((kind) => {
      const { precision, recall, f1 } = scores[kind];
      return `${kind} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F ${f1.toFixed(1)}`;
    });
    expect(python.trim()).toBe(ours.join("  "));
  });
});
