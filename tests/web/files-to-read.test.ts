import { describe, expect, it } from "vitest";
import {
  afterEvent,
  type FilesToRead,
  failBatch,
  nextBatch,
  tallyOf,
} from "../../src/web/state/files-to-read.ts";
import { fileName } from "../../src/web/state/incoming.ts";

const HEADER = {
  id: "document:a",
  title: "A",
  publisher: null,
  publishedAt: null,
  url: null,
  path: "a.txt",
  language: "en",
};
const waiting = (...bytes: number[]): FilesToRead => ({
  phase: "reading",
  files: bytes.map((size, index) => ({ name: `${index}.txt`, bytes: size, state: "waiting" })),
});

describe("files to read", () => {
  it("go to the server in batches of so many bytes and files, in order", () => {
    expect(nextBatch(waiting(4, 4, 4), 10, 9)).toEqual([0, 1]);
    expect(nextBatch(waiting(1, 1, 1), 10, 2)).toEqual([0, 1]);
    const begun = afterEvent(waiting(4, 4, 4), [0, 1], { state: "failed", file: 0, reason: "it is empty" });
    expect(nextBatch(begun, 10, 9)).toEqual([1, 2]);
    expect(nextBatch(waiting(), 10, 9)).toEqual([]);
  });

  it("know what became of each by its place in its batch", () => {
    let reading = waiting(1, 1, 1, 1);
    reading = afterEvent(reading, [1, 3], { state: "reading", file: 1 });
    expect(tallyOf(reading)).toMatchObject({ settled: 0, current: "3.txt" });
    reading = afterEvent(reading, [1, 3], { state: "read", file: 1, document: HEADER });
    reading = afterEvent(reading, [1, 3], { state: "known", file: 0, document: HEADER });
    reading = afterEvent(reading, [1, 3], { state: "linking" });
    expect(reading.phase).toBe("linking");
    expect(tallyOf(reading)).toMatchObject({ settled: 2, read: 1, known: 1, documentIds: ["document:a"] });
    expect(afterEvent(reading, [1, 3], { state: "reading", file: 7 })).toBe(reading);
  });

  it("fail with their batch where nothing more is told of them, those that were read not", () => {
    const begun = afterEvent(waiting(1, 1, 1), [0, 1], { state: "read", file: 0, document: HEADER });
    const { read, failed } = tallyOf(failBatch(begun, [0, 1], "the server stopped"));
    expect([read, failed.map(({ name, reason }) => [name, reason])]).toEqual([
      1,
      [["1.txt", "the server stopped"]],
    ]);
  });

  it("are called by their last part", () => {
    expect(["a/b/c.md", "c.md", "C:\\news\\c.md", ""].map(fileName)).toEqual(["c.md", "c.md", "c.md", ""]);
  });
});
