import type { Entity } from "../../graph/model/entity.ts";
import type { ResolvedMention } from "../../graph/model/mention.ts";
import { findStatements } from "../../graph/reading/find-statements.ts";
import type { NeuralModel } from "../../graph/reading/neural/open-neural-model.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "../reading/document-of.ts";
import type { RedocredDocument } from "./read-redocred.ts";
import { groupsOfFact, groupsOfStatement, RELATION_GROUPS } from "./relation-groups.ts";
import { type Score, scoreOf } from "./score-mentions.ts";

export interface RelationScores {
  readonly byGroup: ReadonlyMap<string, Score>;
  readonly micro: Score;
}

/** Facts of one document: "document:subject|group|object". */
interface Facts {
  readonly gold: Set<string>;
  readonly byRules: Set<string>;
  readonly byModel: Set<string>;
  readonly statements: { readonly confidence: number; readonly right: boolean }[];
}

/** What the rules and the model say of gold entities, and what Re-DocRED holds true of them. */
export async function findFacts(
  documents: readonly RedocredDocument[],
  model: NeuralModel | undefined,
): Promise<Facts> {
  const facts: Facts = { gold: new Set(), byRules: new Set(), byModel: new Set(), statements: [] };
  for (const [i, given] of documents.entries()) {
    const document = documentOf(given.text);
    const sentences = splitSentences(document);
    const resolved = goldResolved(given);
    for (const { property, subject, object } of given.facts)
      for (const fact of groupsOfFact(property, subject, object)) facts.gold.add(`${i}:${fact}`);
    const kinds = new Map(resolved.entities.map(({ id, kind }) => [id, kind]));
    const groupsOf = ({ type, subject, object }: { type: string; subject: string; object: string }) =>
      groupsOfStatement(type, kinds.get(object) ?? "Place").map(
        (group) => `${i}:${subject}|${group}|${object}`,
      );
    for (const statement of findStatements(document, sentences, resolved))
      for (const fact of groupsOf(statement)) facts.byRules.add(fact);
    if (!model) continue;
    for (const { subject, group, object, margin } of await model.scorePairs(document, sentences, resolved))
      if (margin > (model.thresholds[group] ?? 0)) facts.byModel.add(`${i}:${subject}|${group}|${object}`);
    const seen = await model.read(document, sentences);
    const relations = await seen.findRelations(resolved);
    for (const statement of findStatements(document, sentences, resolved, relations)) {
      const own = groupsOf(statement);
      if (own.length > 0)
        facts.statements.push({
          confidence: statement.confidence,
          right: own.some((fact) => facts.gold.has(fact)),
        });
    }
  }
  return facts;
}

/** Gold entities in our terms: their number is their id, and a name that is a country's makes a country. */
export function goldResolved({ mentions }: RedocredDocument): {
  mentions: ResolvedMention[];
  entities: Entity[];
} {
  const countries = new Set(mentions.filter(({ kind }) => kind === "Country").map(({ entity }) => entity));
  const resolved = mentions.map(({ entity, kind, ...mention }) => ({
    ...mention,
    kind: countries.has(entity) ? ("Country" as const) : kind,
    entityId: `${entity}`,
  }));
  const entities = new Map(
    resolved.map(({ entityId: id, kind, text: name }) => [
      id,
      { id, kind, name, aliases: [], wikidataId: null, isoCode: null },
    ]),
  );
  return { mentions: resolved, entities: [...entities.values()] };
}

export function scoreFacts(gold: ReadonlySet<string>, found: ReadonlySet<string>): RelationScores {
  const counts = new Map(Object.keys(RELATION_GROUPS).map((group) => [group, [0, 0, 0]]));
  const add = (fact: string, at: number) => {
    const count = counts.get(fact.split("|")[1] ?? "");
    if (count) count[at] = (count[at] ?? 0) + 1;
  };
  for (const fact of found) add(fact, gold.has(fact) ? 0 : 1);
  for (const fact of gold) if (!found.has(fact)) add(fact, 2);
  const sum = [0, 1, 2].map((at) =>
    [...counts.values()].reduce((total, count) => total + (count[at] ?? 0), 0),
  );
  return {
    byGroup: new Map([...counts].map(([group, count]) => [group, scoreOf(count)])),
    micro: scoreOf(sum),
  };
}

export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly statements: number;
  /** 0–1. */
  readonly right: number;
}

/** How often statements of each tenth of confidence are among the gold facts. */
export function reliabilityOf(statements: Facts["statements"]): ReliabilityRow[] {
  return [5, 6, 7, 8, 9].flatMap((tenth) => {
    const inside = statements.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const right = inside.filter((statement) => statement.right).length / inside.length;
    const row = { from: tenth / 10, to: (tenth + 1) / 10, statements: inside.length, right };
    return inside.length > 0 ? [row] : [];
  });
}
