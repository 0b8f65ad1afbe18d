import type { NeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { evaluateChains, evaluateNames } from "./evaluate-coreference.ts";
import { evaluateMentions, type Finder, MENTION_SETS, readGold } from "./evaluate-mentions.ts";
import {
  findFacts,
  type RelationScores,
  type ReliabilityRow,
  reliabilityOf,
  scoreFacts,
} from "./evaluate-relations.ts";
import { readRedocred } from "./read-redocred.ts";
import type { CoreferenceScores } from "./score-coreference.ts";
import type { MentionScores, Score } from "./score-mentions.ts";

export interface Evaluation {
  readonly mentions: readonly {
    readonly set: string;
    readonly finder: Finder;
    readonly scores: MentionScores;
  }[];
  readonly names: Score;
  readonly chains: CoreferenceScores;
  readonly relations: {
    readonly rules: RelationScores;
    readonly model: RelationScores | null;
    readonly whole: RelationScores | null;
  };
  readonly reliability: readonly ReliabilityRow[];
}

/** Everything but speed, on the development sets under `shared`. */
export async function evaluate(shared: string, model: NeuralModel | undefined): Promise<Evaluation> {
  const finders: Finder[] = model ? ["rules", "model", "whole"] : ["rules"];
  const mentions: Evaluation["mentions"][number][] = [];
  for (const set of MENTION_SETS) {
    const gold = readGold(`${shared}/evaluate/docs`, set);
    for (const finder of finders)
      mentions.push({ set, finder, scores: await evaluateMentions(gold, finder, model) });
  }
  const documents = readRedocred(`${shared}/data/redocred/dev.json`);
  const facts = await findFacts(documents, model);
  return {
    mentions,
    names: evaluateNames(documents),
    chains: await evaluateChains(`${shared}/data/gum/dev`, model),
    relations: {
      rules: scoreFacts(facts.gold, facts.byRules),
      model: model ? scoreFacts(facts.gold, facts.byModel) : null,
      whole: model ? scoreFacts(facts.gold, new Set([...facts.byRules, ...facts.byModel])) : null,
    },
    reliability: reliabilityOf(facts.statements),
  };
}

/** The figures that may not fall, by name, in percent. */
export function headlines({ mentions, names, chains, relations }: Evaluation): Record<string, number> {
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    ...Object.fromEntries(
      mentions.flatMap(({ set, finder, scores }) => [
        [`mentions ${set} ${finder} overall`, round(scores.ALL.f1)],
        [`mentions ${set} ${finder} organizations`, round(scores.ORG.f1)],
      ]),
    ),
    "names B³": round(names.f1),
    "chains CoNLL": round(chains.conll),
    "relations rules micro": round(relations.rules.micro.f1),
    ...(relations.model ? { "relations model micro": round(relations.model.micro.f1) } : {}),
    ...(relations.whole ? { "relations whole micro": round(relations.whole.micro.f1) } : {}),
  };
}
