import type { Document } from "../../model/document.ts";
import type { Sentence } from "../../model/sentence.ts";
import type {
  ModelReading,
  ReadingModel,
  ResolvedNames,
  ScoredName,
  ScoredRelation,
} from "../reading-model.ts";
import { askChat, type ChatEndpoint, type ChatQuestion, hostOf, UnusableAnswer } from "./chat.ts";
import { type Chunk, chunkSentences } from "./chunk-sentences.ts";
import { locateNames } from "./locate-names.ts";
import { locateRelations, namedEntities } from "./locate-relations.ts";
import { askNames, askRelations, readNames, readRelations } from "./questions.ts";

/** What a language model answered so far. */
interface AnswerCounts {
  readonly answers: number;
  /** Refused, cut off, or of another form: what they were asked about is read by the rules alone. */
  readonly unusable: number;
  readonly names: number;
  /** Not in the text as whole words, or no name. */
  readonly droppedNames: number;
  readonly relations: number;
  /** Of other names, without a quotation that stands in the text, or of ends that do not fit. */
  readonly droppedRelations: number;
}

export interface LanguageModel extends ReadingModel {
  readonly counts: AnswerCounts;
}

/** How many entities a chunk must name for its relations to be asked for. */
const PAIR = 2;

/**
 * A reader behind an OpenAI-compatible endpoint: it sends the text of every document there. What it answers is taken
 * only where it stands in the text. Throws a LanguageModelError where the address is none; nothing is sent yet.
 */
export function openLanguageModel(endpoint: ChatEndpoint): LanguageModel {
  const host = hostOf(endpoint.url);
  const closed = new AbortController();
  const signal = endpoint.signal ? AbortSignal.any([endpoint.signal, closed.signal]) : closed.signal;
  const asked: Asked = { endpoint: { ...endpoint, signal }, counts: { ...NOTHING } };
  return {
    name: `${endpoint.model} at ${host}`,
    counts: asked.counts,
    async read(document: Document, sentences: readonly Sentence[]): Promise<ModelReading> {
      const { text } = document;
      const chunks = chunkSentences(text, sentences);
      const names: ScoredName[] = [];
      for (const chunk of chunks) names.push(...(await namesIn(asked, text, chunk)));
      return { names, findRelations: (resolved) => relationsIn(asked, text, chunks, resolved) };
    },
    async close() {
      closed.abort(new Error("the language model was closed"));
    },
  };
}

const NOTHING: AnswerCounts = {
  answers: 0,
  unusable: 0,
  names: 0,
  droppedNames: 0,
  relations: 0,
  droppedRelations: 0,
};

interface Asked {
  readonly endpoint: ChatEndpoint;
  readonly counts: { -readonly [Count in keyof AnswerCounts]: number };
}

async function namesIn(asked: Asked, text: string, chunk: Chunk): Promise<readonly ScoredName[]> {
  const part = text.slice(chunk.start, chunk.end);
  const answer = await ask(asked, askNames(part), readNames);
  if (!answer) return [];
  const { located, dropped } = locateNames(part, chunk.start, answer.entries);
  asked.counts.names += located.length;
  asked.counts.droppedNames += dropped + answer.malformed;
  return located;
}

async function relationsIn(
  asked: Asked,
  text: string,
  chunks: readonly Chunk[],
  { mentions }: ResolvedNames,
): Promise<readonly ScoredRelation[]> {
  const relations: ScoredRelation[] = [];
  for (const chunk of chunks) {
    const inside = mentions.filter(({ start, end }) => chunk.start <= start && end <= chunk.end);
    const named = namedEntities(inside);
    if (new Set(named.values()).size < PAIR) continue;
    const part = text.slice(chunk.start, chunk.end);
    const answer = await ask(asked, askRelations(part, [...named.keys()]), readRelations);
    if (!answer) continue;
    const { located, dropped } = locateRelations(text, chunk, inside, answer.entries);
    asked.counts.relations += located.length;
    asked.counts.droppedRelations += dropped + answer.malformed;
    relations.push(...located);
  }
  return relations;
}

/** The entries that the answer has; null where it cannot be used. */
async function ask<Answer>(
  { endpoint, counts }: Asked,
  question: ChatQuestion,
  read: (answer: unknown) => Answer | null,
): Promise<Answer | null> {
  counts.answers++;
  const answer = read(await usableAnswer(endpoint, question));
  if (answer === null) counts.unusable++;
  return answer;
}

async function usableAnswer(endpoint: ChatEndpoint, question: ChatQuestion): Promise<unknown> {
  try {
    return await askChat(endpoint, question);
  } catch (error) {
    if (error instanceof UnusableAnswer) return null;
    throw error;
  }
}
