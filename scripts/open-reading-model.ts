import { openGliner } from "../graph/reading/gliner/open-gliner.ts";
import type { RuntimeName } from "../graph/reading/neural/onnx-runtime.ts";
import { openNeuralModel } from "../graph/reading/neural/open-neural-model.ts";
import type { ReadingModel } from "../graph/reading/reading-model.ts";

/** Which model reads beside the rules; plain data, so that workers can be told. */
export type ModelChoice =
  | { readonly kind: "rules" }
  | {
      readonly kind: "model" | "gliner";
      readonly folder: string;
      readonly runtime: RuntimeName | "auto";
    };

/** Opens what was chosen; nothing where the rules read alone. Throws in words for people. */
export async function openReadingModel(choice: ModelChoice): Promise<ReadingModel | undefined> {
  switch (choice.kind) {
    case "rules":
      return undefined;
    case "model":
      return openNeuralModel(choice);
    case "gliner":
      return openGliner(choice);
  }
}
