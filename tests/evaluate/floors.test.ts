import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { openNeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { evaluate, headlines } from "./evaluation.ts";

const SHARED = "../shared";
const FLOORS = "tests/evaluate/floors.json";

/** Percentage points that a figure may fall by: less is noise between machines. */
const TOLERANCE = 1;

/** EVALUATE_UPDATE=1 writes what was measured as the new floors. */
describe.skipIf(!existsSync(`${SHARED}/evaluate`))(
  "the reader's figures (skipped without ../shared/evaluate)",
  () => {
    const floors: Record<string, number> = JSON.parse(readFileSync(FLOORS, "utf8"));
    let measured: Record<string, number> = {};

    beforeAll(async () => {
      const model = await openNeuralModel();
      measured = headlines(await evaluate(SHARED, model));
      await model.close();
      if (process.env.EVALUATE_UPDATE) writeFileSync(FLOORS, `${JSON.stringify(measured, null, 2)}\n`);
    }, 300_000);

    it.each(Object.entries(floors))("%s: not below %d by more than a point", (name, floor) => {
      expect(measured[name]).toBeGreaterThan(floor - TOLERANCE);
    });
  },
);
