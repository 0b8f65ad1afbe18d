import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";
import { parseVocabulary, type Vocabulary } from "./word-pieces.ts";

/** The model that is shipped. */
export const SHIPPED_MODEL = fileURLToPath(new URL("../../../models/newsgraph-reader", import.meta.url));

const GROUP = z.object({ type: z.nullable(z.string()) });
const CURVE = z.object({ slope: z.number(), intercept: z.number() });

const RELATIONS = z.object({
  groups: z.record(z.string(), GROUP),
  calibration: z.nullable(z.record(z.string(), CURVE)),
  /** By group, the margin above which a pair counts as a fact, sentence or no; 0 where none is given. */
  thresholds: z.optional(z.record(z.string(), z.number())),
});

const DESCRIPTION = z.object({
  format: z.literal(1),
  name: z.string(),
  version: z.string(),
  labels: z.array(z.string().check(z.regex(/^(?:O|[BIES]-(?:PER|ORG|LOC))$/))),
  maxPieces: z.number(),
  relations: z.optional(RELATIONS),
  files: z.record(z.string(), z.string()),
});

/** What model.json tells. */
type ModelDescription = z.infer<typeof DESCRIPTION>;

/** What it tells of relations.onnx. */
export type RelationsDescription = z.infer<typeof RELATIONS>;

export interface ModelFiles {
  readonly description: ModelDescription;
  readonly vocabulary: Vocabulary;
  readonly encoder: Uint8Array;
  /** Null where the model finds names alone. */
  readonly relations: { readonly description: RelationsDescription; readonly network: Uint8Array } | null;
}

/** A model that is not there, not whole or of another format: in words for people. */
export class ModelError extends Error {}

/** Reads a model's folder and checks every file against model.json. Throws a ModelError. */
export function readModelFiles(folder: string): ModelFiles {
  const description = readDescription(folder);
  const read = (name: string): Uint8Array => {
    const file = join(folder, name);
    if (!existsSync(file)) throw new ModelError(`${file} is missing: ${REMEDY}`);
    const bytes = readFileSync(file);
    const digest = createHash("sha256").update(bytes).digest("hex");
    if (digest !== description.files[name])
      throw new ModelError(`${file} is not the file that model.json names (SHA-256 ${digest}): ${REMEDY}`);
    return bytes;
  };
  return {
    description,
    vocabulary: parseVocabulary(new TextDecoder().decode(read("vocab.txt"))),
    encoder: read("encoder.onnx"),
    relations: description.relations
      ? { description: description.relations, network: read("relations.onnx") }
      : null,
  };
}

/** What to do about a model that does not open. */
export const REMEDY =
  "restore it from the repository (git checkout -- models) or name another model's folder with --model";

function readDescription(folder: string): ModelDescription {
  const file = join(folder, "model.json");
  if (!existsSync(file)) throw new ModelError(`there is no model in ${folder} (no model.json): ${REMEDY}`);
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ModelError(`${file} is not JSON (${(error as Error).message}): ${REMEDY}`);
  }
  const parsed = DESCRIPTION.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ModelError(
    `${file} does not describe a model of format 1 (${issue?.path.join(".")}: ${issue?.message}): ${REMEDY}`,
  );
}
