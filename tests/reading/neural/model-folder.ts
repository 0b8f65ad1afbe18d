import { existsSync } from "node:fs";
import { join } from "node:path";
import { SHIPPED_MODEL } from "../../../graph/reading/neural/model-files.ts";

/** The model under test: NEWSGRAPH_MODEL, else the one that is shipped. */
export const MODEL_FOLDER = process.env.NEWSGRAPH_MODEL ?? SHIPPED_MODEL;

/** Where true, tests of the model skip themselves: its weights are not in this checkout. */
export const WITHOUT_MODEL =
  !existsSync(join(MODEL_FOLDER, "model.json")) && process.env.NEWSGRAPH_NO_SKIP !== "1";

if (WITHOUT_MODEL) console.warn(`There is no model in ${MODEL_FOLDER}: its tests are skipped.`);
