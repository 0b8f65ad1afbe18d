import type { EntityKind } from "../../model/entity.ts";
import type { Sentence } from "../../model/sentence.ts";
import { endsFit, relationTypeOf } from "../../ontology/relation-types.ts";
import type { ResolvedNames, ScoredRelation } from "../reading-model.ts";
import { placeInSentences } from "../sentences/place-in-sentences.ts";
import { type EncodedDocument, type EncodedWindow, HIDDEN } from "./encode-windows.ts";
import type { RelationsDescription } from "./model-files.ts";
import type { InferenceSession, OnnxRuntime } from "./onnx-runtime.ts";
import { regionVotes } from "./region-votes.ts";
import { isWordedSo } from "./relation-wording.ts";
import { groupMentions, type WindowEntity } from "./window-entities.ts";

export interface RelationHead {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
  readonly description: RelationsDescription;
}

/** How far a relation's logit is above the threshold's, with the gazetteer's vote, for one ordered pair of entities in one window. */
export interface PairScore {
  /** Entity ids. */
  readonly subject: string;
  readonly object: string;
  readonly group: string;
  readonly margin: number;
  /** The sentence that the model looked at most, of those given. */
  readonly sentence: Sentence;
}

const KIND_IDS: Readonly<Record<EntityKind, bigint>> = {
  Person: 0n,
  Organization: 1n,
  Country: 2n,
  Place: 2n,
};

/**
 * Below, the model rather knows the world than reads the sentence: on the news of GUM's training part most of what it was
 * less sure of was not said where it was found, though often true. Of places, nationalities and kin it knows the most.
 */
const LEAST_CONFIDENCE = 0.9;
const LEAST_OF_TYPE: Readonly<Record<string, number>> = {
  LOCATED_IN: 0.975,
  CITIZEN_OF: 0.975,
  RELATIVE_OF: 0.975,
};

/** With a wording that agrees (`graph/ontology/relation-cues.ts`). */
const LEAST_WITH_CUE = 0.5;

/**
 * Of those between the two, 52 of 59 with a wording that agrees stand in Re-DocRED's development set, which lacks some that
 * are right ("Terre Haute, Indiana"); of those without 191 of 314.
 */
const CONFIDENCE_WITH_CUE = 0.88;

/** The relations that the model sees, each in a sentence that names both ends. */
export async function relateEntities(
  head: RelationHead,
  encoded: EncodedDocument,
  text: string,
  sentences: readonly Sentence[],
  resolved: ResolvedNames,
): Promise<ScoredRelation[]> {
  const kinds = new Map(resolved.entities.map(({ id, kind }) => [id, kind]));
  const places = placeInSentences(sentences, resolved.mentions);
  const mentionsIn = new Map(sentences.map((sentence, i) => [sentence, places[i] ?? []]));
  const best = new Map<string, ScoredRelation>();
  for (const pair of await scorePairs(head, encoded, sentences, resolved, "together")) {
    const type = head.description.groups[pair.group]?.type;
    const scored = confidenceOf(head.description, pair);
    const from = kinds.get(pair.subject);
    const to = kinds.get(pair.object);
    if (!type || scored < LEAST_WITH_CUE || !from || !to || !endsFit(type, from, to)) continue;
    if (relationTypeOf(type)?.directed === false && pair.subject > pair.object) continue;
    const { subject, object, sentence } = pair;
    const isSure = scored >= (LEAST_OF_TYPE[type] ?? LEAST_CONFIDENCE);
    if (!isSure && !isWordedSo(text, mentionsIn.get(sentence) ?? [], { type, subject, object })) continue;
    const confidence = isSure ? scored : CONFIDENCE_WITH_CUE;
    const key = `${subject}|${type}|${object}`;
    const other = best.get(key);
    if (!other || confidence > other.confidence)
      best.set(key, { type, subject, object, sentence, confidence });
  }
  return [...best.values()].sort((a, b) => a.sentence.start - b.sentence.start);
}

function confidenceOf({ calibration }: RelationsDescription, { group, margin }: PairScore): number {
  const { slope, intercept } = calibration?.[group] ?? { slope: 1, intercept: 0 };
  return Math.round(1000 / (1 + Math.exp(-(slope * margin + intercept)))) / 1000;
}

/** Scores ordered pairs of the entities of each window: those that a sentence names `together`, or `all`. */
export async function scorePairs(
  head: RelationHead,
  { words, windows }: EncodedDocument,
  sentences: readonly Sentence[],
  { mentions }: Pick<ResolvedNames, "mentions">,
  which: "together" | "all",
): Promise<PairScore[]> {
  const scores: PairScore[] = [];
  const regionVote = regionVotes(mentions);
  for (const window of windows) {
    const inside = groupMentions(words, window, sentences, mentions);
    const pairs = inside.entities.flatMap((subject, i) =>
      inside.entities.flatMap((object, j) => {
        const shared = i === j ? [] : subject.sentences.filter((at) => object.sentences.includes(at));
        return i !== j && (which === "all" || shared.length > 0) ? [{ i, j, subject, object, shared }] : [];
      }),
    );
    if (pairs.length === 0) continue;
    const { logits, evidence } = await run(head, window, inside.entities, inside.sentences, pairs);
    const names = Object.keys(head.description.groups);
    const width = names.length + 1;
    for (const [p, { subject, object, shared }] of pairs.entries()) {
      const choice = shared.length > 0 ? shared : inside.sentences.map((_, at) => at);
      const shares = evidence.subarray(p * inside.sentences.length, (p + 1) * inside.sentences.length);
      const at = choice.reduce((a, b) => ((shares[b] ?? 0) > (shares[a] ?? 0) ? b : a));
      const sentence = inside.sentences[at]?.sentence;
      for (const [r, group] of names.entries()) {
        const vote = group === "part of" ? regionVote(subject, object) : 0;
        const margin = (logits[p * width + r + 1] ?? 0) - (logits[p * width] ?? 0) + vote;
        if (sentence && (which === "all" || margin > LEAST_MARGIN))
          scores.push({ subject: subject.id, object: object.id, group, margin, sentence });
      }
    }
  }
  return scores;
}

/** Below, no calibration makes a statement of it. */
const LEAST_MARGIN = -2;

interface Pair {
  readonly i: number;
  readonly j: number;
  readonly subject: WindowEntity;
  readonly object: WindowEntity;
}

async function run(
  { runtime, session }: RelationHead,
  { hidden, length }: EncodedWindow,
  entities: readonly WindowEntity[],
  sentences: readonly { readonly pieces: readonly [number, number] }[],
  pairs: readonly Pair[],
): Promise<{ logits: Float32Array; evidence: Float32Array }> {
  const spans = entities.flatMap(({ pieces }, entity) => pieces.map((span) => ({ entity, span })));
  const floats = (rows: number, columns: number, fill: (data: Float32Array) => void) => {
    const data = new Float32Array(rows * columns);
    fill(data);
    return new runtime.Tensor("float32", data, [rows, columns]);
  };
  const whole = (values: readonly bigint[], shape: readonly number[]) =>
    new runtime.Tensor("int64", BigInt64Array.from(values), shape);
  const output = await session.run({
    hidden: new runtime.Tensor("float32", hidden, [length, HIDDEN]),
    mentions: floats(spans.length, length, (data) => {
      for (const [m, { span }] of spans.entries())
        data.fill(1 / (span[1] - span[0]), m * length + span[0], m * length + span[1]);
    }),
    entities: floats(entities.length, spans.length, (data) => {
      for (const [m, { entity }] of spans.entries()) data[entity * spans.length + m] = 1;
    }),
    kinds: whole(
      entities.map(({ kind }) => KIND_IDS[kind]),
      [entities.length],
    ),
    pairs: whole(
      pairs.flatMap(({ i, j }) => [BigInt(i), BigInt(j)]),
      [pairs.length, 2],
    ),
    distances: whole(
      pairs.map(({ subject, object }) => BigInt(distance(subject.named, object.named))),
      [pairs.length],
    ),
    sentences: floats(sentences.length, length, (data) => {
      for (const [s, { pieces }] of sentences.entries())
        data.fill(1, s * length + pieces[0], s * length + pieces[1]);
    }),
  });
  return { logits: output.logits?.data as Float32Array, evidence: output.evidence?.data as Float32Array };
}

/** In sentences, capped at 3. */
function distance(left: readonly number[], right: readonly number[]): number {
  return Math.min(3, ...left.flatMap((a) => right.map((b) => Math.abs(a - b))));
}
