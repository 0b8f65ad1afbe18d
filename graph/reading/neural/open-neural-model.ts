import type { Document } from "../../model/document.ts";
import type { Sentence } from "../../model/sentence.ts";
import type { ModelReading, ReadingModel, ScoredName } from "../reading-model.ts";
import { decodeLabels } from "./decode-labels.ts";
import { type EncodedDocument, type Encoder, encodeWindows } from "./encode-windows.ts";
import { readModelFiles, SHIPPED_MODEL } from "./model-files.ts";
import { loadRuntime, type RuntimeName } from "./onnx-runtime.ts";
import { type RelationHead, relateEntities } from "./relate-entities.ts";
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

/** Our own reader. Throws a ModelError where its files are missing, damaged or of another format. */
export async function openNeuralModel({
  folder = SHIPPED_MODEL,
  runtime: wanted = "auto",
}: NeuralModelOptions = {}): Promise<ReadingModel> {
  const files = readModelFiles(folder);
  const { description, vocabulary } = files;
  const runtime = await loadRuntime(wanted);
  const encoder: Encoder = {
    runtime,
    session: await runtime.open(files.encoder),
    vocabulary,
    labels: description.labels.length,
    maxPieces: description.maxPieces,
  };
  const head: RelationHead = {
    runtime,
    session: await runtime.open(files.relations),
    description: description.relations,
  };
  return {
    name: `${description.name} ${description.version} on ${runtime.label}`,
    languages: ["en"],
    async read(document: Document, sentences: readonly Sentence[]): Promise<ModelReading> {
      const encoded = await encodeWindows(encoder, document.text, sentences);
      return {
        names: namesOf(encoded, description.labels),
        findRelations: (resolved) => relateEntities(head, encoded, sentences, resolved),
      };
    },
    async close() {
      await Promise.all([encoder.session.release(), head.session.release()]);
    },
  };
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
      if (start !== undefined && end !== undefined && known) names.push({ start, end, kind: known, score });
    }
    from = at + 1;
  }
  return names;
}
