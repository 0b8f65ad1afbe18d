import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { RELATION_TYPES } from "../../graph/ontology/relation-types.ts";

const PAGES = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"];

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(page, "utf8");
  const links = [...text.matchAll(/\]\(([^)#:\s]+)(#[^)]*)?\)/g)].map((match) => match[1] as string);
  const files = [
    ...text.matchAll(
      /`((?:graph|src|scripts|tests|samples|docs)\/[\w./-]+)`|(?<=[ ,])(tests\/[\w/-]+\.test\.ts)/g,
    ),
  ].map((match) => (match[1] ?? match[2]) as string);

  it("links and names only what exists", () => {
    expect([...links, ...files].filter((path) => !path.endsWith("-") && !existsSync(path))).toEqual([]);
  });

  it("names only npm scripts that exist", () => {
    const scripts = Object.keys(JSON.parse(readFileSync("package.json", "utf8")).scripts);
    const named = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] as string);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe("the relation types", () => {
  it("have names that are safe in any query", () => {
    expect(RELATION_TYPES.filter(({ name }) => !/^[A-Z][A-Z0-9_]{0,63}$/.test(name))).toEqual([]);
    expect(new Set(RELATION_TYPES.map(({ name }) => name)).size).toBe(RELATION_TYPES.length);
  });

  it("are named in README.md only as they are", () => {
    const named = [...readFileSync("README.md", "utf8").matchAll(/\[\w*:([A-Z_]+)\]/g)].map(
      (match) => match[1],
    );
    const known = [
      ...RELATION_TYPES.map(({ name }) => name),
      "MENTIONS",
      "STATES",
      "SUBJECT",
      "OBJECT",
      "ATTRIBUTED_TO",
      "ABOUT",
    ];
    expect(named.filter((name) => !known.includes(name as string))).toEqual([]);
  });
});
