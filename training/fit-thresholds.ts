import { readFileSync, writeFileSync } from "node:fs";
import { openNeuralModel } from "../graph/reading/neural/open-neural-model.ts";
import { splitSentences } from "../graph/reading/split-sentences.ts";
import { goldResolved } from "../tests/evaluate/evaluate-relations.ts";
import { readRedocred } from "../tests/evaluate/read-redocred.ts";
import { groupsOfFact, RELATION_GROUPS } from "../tests/evaluate/relation-groups.ts";
import { documentOf } from "../tests/reading/document-of.ts";

/** One document of so many taught no relations: HELD_OUT of train.py. */
const HELD_OUT = 10;

/** Groups with as many facts were taught a threshold that fits; of the rest one is fitted for all. */
const MANY = 100;

interface Scored {
  readonly group: string;
  readonly margin: number;
  readonly right: boolean;
}

/**
 * `npx tsx training/fit-thresholds.ts FOLDER`: above which margin a pair of entities counts as a fact, for rare groups
 * the one with the greatest F1 on the documents that taught no relations (ATLOP's learned threshold is too high for them).
 * Written into model.json.
 */
async function main(folder: string): Promise<void> {
  const { scored, facts } = await scoreHeldOut(folder);
  const names = Object.keys(RELATION_GROUPS);
  const rare = new Set(names.filter((name) => (facts.get(name) ?? 0) < MANY));
  const total = [...rare].reduce((sum, name) => sum + (facts.get(name) ?? 0), 0);
  const threshold = bestThreshold(
    scored.filter(({ group }) => rare.has(group)),
    total,
  );
  const file = `${folder}/model.json`;
  const model = JSON.parse(readFileSync(file, "utf8"));
  model.relations.thresholds = Object.fromEntries(
    names.map((name) => [name, rare.has(name) ? threshold : 0]),
  );
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`);
  process.stdout.write(`${rare.size} groups with ${total} facts share the threshold ${threshold}\n`);
}

async function scoreHeldOut(
  folder: string,
): Promise<{ scored: Scored[]; facts: ReadonlyMap<string, number> }> {
  const model = await openNeuralModel({ folder });
  const scored: Scored[] = [];
  const facts = new Map<string, number>();
  const documents = readRedocred("../shared/data/redocred/train.json");
  for (const given of documents.filter((_, i) => i % HELD_OUT === 0)) {
    const gold = new Set(
      given.facts.flatMap(({ property, subject, object }) => groupsOfFact(property, subject, object)),
    );
    for (const fact of gold) {
      const group = fact.split("|")[1] ?? "";
      facts.set(group, (facts.get(group) ?? 0) + 1);
    }
    const document = documentOf(given.text);
    const best = new Map<string, Scored>();
    const pairs = await model.scorePairs(document, splitSentences(document), goldResolved(given));
    for (const { subject, group, object, margin } of pairs) {
      const fact = `${subject}|${group}|${object}`;
      if (margin > (best.get(fact)?.margin ?? Number.NEGATIVE_INFINITY))
        best.set(fact, { group, margin, right: gold.has(fact) });
    }
    for (const each of best.values()) scored.push(each);
  }
  await model.close();
  return { scored, facts };
}

/** In quarters, from -3 to 1. */
function bestThreshold(scored: readonly Scored[], facts: number): number {
  const candidates = Array.from({ length: 17 }, (_, k) => k / 4 - 3);
  const f1 = (threshold: number): number => {
    const found = scored.filter(({ margin }) => margin > threshold);
    return (2 * found.filter(({ right }) => right).length) / (found.length + facts);
  };
  return candidates.reduce((best, each) => (f1(each) > f1(best) ? each : best));
}

await main(process.argv[2] ?? "models/newsgraph-reader");
