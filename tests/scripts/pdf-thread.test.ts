import { expect, it } from "vitest";
import { parsePdfInThread } from "../../scripts/pdf-thread.ts";
import { makeRawPdf } from "../reading/pdf/make-raw-pdf.ts";
import { packedZeros } from "../reading/unpacking/packed-zeros.ts";

const WORDS = "BT /F1 12 Tf 60 700 Td (Joe Biden met Rishi Sunak.) Tj ET ";
const honest = makeRawPdf(Buffer.from(WORDS));

it("says what stands in a PDF", async () => {
  expect((await parsePdfInThread(honest)).text).toBe("Joe Biden met Rishi Sunak.");
});

it("gives up what takes too long, and reads the next", async () => {
  const long = makeRawPdf(Buffer.alloc(100_000_000, WORDS));
  await expect(parsePdfInThread(long, undefined, 1_500)).rejects.toThrow(
    "it was not read within 1.5 seconds: split it into articles",
  );
  expect((await parsePdfInThread(honest)).text).toBe("Joe Biden met Rishi Sunak.");
});

it("gives up when it is told to", async () => {
  const long = makeRawPdf(Buffer.alloc(100_000_000, WORDS));
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  await expect(parsePdfInThread(long, stop.signal)).rejects.toThrow(/abort/i);
});

it("unpacks no more than a part may have of 1 GB", async () => {
  // The head of a zlib stream (RFC 1950), and what it packs.
  const bomb = makeRawPdf(Buffer.concat([Buffer.from([0x78, 0xda]), packedZeros(1_000_000_000)]), true);
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  await expect(parsePdfInThread(bomb)).rejects.toThrow(/^a part of it unpacks to more than 200 MB/);
  clearInterval(watch);
  expect(most - before).toBeLessThan(1_000_000_000);
  expect((await parsePdfInThread(honest)).text).toBe("Joe Biden met Rishi Sunak.");
});
