import { join } from "node:path";
import type { Document } from "../../model/document.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { ModelReading, ReadingModel, ResolvedNames, ScoredName } from "../reading-model.ts";
import { decodeLabels } from "./decode-labels.ts";
import { type EncodedDocument, type Encoder, encodeWindows } from "./encode-windows.ts";
import { ModelError, REMEDY, readModelFiles, SHIPPED_MODEL } from "./model-files.ts";
import { type InferenceSession, loadRuntime, type OnnxRuntime, type RuntimeName } from "./onnx-runtime.ts";
import { type PairScore, type RelationHead, relateEntities, scorePairs } from "./relate-entities.ts";
import { isLineBreak } from "./word-pieces.ts";

const KINDS: Readonly<Record<string, ScoredName["kind"]>> = {
  PER: "Person",
  ORG: "Organization",
  LOC: "Place",
};

export interface NeuralModelOptions {
  /** The folder of model.json. */
  readonly folder?: string;
  readonly runtime?: RuntimeName | "auto";
}

/** Our own reader, and what its measuring asks of it. */
export interface NeuralModel extends ReadingModel {
  /** By group, the margin above which a pair counts as a fact; 0 where none is told. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** Every ordered pair of the named entities of a window as long as the encoder can read, whether or not a sentence names both. */
  scorePairs(
    document: Document,
    sentences: readonly Sentence[],
    resolved: Pick<ResolvedNames, "mentions">,
  ): Promise<readonly PairScore[]>;
}

/** A name is taken where it is likelier than not: its words' probabilities averaged. */
const LEAST_SURE = 0.5;

/** Positions that the encoder knows: relations were taught over windows as long. */
const MOST_PIECES = 512;

/** Our own reader. Throws a ModelError where its files are missing, damaged or of another format. */
export async function openNeuralModel({
  folder = SHIPPED_MODEL,
  runtime: wanted = "auto",
}: NeuralModelOptions = {}): Promise<NeuralModel> {
  const files = readModelFiles(folder);
  const { description, vocabulary } = files;
  const runtime = await loadRuntime(wanted);
  const encoder: Encoder = {
    runtime,
    session: await openSession(runtime, folder, "encoder.onnx", files.encoder, ["labels", "hidden"]),
    vocabulary,
    labels: description.labels.length,
    maxPieces: description.maxPieces,
  };
  const head: RelationHead | null = files.relations && {
    runtime,
    session: await openSession(runtime, folder, "relations.onnx", files.relations.network, [
      "logits",
      "evidence",
    ]),
    description: files.relations.description,
  };
  return {
    name: `${description.name} ${description.version} on ${runtime.label}`,
    languages: ["en"],
    thresholds: files.relations?.description.thresholds ?? {},
    async read(document: Document, sentences: readonly Sentence[]): Promise<ModelReading> {
      const encoded = await encodeWindows(encoder, document.text, sentences);
      return {
        names: namesOf(encoded, description.labels),
        findRelations: async (resolved) =>
          head ? relateEntities(head, encoded, document.text, sentences, resolved) : [],
      };
    },
    async scorePairs(document, sentences, resolved) {
      if (!head) return [];
      const encoded = await encodeWindows({ ...encoder, maxPieces: MOST_PIECES }, document.text, sentences);
      return scorePairs(head, encoded, sentences, resolved, "all");
    },
    async close() {
      await Promise.all([encoder.session.release(), head?.session.release()]);
    },
  };
}

async function openSession(
  runtime: OnnxRuntime,
  folder: string,
  file: string,
  bytes: Uint8Array,
  outputs: readonly string[],
): Promise<InferenceSession> {
  const path = join(folder, file);
  const session = await runtime.open(bytes).catch((error: Error) => {
    throw new ModelError(`${path} does not run on ${runtime.label} (${error.message}): ${REMEDY}`);
  });
  const missing = outputs.filter((output) => !session.outputNames.includes(output));
  if (missing.length === 0) return session;
  throw new ModelError(`${path} has no output ${missing.join(", ")}: ${REMEDY}`);
}

/** The names in each line: none goes over a line break. */
function namesOf({ words, scores }: EncodedDocument, labels: readonly string[]): ScoredName[] {
  const names: ScoredName[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word && !isLineBreak(word)) continue;
    for (const { first, last, kind, score } of decodeLabels(scores.slice(from, at), labels)) {
      const start = words[from + first]?.start;
      const end = words[from + last]?.end;
      const known = KINDS[kind];
      if (score < LEAST_SURE || start === undefined || end === undefined || !known) continue;
      names.push({ start, end, kind: known, score });
    }
    from = at + 1;
  }
  return names;
}
