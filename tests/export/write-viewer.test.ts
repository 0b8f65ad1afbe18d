import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { redactPart } from "../../graph/export/redaction/redact-part.ts";
import type { WriteOptions } from "../../graph/export/write-options.ts";
import { writeViewer } from "../../graph/export/write-viewer.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import type { GraphPart } from "../../graph/model/graph-part.ts";
import { unpackJson } from "../../src/viewer/unpack-json.ts";
import { madePart } from "./made-part.ts";

const PAGE = "dist/viewer/viewer.html";
const viewerPage = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : undefined;
const mayNotSkip = process.env.NEWSGRAPH_NO_SKIP === "1";

/** One megabyte and two tenths: what mail takes without a word. */
const MOST = 1_200_000;

async function fileOf(part: GraphPart, more: Partial<WriteOptions> = {}): Promise<string> {
  const provenance = { line: "newsgraph-export:format=html;version=0;content=0", words: ["Made by a test."] };
  let file = "";
  for await (const piece of writeViewer(part, {
    provenance,
    evidence: true,
    viewerPage: viewerPage ?? "",
    ...more,
  }))
    file += piece;
  return file;
}

it("says what to do where the viewer is not built, or is another", async () => {
  const part = madePart({ nodes: 5, edges: 5 });
  await expect(fileOf(part, { viewerPage: "<html></html>" })).rejects.toThrow("npm run build:web");
  const provenance = { line: "", words: [] };
  await expect(writeViewer(part, { provenance, evidence: true }).next()).rejects.toThrow("npm run build:web");
});

describe.skipIf(!viewerPage && !mayNotSkip)("the one HTML file", () => {
  it(`is at most ${MOST} bytes for 5,000 names and 15,000 relations with a sentence each`, async () => {
    const part = madePart({ nodes: 5000, edges: 15_000 });
    const quotes = new Set<string>();
    let length = 0;
    for await (const { evidence } of part.relations())
      for (const { statement } of evidence) {
        quotes.add(statement.quote);
        length += statement.quote.length;
      }
    expect(quotes.size).toBe(15_000);
    expect(length / quotes.size).toBeGreaterThan(150);
    const bytes = Buffer.byteLength(await fileOf(part));
    expect(bytes).toBeLessThanOrEqual(MOST);
    // Words by chance: no packing makes them so small that the bound holds by itself.
    expect(bytes).toBeGreaterThan(0.8 * MOST);
  });

  it("is the same every time, and says in its head what it was made of", async () => {
    const part = madePart({ nodes: 60, edges: 120 });
    const file = await fileOf(part);
    expect(await fileOf(part)).toBe(file);
    expect(file.slice(0, 1000)).toContain("newsgraph-export:format=html");
    expect(file).toContain("default-src 'none'");
  });

  it("holds no trace of a name that is blacked out, once it is unpacked", async () => {
    const whole = madePart({ nodes: 60, edges: 120 });
    const names: CountedEntity[] = [];
    for await (const entity of whole.entities()) names.push(entity);
    const hidden = names.find(
      ({ kind, aliases }) => kind === "Person" && aliases.length > 0,
    ) as CountedEntity;
    const traces = [hidden.name, ...hidden.aliases, hidden.wikidataId, hidden.id].flatMap(
      (text) => text ?? [],
    );
    const unpacked = async (part: GraphPart) => {
      const file = await fileOf(part, { quote: "article" });
      const packed = [...file.matchAll(/<script id="\w+" type="text\/plain">([^<]*)</g)].map(
        (match) => match[1] as string,
      );
      expect(packed).toHaveLength(2);
      return JSON.stringify(await Promise.all(packed.map((text) => unpackJson(text))));
    };
    const before = await unpacked(whole);
    // Made-up words are parts of others.
    const tells = (text: string) => traces.filter((trace) => new RegExp(`\\b${trace}\\b`, "i").test(text));
    expect(tells(before)).toEqual(traces.slice(0, -1));
    const after = await unpacked((await redactPart(whole, { blackOut: new Set([hidden.id]) })).part);
    expect(tells(after)).toEqual([]);
    expect(after.includes("▇▇▇")).toBe(true);
  });

  it("is smaller the less it quotes", async () => {
    const part = madePart({ nodes: 60, edges: 120 });
    const sizes = await Promise.all(
      (["none", "sentence", "article"] as const).map(async (quote) => (await fileOf(part, { quote })).length),
    );
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[0]).toBeLessThan((await fileOf(part)).length);
    expect((await fileOf(part, { evidence: false })).length).toBeLessThan(sizes[0] as number);
  });
});
