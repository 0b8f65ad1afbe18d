import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasVnni } from "../../../graph/reading/neural/has-vnni.ts";

const file = join(mkdtempSync(join(tmpdir(), "newsgraph-cpu-")), "cpuinfo");

describe("hasVnni", () => {
  it.each([
    ["flags\t\t: fpu avx2 avx512f avx512_vnni\nbugs\t: spectre\n", true],
    ["flags\t\t: fpu avx2 avx_vnni\n", true],
    ["flags\t\t: fpu avx2 avx512f\n", false],
    ["flags\t\t: fpu avx_vnni\n\nflags\t\t: fpu avx2\n", false],
    ["Features\t: fp asimd asimddp\n", false],
  ])("%j", (written, expected) => {
    writeFileSync(file, written);
    expect(hasVnni(file)).toBe(expected);
  });

  it("does not know where the system does not tell", () => {
    expect(hasVnni(`${file}-none`)).toBe(false);
  });
});
