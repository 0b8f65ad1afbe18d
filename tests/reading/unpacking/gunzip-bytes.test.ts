import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { gunzipBytes } from "../../../graph/reading/unpacking/gunzip-bytes.ts";
import { packedZeros } from "./packed-zeros.ts";

const packed = gzipSync("Joe Biden met Rishi Sunak.");

it("unpacks a gzip file", async () => {
  expect(Buffer.from(await gunzipBytes(packed, 100)).toString()).toBe("Joe Biden met Rishi Sunak.");
});

it.each([
  ["damaged", Buffer.from("\x1f\x8b no more", "latin1"), "it is damaged, or no gzip file"],
  ["none", Buffer.from("plain text"), "it is damaged, or no gzip file"],
  ["cut", packed.subarray(0, -12), "it is damaged: it ends in the middle"],
  [
    "longer than is read",
    gzipSync("a".repeat(21_000_000)),
    "it unpacks to more than the 20 MB that are read: split it into articles",
  ],
])("refuses one that is %s", async (_what, bytes, problem) => {
  await expect(gunzipBytes(bytes, 20_000_000)).rejects.toThrow(problem);
});

it("unpacks no more than it may of 10 GB of zeros", async () => {
  const bomb = Buffer.concat([packed.subarray(0, 10), packedZeros(10_000_000_000), Buffer.alloc(8)]);
  const before = process.memoryUsage().rss;
  await expect(gunzipBytes(bomb, 20_000_000)).rejects.toThrow(/^it unpacks to more than the 20 MB/);
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});
