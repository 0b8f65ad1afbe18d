import { basename, resolve } from "node:path";
import type { Tokenizer } from "@huggingface/tokenizers";
import type { Document } from "../../model/document.ts";
import type { Sentence } from "../../model/sentence.ts";
import { ModelError } from "../neural/model-files.ts";
import {
  type InferenceSession,
  loadRuntime,
  type OnnxRuntime,
  type RuntimeName,
} from "../neural/onnx-runtime.ts";
import type { ModelReading, ReadingModel, ScoredName } from "../reading-model.ts";
import { decodeSpans } from "./decode-spans.ts";
import { type GlinerFiles, readGlinerFiles } from "./gliner-files.ts";
import { type GlinerPrompt, glinerInput } from "./gliner-input.ts";
import { cutGlinerWindows, type GlinerWord } from "./gliner-windows.ts";

/** What the model is asked for, and the kind that each is. */
const LABELS: readonly (readonly [string, ScoredName["kind"]])[] = [
  ["person", "Person"],
  ["organization", "Organization"],
  ["location", "Place"],
  ["country", "Place"],
];
/** GLiNER's own default. */
const THRESHOLD = 0.5;
/** Words that are read at once: more are slower by the word, and no better. */
const WORDS_AT_ONCE = 192;
const INPUTS = ["input_ids", "attention_mask", "words_mask", "text_lengths", "span_idx", "span_mask"];
/** Words whose pieces are remembered. */
const REMEMBERED_WORDS = 50_000;

export interface GlinerOptions {
  /** The folder of gliner_config.json. */
  readonly folder: string;
  readonly runtime?: RuntimeName | "auto";
}

/** A span-level GLiNER model (Zaratiana et al. 2023) in ONNX: names alone, no relations. Throws a ModelError where its folder holds none. */
export async function openGliner({ folder, runtime: wanted = "auto" }: GlinerOptions): Promise<ReadingModel> {
  const files = readGlinerFiles(folder);
  const runtime = await loadRuntime(wanted);
  const session = await openSession(runtime, files, folder);
  const prompt = promptOf(files);
  const piecesOf = rememberedPieces(files.tokenizer);
  const longest = files.maxWidth;
  const size = { room: Math.max(2 * longest + 1, Math.min(files.maxWords, WORDS_AT_ONCE)), longest };
  return {
    name: `GLiNER ${basename(resolve(folder))} on ${runtime.label}`,
    async read({ text }: Document, sentences: readonly Sentence[]): Promise<ModelReading> {
      const names: ScoredName[] = [];
      for (const { words, from } of cutGlinerWindows(text, sentences, piecesOf, size)) {
        while ((names.at(-1)?.start ?? -1) >= from) names.pop();
        const whole = names.at(-1)?.end ?? 0;
        for (const name of await namesIn(runtime, session, prompt, words, files.maxWidth))
          if (name.start >= Math.max(from, whole)) names.push(name);
      }
      return { names, findRelations: async () => [] };
    },
    close: () => session.release(),
  };
}

async function openSession(
  runtime: OnnxRuntime,
  { model }: GlinerFiles,
  folder: string,
): Promise<InferenceSession> {
  const session = await runtime.open(model).catch((error: Error) => {
    throw new ModelError(`the ONNX model in ${folder} does not open (${error.message})`);
  });
  const missing = INPUTS.filter((input) => !session.inputNames.includes(input));
  if (missing.length === 0 && session.outputNames.includes("logits")) return session;
  await session.release();
  throw new ModelError(
    `the ONNX model in ${folder} is no span-level GLiNER: it has no ${[...missing, "logits"][0]}; token-level models are not read`,
  );
}

/** "[CLS] <<ENT>> person <<ENT>> organization … <<SEP>> words [SEP]" */
function promptOf({ tokenizer, entityToken, separatorToken }: GlinerFiles): GlinerPrompt {
  const mark = (token: string): number => {
    const id = tokenizer.token_to_id(token);
    if (id === undefined)
      throw new ModelError(`the tokenizer does not know ${token}: it is no GLiNER model's`);
    return id;
  };
  const labels = LABELS.flatMap(([label]) => [mark(entityToken), ...plainPieces(tokenizer, label)]);
  const plain = plainPieces(tokenizer, "person");
  const whole = tokenizer.encode("person").ids;
  const start = whole.indexOf(plain[0] ?? -1);
  return {
    before: [...whole.slice(0, Math.max(0, start)), ...labels, mark(separatorToken)],
    after: whole.slice(start + plain.length),
  };
}

function plainPieces(tokenizer: Tokenizer, text: string): number[] {
  return tokenizer.encode(text, { add_special_tokens: false }).ids;
}

function rememberedPieces(tokenizer: Tokenizer): (word: string) => readonly number[] {
  const remembered = new Map<string, readonly number[]>();
  return (word) => {
    const known = remembered.get(word);
    if (known) return known;
    const pieces = plainPieces(tokenizer, word);
    if (remembered.size < REMEMBERED_WORDS) remembered.set(word, pieces);
    return pieces;
  };
}

async function namesIn(
  runtime: OnnxRuntime,
  session: InferenceSession,
  prompt: GlinerPrompt,
  words: readonly GlinerWord[],
  width: number,
): Promise<ScoredName[]> {
  const { logits } = await session.run(glinerInput(runtime, prompt, words, width));
  const size = words.length * width * LABELS.length;
  if (!(logits?.data instanceof Float32Array) || logits.data.length !== size)
    throw new ModelError(
      `the GLiNER model's logits are ${logits?.dims.join(" × ")}, not 1 × ${words.length} × ${width} × ${LABELS.length}: max_width in gliner_config.json may be wrong`,
    );
  return decodeSpans(logits.data, { words: words.length, width, labels: LABELS.length }, THRESHOLD).flatMap(
    ({ first, last, label, score }) => {
      const start = words[first]?.start;
      const end = words[last]?.end;
      const kind = LABELS[label]?.[1];
      return start === undefined || end === undefined || !kind ? [] : [{ start, end, kind, score }];
    },
  );
}
