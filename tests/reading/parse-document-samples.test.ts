import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { isReadableFile } from "../../graph/reading/file-kinds.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";

const SAMPLES = readdirSync("samples").filter(isReadableFile);

it("takes the samples, but not the README beside them", () => {
  expect(SAMPLES.length).toBeGreaterThanOrEqual(10);
  expect(SAMPLES).not.toContain("README.md");
});

it.each(SAMPLES)("finds the title, outlet and date of %s", (name) => {
  const document = parseDocument(readFileSync(`samples/${name}`), name);
  expect(document.publisher).toMatch(/Reuters|Tass|AFP|BBC|Steppe Courier|Almaty Evening Post/i);
  expect(document.publishedAt).toMatch(/^2022-01-\d\d/);
  expect(document.title).not.toBe(document.publisher);
  expect(name).not.toContain(document.title);
});

it("does not read a writer's name as the outlet", () => {
  const text = "Troops arrive\nBy A. Writer, 7 January 2022\n\nTroops arrived.\n";
  expect(parseDocument(new TextEncoder().encode(text), "a.txt")).toMatchObject({
    publisher: null,
    publishedAt: "2022-01-07",
  });
});

it("reads a line that begins with the name of an object's own method as a headline", () => {
  const text = "Constructor: Almaty builds again\n\nAlmaty builds.\n";
  expect(parseDocument(new TextEncoder().encode(text), "a.txt").title).toBe(
    "Constructor: Almaty builds again",
  );
});
