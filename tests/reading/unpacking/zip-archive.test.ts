import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { bytesOfArchived, filesOfZip } from "../../../graph/reading/unpacking/zip-archive.ts";
import { type MadeEntry, makeZip } from "./make-zip.ts";
import { packedZeros } from "./packed-zeros.ts";

const TEXT = "Joe Biden met Rishi Sunak.";

/** What becomes of each file of an archive. */
async function unpacked(archive: Uint8Array): Promise<Record<string, string>> {
  const files = await filesOfZip(archive);
  const read = files.map(async (file) => {
    const content = await bytesOfArchived(archive, file).then(
      (bytes) => Buffer.from(bytes).toString(),
      (error: Error) => `${error.name}: ${error.message}`,
    );
    return [file.name, content] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

describe("an archive", () => {
  it("gives its files, in folders too, stored or packed", async () => {
    const archive = zipSync({
      "a.txt": strToU8(TEXT),
      folder: { "b.txt": [strToU8("B"), { level: 0 }], "жы.txt": strToU8("C") },
    });
    expect(await unpacked(archive)).toEqual({ "a.txt": TEXT, "folder/b.txt": "B", "folder/жы.txt": "C" });
  });

  it("keeps names that are UTF-8 without saying so, and folders of Windows", async () => {
    const archive = makeZip([
      { name: "Алматы.txt", content: "A", flags: 0 },
      { name: "folder\\b.txt", content: "B" },
    ]);
    expect(Object.keys(await unpacked(archive))).toEqual(["Алматы.txt", "folder/b.txt"]);
  });
});

describe("a file of an archive that cannot be read costs no other", () => {
  const cases: readonly (readonly [string, Omit<MadeEntry, "name">, string])[] = [
    [
      "that is locked",
      { content: TEXT, flags: 0x801 },
      "it is locked with a password: unpack the archive first",
    ],
    [
      "that is packed otherwise",
      { content: TEXT, method: 12 },
      "it is packed by method 12, which is not read: pack the archive anew as plain ZIP",
    ],
    ["that was changed", { content: TEXT, crc: 1 }, "it is damaged: its checksum is another"],
    [
      "whose bytes are none",
      { content: TEXT, packed: Buffer.from("nonsense") },
      "it is damaged (invalid block type)",
    ],
    [
      "that is longer than the archive says",
      { content: "", packed: packedZeros(10_000_000), length: 10 },
      "it is damaged (too many bytes in the stream. expected 10. got at least 16384)",
    ],
    [
      "of 4 GB of zeros",
      { content: "", packed: packedZeros(4_000_000_000), length: 4_000_000_000 },
      "it unpacks to 4000 MB, more than the 20 MB that are read: split it into articles",
    ],
    [
      "that packs too well",
      { content: "", packed: packedZeros(20_000_000), length: 20_000_000 },
      "it unpacks to more than 200 times its packed length, as no article does",
    ],
  ];
  it.each(cases)("one %s", async (_what, entry, problem) => {
    const archive = makeZip([
      { name: "bad.txt", ...entry },
      { name: "good.txt", content: TEXT },
    ]);
    expect(await unpacked(archive)).toEqual({ "bad.txt": `DocumentError: ${problem}`, "good.txt": TEXT });
  });
});

describe("an archive that is refused before anything of it is unpacked", () => {
  it.each([
    ["is none", strToU8("PK\x03\x04 and no more"), /^it is damaged, or no ZIP archive \(/],
    [
      "is cut",
      zipSync({ "a.txt": strToU8(TEXT), "b.txt": strToU8(TEXT) }).slice(0, 150),
      /^it is damaged, or no ZIP archive \(/,
    ],
    [
      "has files that share their bytes",
      makeZip([
        { name: "a.txt", content: TEXT },
        { name: "b.txt", content: TEXT, sharedWith: 0 },
      ]),
      /^"b\.txt" shares its packed bytes with another file of the archive, /,
    ],
    [
      "comes to too much",
      makeZip(
        Array.from({ length: 60 }, (_, k) => ({ name: `${k}.txt`, content: TEXT, length: 20_000_000 })),
      ),
      /^its documents unpack to 1200 MB, more than the 1000 MB that are read of one archive: split it$/,
    ],
    [
      "holds too many files",
      makeZip(Array.from({ length: 20_001 }, (_, k) => ({ name: `${k}.txt`, content: "" }))),
      /^it holds 20001 files, more than the 20000 that are read of one archive: split it$/,
    ],
  ])("since it %s", async (_why, archive, problem) => {
    await expect(filesOfZip(archive)).rejects.toThrow(problem);
  });
});
