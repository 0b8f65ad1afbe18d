import { describe, expect, it } from "vitest";
import { verifyBackup } from "../../graph/backup/restore-backup.ts";
import { writeBackup } from "../../graph/backup/write-backup.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { READINGS } from "../stores/readings.ts";

const store = await openStore(":memory:");
await store.add(READINGS, { origins: [{ origin: "a", documentId: "document:tass", before: null }] });
const lines: string[] = [];
for await (const line of writeBackup(store)) lines.push(line.trimEnd());
await store.close();

async function* each(these: readonly string[]): AsyncGenerator<string> {
  yield* these;
}

const DAMAGED: readonly (readonly [name: string, lines: readonly string[], words: RegExp])[] = [
  ["is no backup", ["Kazakhstan"], /it is no backup/],
  ["is empty", [], /cut off/],
  ["has but its head", lines.slice(0, 1), /cut off/],
  ["is cut off", lines.slice(0, 3), /cut off/],
  ["is cut off within a line", [...lines.slice(0, 3), lines[3]?.slice(0, 50) ?? ""], /cut off/],
  [
    "goes on behind a line that is cut off",
    [lines[0] ?? "", lines[1]?.slice(0, 50) ?? "", lines.at(-1) ?? ""],
    /line 2/,
  ],
  ["lacks a line", lines.filter((_, k) => k !== 3), /damaged/],
  ["has a line twice", [...lines.slice(0, 2), ...lines.slice(1)], /damaged/],
  ["was changed", lines.map((line) => line.replace("Almaty", "Astana")), /damaged/],
  [
    "is of a later version",
    lines.map((line) => line.replace('"version":1', '"version":9')),
    /version 9.*Update/,
  ],
  [
    "holds something else",
    [lines[0] ?? "", '{"document":{"id":7}}', lines.at(-1) ?? ""],
    /line 2 is no document/,
  ],
];

describe("a backup", () => {
  it("is content with what was written", async () => {
    expect(await verifyBackup(each(lines))).toBe(4);
  });

  it.each(DAMAGED)("is refused where it %s", async (_name, these, words) => {
    await expect(verifyBackup(each(these))).rejects.toThrow(words);
  });
});
