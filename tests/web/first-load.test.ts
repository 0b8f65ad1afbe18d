import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { firstLoadBytes } from "../bench/web/first-load.ts";

it.skipIf(!existsSync("dist/web/index.html"))(
  "the built page loads at most 120 kB of script, gzipped",
  () => {
    const bytes = firstLoadBytes("dist/web");
    expect(bytes).toBeGreaterThan(30_000);
    expect(bytes).toBeLessThanOrEqual(120_000);
  },
);
