import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => path !== "");
const code = tracked.filter((path) => /\.(ts|mjs|cjs)$/.test(path));

describe("the house", () => {
  it.each(code)("%s is called after what is in it", (path) => {
    const name = basename(path).replace(/\.(test\.ts|config\.ts|d\.ts|ts|mjs|cjs)$/, "");
    expect(name).toMatch(/^\.?[a-z0-9]+(-[a-z0-9]+)*$/);
    expect([
      "utils",
      "util",
      "helpers",
      "helper",
      "common",
      "misc",
      "types",
      "index",
      "manager",
    ]).not.toContain(name);
  });

  it("records no download address in package-lock.json", () => {
    expect(readFileSync("package-lock.json", "utf8")).not.toMatch(/"resolved":\s*"http/);
  });

  it("holds no file of the shared folder", () => {
    expect(
      tracked.filter((path) => path.startsWith("shared/") || /seeds\.json$|\.feature$/.test(path)),
    ).toEqual([]);
  });
});
