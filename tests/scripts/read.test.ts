import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const ARTICLE =
  "\ufeffTroops leave\n\nKazakh President Kassym-Jomart Tokayev said the troops of the CSTO would leave Almaty 😀, Reuters reported.\r\n\r\nLeave a Reply\r\nYour email address will not be published.\r\n";

describe("newsgraph read", () => {
  it("prints a line a document, whose spans lie in the file's own text", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "a.txt"), ARTICLE);
    writeFileSync(join(folder, "b.txt"), "Armenia is a member of the CSTO.");
    const ended = await runNewsgraph(folder, ["read", "."]);
    expect(ended.code).toBe(0);
    const readings = ended.out
      .trimEnd()
      .split("\n")
      .map((line): Reading => JSON.parse(line));
    expect(readings.map(({ document }) => document.path)).toEqual(["a.txt", "b.txt"]);
    expect(readings[0]?.document.text).toBe(readFileSync(join(folder, "a.txt"), "utf8").slice(1));
    for (const { document, mentions, entities, statements } of readings) {
      const ids = entities.map((entity) => entity.id);
      expect(mentions.length).toBeGreaterThan(0);
      for (const { start, end, text, entityId } of mentions) {
        expect(document.text.slice(start, end)).toBe(text);
        expect(ids).toContain(entityId);
      }
      for (const { start, end, quote, subject, object } of statements) {
        expect(document.text.slice(start, end)).toBe(quote);
        expect(ids).toEqual(expect.arrayContaining([subject, object]));
      }
    }
    expect(readings[0]?.mentions.map((mention) => mention.text)).toEqual(
      expect.arrayContaining(["Kassym-Jomart Tokayev", "CSTO", "Almaty", "Reuters"]),
    );
    expect(readings[0]?.mentions.every((mention) => mention.end < ARTICLE.indexOf("Leave a Reply"))).toBe(
      true,
    );
  });
});
