import { readdirSync, readFileSync } from "node:fs";
import { readDocument } from "../../graph/reading/read-document.ts";
import type { ReadingModel } from "../../graph/reading/reading-model.ts";
import { resolveMentions } from "../../graph/reading/resolve-mentions.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "../reading/document-of.ts";
import { type GumMention, readGumChains } from "./read-gum-chains.ts";
import type { RedocredDocument } from "./read-redocred.ts";
import { type Chain, type CoreferenceScores, scoreBCubed, scoreCoreference } from "./score-coreference.ts";
import type { Score } from "./score-mentions.ts";

/** B³ of our entities over the gold names of Re-DocRED. */
export function evaluateNames(documents: readonly RedocredDocument[]): Score {
  const gold: Chain[] = [];
  const found: Chain[] = [];
  for (const [i, { text, mentions }] of documents.entries()) {
    const document = documentOf(text);
    const resolved = resolveMentions(document, splitSentences(document), mentions);
    const key = ({ start }: { readonly start: number }): string => `${i}:${start}`;
    const entityAt = new Map(resolved.mentions.map((mention) => [key(mention), mention.entityId]));
    gold.push(...chains(mentions, key, (mention) => `${mention.entity}`));
    found.push(...chains(mentions, key, (mention) => entityAt.get(key(mention)) ?? `alone ${mention.start}`));
  }
  return scoreBCubed(gold, found);
}

/**
 * MUC, B³, CEAF and CoNLL F1 on GUM with the mentions that we find ourselves. Chains of persons, organizations and places
 * with two mentions and more. GUM's mentions are whole phrases, ours names and short roles: ours counts as the smallest
 * gold mention around it whose head it covers or with which it ends.
 */
export async function evaluateChains(folder: string, model?: ReadingModel): Promise<CoreferenceScores> {
  const gold: Chain[] = [];
  const found: Chain[] = [];
  for (const file of readdirSync(folder).sort()) {
    const { id, text, mentions } = readGumChains(readFileSync(`${folder}/${file}`, "utf8"));
    const reading = await readDocument(documentOf(text), model);
    const key = ({ start, end }: { readonly start: number; readonly end: number }) => `${id}:${start}-${end}`;
    gold.push(...chains(mentions, key, ({ chain }) => chain).filter(({ size }) => size > 1));
    const aligned = reading.mentions.map((mention) => ({
      ...(goldAround(mentions, mention) ?? mention),
      entityId: mention.entityId,
    }));
    found.push(...chains(aligned, key, ({ entityId }) => entityId).filter(({ size }) => size > 1));
  }
  return scoreCoreference(gold, found);
}

function goldAround(
  gold: readonly GumMention[],
  { start, end }: { readonly start: number; readonly end: number },
): GumMention | undefined {
  return gold
    .filter((mention) => mention.start <= start && end <= mention.end)
    .filter((mention) => (start <= mention.headStart && mention.headEnd <= end) || mention.end === end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

function chains<T>(
  mentions: readonly T[],
  key: (mention: T) => string,
  chain: (mention: T) => string,
): Chain[] {
  const byChain = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const keys = byChain.get(chain(mention)) ?? new Set<string>();
    byChain.set(chain(mention), keys.add(key(mention)));
  }
  return [...byChain.values()];
}
