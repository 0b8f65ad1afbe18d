import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFeature } from "./tck/read-feature.ts";
import { runScenario } from "./tck/run-scenario.ts";

/** The openCypher Technology Compatibility Kit lies beside the repository, not in it. */
const kit = fileURLToPath(new URL("../../../shared/tck", import.meta.url));
const expectedFile = fileURLToPath(new URL("tck-expected.json", import.meta.url));

/** By feature file: the places of the scenarios that pass. */
type Passing = Record<string, number[]>;

function runKit() {
  const passing: Passing = {};
  const wrong: string[] = [];
  let total = 0;
  for (const file of readdirSync(`${kit}/features`, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".feature")) continue;
    const passed: number[] = [];
    for (const [k, scenario] of readFeature(readFileSync(`${kit}/features/${file}`, "utf8")).entries()) {
      total++;
      let result: string | null;
      try {
        result = runScenario(scenario, `${kit}/graphs`);
      } catch (error) {
        result = `crash: ${error instanceof Error ? error.message : String(error)}`;
      }
      if (result === null) passed.push(k);
      else wrong.push(`${file} ${scenario.name}: ${result}`);
    }
    passing[file] = passed;
  }
  return { passing, wrong, total };
}

describe("the openCypher TCK", () => {
  it.skipIf(!existsSync(kit))(
    "loses no scenario that passed (skipped where ../shared/tck is absent)",
    () => {
      const { passing, wrong, total } = runKit();
      const passed = total - wrong.length;
      console.warn(
        `openCypher TCK: ${passed} of ${total} scenarios pass (${((100 * passed) / total).toFixed(1)} %)`,
      );
      if (process.env.TCK_WRONG) writeFileSync(process.env.TCK_WRONG, wrong.join("\n\n"));
      if (process.env.TCK_UPDATE) writeFileSync(expectedFile, `${JSON.stringify(passing)}\n`);
      const expected: Passing = JSON.parse(readFileSync(expectedFile, "utf8"));
      const lost = Object.entries(expected).flatMap(([file, places]) =>
        places.filter((k) => !passing[file]?.includes(k)).map((k) => `${file} ${k}`),
      );
      expect(lost).toEqual([]);
    },
    120_000,
  );
});
