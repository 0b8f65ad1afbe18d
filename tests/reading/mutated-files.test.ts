import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../graph/reading/document-error.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { seededRandom } from "../seeded-random.ts";

/** All of them where that is asked for; the seeds are the same. */
const FILES = process.env.NEWSGRAPH_ALL === "1" ? 10_000 : 400;
/** Of the processor, for one file: others on the machine do not count. */
const TIME_LIMIT_MS = 5_000;
/** Ten megabytes of one character are no article: parsing them is bounded, and so is reading a part. */
const LARGE = 10_000_000;

type Random = () => number;

const SOUP = [
  "<p>",
  "</div>",
  "<table><td>",
  "<script>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<svg><style>",
  "<a href='",
  "&#x",
  "<template>",
  "\0",
];
const files = readdirSync("samples")
  .filter((name) => name !== "README.md")
  .map((name) => ({ name, bytes: readFileSync(join("samples", name)) }));

const at = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

const MUTATIONS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => bytes.subarray(Math.floor(random() * bytes.length)),
  (bytes, random) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + Math.floor(random() ** 4 * 200); left > 0 && flipped.length > 0; left--) {
      const place = Math.floor(random() * flipped.length);
      flipped[place] = (flipped[place] as number) ^ (1 << Math.floor(random() * 8));
    }
    return flipped;
  },
  (bytes, random) =>
    Buffer.from(bytes.toString("utf8"), at(["latin1", "utf16le", "ucs2", "ascii"] as const, random)),
  (bytes) => Buffer.from(bytes.toString("latin1"), "utf8"),
  (bytes, random) => {
    const text = bytes.toString("latin1");
    const places = Array.from({ length: 1 + Math.floor(random() ** 3 * 60) }, () =>
      Math.floor(random() * text.length),
    );
    return Buffer.from(
      places.reduce((soup, place) => soup.slice(0, place) + at(SOUP, random) + soup.slice(place), text),
      "latin1",
    );
  },
  (bytes, random) => Buffer.concat([bytes, at(files, random).bytes]),
  (bytes, random) => {
    const [start, end] = [random(), random()]
      .map((part) => Math.floor(part * bytes.length))
      .sort((a, b) => a - b);
    return Buffer.concat(
      Array.from({ length: 2 + Math.floor(random() * 6) }, () => bytes.subarray(start, end)),
    );
  },
];

/** What becomes of a file: read, or refused in words. Anything else is thrown. */
async function outcomeOf(bytes: Uint8Array, name: string): Promise<"read" | "refused"> {
  try {
    const document = parseDocument(bytes, name);
    await readDocument(document);
    return "read";
  } catch (error) {
    if (error instanceof DocumentError) return "refused";
    throw error;
  }
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

describe(`${FILES} mutated files`, () => {
  it("are read or refused in words, each in time", async () => {
    const counts = { read: 0, refused: 0 };
    const slow: string[] = [];
    let longest = 0;
    for (let seed = 0; seed < FILES; seed++) {
      const random = seededRandom(seed);
      const file = at(files, random);
      let bytes: Buffer = file.bytes;
      for (let left = 1 + Math.floor(random() * 4); left > 0; left--)
        bytes = at(MUTATIONS, random)(bytes, random);
      const name = at([file.name, "a.txt", "a.html", "a.md"], random);
      const start = processorTime();
      counts[await outcomeOf(bytes, name)] += 1;
      const took = processorTime() - start;
      longest = Math.max(longest, took);
      if (took > TIME_LIMIT_MS) slow.push(`seed ${seed}: ${Math.round(took)} ms for ${bytes.length} bytes`);
    }
    console.warn(counts, `longest ${Math.round(longest)} ms`);
    expect(slow).toEqual([]);
    expect(counts.read + counts.refused).toBe(FILES);
  }, 1_800_000);

  it.each(["a", "A", " ", "\n", ".", "<", "&", "\0", "é", "(", "“"])(
    "ten megabytes of %j are parsed or refused in time",
    (character) => {
      const bytes = Buffer.alloc(LARGE, character);
      for (const name of ["a.txt", "a.html"]) {
        const start = processorTime();
        try {
          expect(parseDocument(bytes, name).text.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
        expect(processorTime() - start).toBeLessThan(TIME_LIMIT_MS);
      }
    },
  );
});
