import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { z } from "zod/mini";
import { ModelError } from "../neural/model-files.ts";

const CONFIG = z.object({
  model_name: z.optional(z.string()),
  max_width: z.optional(z.number()),
  max_len: z.optional(z.number()),
  span_mode: z.optional(z.string()),
  labels_encoder: z.nullish(z.string()),
  ent_token: z.optional(z.string()),
  sep_token: z.optional(z.string()),
});

/** A GLiNER model's folder, as far as reading needs it. */
export interface GlinerFiles {
  readonly tokenizer: Tokenizer;
  readonly model: Uint8Array;
  /** Words that a name has at most. */
  readonly maxWidth: number;
  /** Words that are read at once at most. */
  readonly maxWords: number;
  /** The marks of the prompt. */
  readonly entityToken: string;
  readonly separatorToken: string;
}

/** Reads gliner_config.json, tokenizer.json and model.onnx (or onnx/model*.onnx). Throws a ModelError. */
export function readGlinerFiles(folder: string): GlinerFiles {
  const config = CONFIG.safeParse(readJson(join(folder, "gliner_config.json")));
  if (!config.success)
    throw new ModelError(`${join(folder, "gliner_config.json")} is not the configuration of a GLiNER model`);
  const { max_width, max_len, span_mode = "markerV0", labels_encoder, ent_token, sep_token } = config.data;
  if (span_mode === "token_level" || labels_encoder)
    throw new ModelError(
      `the model in ${folder} is a ${labels_encoder ? "bi-encoder" : "token-level"} GLiNER; only span-level ones with one encoder are read, such as gliner_small-v2.1, gliner_medium-v2.1, gliner_multi-v2.1`,
    );
  return {
    tokenizer: readTokenizer(folder),
    model: readFileSync(modelFile(folder)),
    maxWidth: max_width ?? 12,
    maxWords: max_len ?? 384,
    entityToken: ent_token ?? "<<ENT>>",
    separatorToken: sep_token ?? "<<SEP>>",
  };
}

function readTokenizer(folder: string): Tokenizer {
  const settings = join(folder, "tokenizer_config.json");
  const file = join(folder, "tokenizer.json");
  const json = readJson(file);
  try {
    return new Tokenizer(json, existsSync(settings) ? readJson(settings) : {});
  } catch (error) {
    throw new ModelError(`${file} is not a tokenizer that can be read: ${(error as Error).message}`);
  }
}

/** The whole model before its smaller forms, as the converters name them. */
function modelFile(folder: string): string {
  const onnx = join(folder, "onnx");
  const converted = existsSync(onnx) ? readdirSync(onnx).sort().filter(isModel) : [];
  const files = [join(folder, "model.onnx"), ...converted.map((name) => join(onnx, name))];
  const found = files.find((file) => existsSync(file));
  if (found) return found;
  throw new ModelError(
    `there is no model.onnx in ${folder}, nor in its folder onnx: convert the model to ONNX, or download one that is`,
  );
}

const isModel = (name: string): boolean => /^model.{0,40}\.onnx$/.test(name);

function readJson(file: string): object {
  if (!existsSync(file)) throw new ModelError(`${file} is missing: a GLiNER model's folder has one`);
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value === "object" && value !== null) return value;
  } catch (error) {
    throw new ModelError(`${file} is not JSON: ${(error as Error).message}`);
  }
  throw new ModelError(`${file} is not a JSON object`);
}
