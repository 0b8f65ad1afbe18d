import { defineConfig } from "vitest/config";

/** Where .ci/run wants the figures of the run. */
const report = process.env.NEWSGRAPH_TEST_REPORT;

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ["tests/neo4j/start-neo4j.ts"],
    maxWorkers: 2,
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
