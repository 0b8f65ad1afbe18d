import type { RelationScores } from "./evaluate-relations.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Speed } from "./measure-speed.ts";
import { SCORED_KINDS, type Score } from "./score-mentions.ts";

interface Circumstances {
  readonly date: string;
  readonly machine: string;
  readonly model: string;
}

/** docs/evaluation.md. */
export function evaluationPage(
  { mentions, names, chains, relations, reliability }: Evaluation,
  speeds: readonly Speed[],
  { date, machine, model }: Circumstances,
): string {
  const percent = (value: number): string => value.toFixed(1);
  const triple = ({ precision, recall, f1 }: Score): string =>
    `${percent(f1)} (${percent(precision)} / ${percent(recall)})`;
  return `# How well and how fast the reader reads
Written by \`npm run evaluate\` on ${date} (${machine}; ${model}). Development sets: texts that were looked at while building, not trained on; expect a little less on texts of your own.

## Mentions
Names of persons, organizations and places; F1 (precision / recall) in percent, exact span and kind, counted as \`../shared/evaluate/score-mentions.py\` does; "overlapping" asks only that the spans meet. Re-DocRED is Wikipedia, GUM six kinds of text from Wikinews to court hearings, "seeds" two news articles.

${table(
  ["set", "by", "persons", "organizations", "places", "overall", "overlapping"],
  mentions.map(({ set, finder, scores }) => [
    set,
    finder,
    ...SCORED_KINDS.map((kind) => triple(scores[kind])),
  ]),
)}

## Who is meant
| measure | F1 (precision / recall) |
| --- | --- |
| B³, gold names of Re-DocRED | ${triple(names)} |
| MUC, GUM, our own mentions | ${triple(chains.muc)} |
| B³, the same | ${triple(chains.bCubed)} |
| CEAF (entities), the same | ${triple(chains.ceaf)} |
| CoNLL (mean of the three) | ${percent(chains.conll)} |

Chains of persons, organizations and places with two mentions and more, on both sides. Its mentions are whole phrases and include every pronoun; ours are names, roles and some pronouns, and count as the smallest gold mention around them whose head they cover or with which they end.

## Relations
Facts of Re-DocRED between gold entities, in groups of Wikidata properties that mean the same to us; F1 (precision / recall). Many of its facts follow from others and stand in no one sentence: statements are made only of what one sentence says. The model counts here where a pair's margin, with the vote of the table of regions on what is part of what (\`regions.ts\`), is above the group's threshold (\`model.json\`; of rare groups one, fitted on documents that taught no relations), sentence or no; a statement needs a sentence that names both ends and a confidence of 0.9 (0.975 of places, nationalities and kin), or of 0.5 and a wording that agrees.

${relationTable(relations.rules, relations.model, relations.whole, triple)}

## How sure
The statements that are made on Re-DocRED with gold entities, of the types that it knows: the share that its annotators hold true, by our confidence.

${table(
  ["confidence", "statements", "right"],
  reliability.map(({ from, to, statements, right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    `${statements}`,
    `${Math.round(100 * right)} %`,
  ]),
)}

## Speed
The whole reading from text to statements, in a pool of workers; words a second, median of three runs over the development texts (a half of them for one worker, a tenth for wasm).

${table(
  ["reader", "workers", "words a second", "peak memory"],
  speeds.map(({ reader, workers, wordsPerSecond, memory }) => [
    reader,
    `${workers}`,
    (Math.round(wordsPerSecond / 10) * 10).toLocaleString("en"),
    `${Math.round(memory)} MB`,
  ]),
)}

Each in a process of its own. The processor decides: with VNNI instructions reader 0.11 read 11,180 words a second natively with two workers and 2,090 as wasm (24 November 2026, 2 cores). Measured earlier on such a processor, mentions alone: Stanford CoreNLP 430–1,400 words a second, spaCy's small model about 4,000.
`;
}

function relationTable(
  rules: RelationScores,
  model: RelationScores | null,
  whole: RelationScores | null,
  shown: (score: Score) => string,
): string {
  const cell = (scores: RelationScores | null, group: string): string => {
    const score = group === "all" ? scores?.micro : scores?.byGroup.get(group);
    return score ? shown(score) : "–";
  };
  return table(
    ["facts", "rules", "model", "either"],
    ["all", ...rules.byGroup.keys()].map((group) => [
      group,
      cell(rules, group),
      cell(model, group),
      cell(whole, group),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
