import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { linesAt, makePdf } from "../reading/pdf/make-pdf.ts";
import { makeZip } from "../reading/unpacking/make-zip.ts";
import { packedZeros } from "../reading/unpacking/packed-zeros.ts";
import { runNewsgraph } from "./run-newsgraph.ts";

const PUTIN = "Vladimir Putin met Xi Jinping in Moscow.";
const MACRON = "Emmanuel Macron met Olaf Scholz.";
const BIDEN = "Joe Biden met Rishi Sunak.";

describe("a build of packed files", () => {
  let folder: string;
  let store: GraphStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-archives-"));
    store = await openStore(":memory:");
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });
  const write = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  const zip = (files: Readonly<Record<string, string>>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));
  const texts = async () =>
    (await store.documents()).map(({ path }) => path?.slice(folder.length + 1)).sort();

  it("reads archives, gzip files and PDFs beside others, and says what it cannot read", async () => {
    write("a.txt", PUTIN);
    write("b.txt.gz", gzipSync(MACRON));
    write("c.pdf", await makePdf([linesAt([[BIDEN, 60, 100]])]));
    write(
      "d.zip",
      makeZip([
        { name: "news/d.txt", content: "Narendra Modi met Fumio Kishida." },
        { name: "news/README.md", content: "Of the news." },
        { name: "news/.hidden.txt", content: "Hidden." },
        { name: "__MACOSX/news/d.txt", content: "Of a Mac." },
        { name: "e.txt.gz", content: gzipSync("Narendra Modi met Emmanuel Macron.") },
        { name: "inner.zip", content: zip({ "x.txt": PUTIN }) },
        { name: "../a.txt", content: "Nobody met anybody." },
        { name: "/etc/a.txt", content: "Nobody met anybody." },
        { name: "C:\\a.txt", content: "Nobody met anybody." },
        { name: "twice.txt", content: "Once." },
        { name: "./twice.txt", content: "Twice." },
      ]),
    );
    write("pictures.zip", zip({ "a.png": "PNG" }));
    const seen: (string | null)[] = [];
    const summary = await buildGraph(store, [folder], { onProgress: ({ current }) => seen.push(current) });
    expect(await texts()).toEqual(["a.txt", "b.txt.gz", "c.pdf", "d.zip/e.txt.gz", "d.zip/news/d.txt"]);
    expect(seen).toContain(join(folder, "d.zip/news/d.txt"));
    const leadsOut = "its name leads out of the archive, as no packing program writes it: unpack it and look";
    expect(summary.failed.map(({ path, reason }) => [path.slice(folder.length + 1), reason])).toEqual([
      ["d.zip/inner.zip", "an archive within an archive is not opened: unpack it first"],
      ["d.zip/../a.txt", leadsOut],
      ["d.zip//etc/a.txt", leadsOut],
      ["d.zip/C:/a.txt", leadsOut],
      ["d.zip/twice.txt", "the archive holds several files of this name: unpack it and look"],
      ["d.zip/./twice.txt", "the archive holds several files of this name: unpack it and look"],
    ]);
  });

  it("changes what has changed in an archive, and nothing else", async () => {
    write("news.zip", zip({ "a.txt": PUTIN, "b.txt": MACRON }));
    await buildGraph(store, [folder]);
    write("news.zip", zip({ "a.txt": PUTIN, "b.txt": BIDEN }));
    const summary = await buildGraph(store, [folder]);
    expect([summary.added, summary.replaced, summary.unchanged]).toEqual([1, 1, 1]);
    expect(await store.search("Macron", 5)).toEqual([]);
    expect(await texts()).toEqual(["news.zip/a.txt", "news.zip/b.txt"]);
  });

  it("names an archive that holds no article where it was asked for", async () => {
    write("pictures.zip", zip({ "a.png": "PNG" }));
    const path = join(folder, "pictures.zip");
    expect((await buildGraph(store, [path])).failed).toEqual([
      { path, reason: "the archive holds no .txt, .md, .html, .htm, .pdf file" },
    ]);
  });

  it("is done with bombs of 10 GB in little memory, and reads what lies beside them", async () => {
    const zeros = packedZeros(10_000_000_000);
    const gzip = gzipSync("");
    write("bomb.txt.gz", Buffer.concat([gzip.subarray(0, 10), zeros, Buffer.alloc(8)]));
    write("bomb.zip", makeZip([{ name: "a.txt", content: "", packed: zeros, length: 4_000_000_000 }]));
    write("good.txt", PUTIN);
    const code = `
      const { buildGraph } = await import("./scripts/build-graph.ts");
      const { openStore } = await import("./graph/stores/open-store.ts");
      const before = process.resourceUsage().maxRSS;
      const { added, failed } = await buildGraph(await openStore(":memory:"), [process.argv[1]]);
      console.log(JSON.stringify([added, failed.length, process.resourceUsage().maxRSS - before]));`;
    const out = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", code, folder],
      {
        encoding: "utf8",
      },
    );
    const [added, failed, kilobytes] = JSON.parse(out);
    expect([added, failed]).toEqual([1, 2]);
    expect(kilobytes).toBeLessThan(300_000);
  });

  it("forgets one article of an archive, or all of them", { timeout: 240_000 }, async () => {
    write("news.zip", zip({ "a.txt": PUTIN, "b.txt": MACRON, "c.txt": BIDEN }));
    write("news.zip.txt", "Narendra Modi met Fumio Kishida.");
    const uri = join(folder, "graph.db");
    const built = await openStore(uri);
    await buildGraph(built, [folder]);
    await built.close();
    const forget = (name: string) => runNewsgraph(folder, ["forget", join(folder, name), "--store", uri]);
    expect((await forget("news.zip/a.txt")).out).toMatch(/^1 document forgotten/);
    const all = await forget("news.zip");
    expect([all.code, all.out]).toEqual([0, expect.stringMatching(/^2 documents forgotten/)]);
    const left = await openStore(uri);
    expect((await left.documents()).map(({ path }) => path)).toEqual([join(folder, "news.zip.txt")]);
    await left.close();
  });
});
