import { describe, expect, it } from "vitest";
import { sealing } from "../../graph/backup/backup-lines.ts";
import { restoreBackup, verifyBackup } from "../../graph/backup/restore-backup.ts";
import { writeBackup } from "../../graph/backup/write-backup.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "../stores/keepsake-contract.ts";
import { READINGS } from "../stores/readings.ts";

const store = await openStore(":memory:");
await store.add(READINGS, { origins: [{ origin: "a", documentId: "document:tass", before: null }] });
await store.keep([NOTE, VIEW, NOTE_ON_RELATION].map(add));
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
    lines.map((line) => line.replace('"version":2', '"version":9')),
    /version 9.*Update/,
  ],
  [
    "holds something else",
    [lines[0] ?? "", '{"document":{"id":7}}', lines.at(-1) ?? ""],
    /line 2 is no document/,
  ],
  ["holds no view", [lines[0] ?? "", '{"view":{"id":7}}', lines.at(-1) ?? ""], /line 2 is no view: view.id/],
  ["holds no note", [lines[0] ?? "", '{"note":{}}', lines.at(-1) ?? ""], /line 2 is no note: note/],
];

/** What a version before views and notes wrote. */
function earlier(): string[] {
  const sealed = sealing();
  const told = lines
    .slice(0, -1)
    .filter((line) => !/^\{"(?:view|note)"/.test(line))
    .map((line) => line.replace('"version":2', '"version":1'));
  for (const line of told) sealed.add(`${line}\n`);
  return [...told, JSON.stringify(sealed.seal())];
}

describe("a backup", () => {
  it("holds views and notes behind the documents, and gives them back", async () => {
    expect(lines.slice(5, 8).map((line) => Object.values(JSON.parse(line))[0])).toEqual([
      VIEW,
      NOTE,
      NOTE_ON_RELATION,
    ]);
    const restored = await openStore(":memory:");
    const whole = { documents: 4, added: 4, keepsakes: 3 };
    expect(await restoreBackup(restored, each(lines))).toEqual(whole);
    expect(await restoreBackup(restored, each(lines))).toEqual({ ...whole, added: 0, keepsakes: 0 });
    const again: string[] = [];
    for await (const line of writeBackup(restored)) again.push(line.trimEnd());
    expect(again).toEqual(lines);
    await restored.close();
  });

  it("of an earlier version is read", async () => {
    expect(await verifyBackup(each(earlier()))).toBe(4);
    const restored = await openStore(":memory:");
    expect(await restoreBackup(restored, each(earlier()))).toMatchObject({ added: 4, keepsakes: 0 });
    await restored.close();
  });

  it("is content with what was written", async () => {
    expect(await verifyBackup(each(lines))).toBe(4);
  });

  it.each(DAMAGED)("is refused where it %s", async (_name, these, words) => {
    await expect(verifyBackup(each(these))).rejects.toThrow(words);
  });
});
