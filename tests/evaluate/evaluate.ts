import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { hasVnni } from "../../graph/reading/neural/has-vnni.ts";
import { ModelError } from "../../graph/reading/neural/model-files.ts";
import { type NeuralModel, openNeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { evaluate } from "./evaluation.ts";
import { evaluationPage } from "./evaluation-page.ts";
import { measureSpeed } from "./measure-speed.ts";

const SHARED = "../shared";
const PAGE = "docs/evaluation.md";

/** `npm run evaluate`: prints every figure of the reader on the development sets and writes them to docs/evaluation.md. */
async function main(): Promise<void> {
  if (!existsSync(`${SHARED}/evaluate`)) {
    console.error(
      `${SHARED}/evaluate is not there: the development sets are kept beside the project, not in it.`,
    );
    process.exitCode = 1;
    return;
  }
  const model = await openModel();
  const figures = await evaluate(SHARED, model);
  const speed = await measureSpeed(SHARED);
  await model?.close();
  const page = evaluationPage(figures, speed, {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores, ${processor()}, Node ${process.version}`,
    model: model?.name ?? "no model",
  });
  writeFileSync(PAGE, page);
  process.stdout.write(readFileSync(PAGE, "utf8"));
}

/** Its name, and whether it has the instructions that double the model's speed. */
function processor(): string {
  const name = (cpus()[0]?.model ?? "unknown processor").trim();
  if (!existsSync("/proc/cpuinfo")) return name;
  return `${name} with${hasVnni() ? "" : "out"} VNNI`;
}

async function openModel(): Promise<NeuralModel | undefined> {
  try {
    return await openNeuralModel();
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    console.error(`The rules alone are measured: ${error.message}`);
    return undefined;
  }
}

await main();
