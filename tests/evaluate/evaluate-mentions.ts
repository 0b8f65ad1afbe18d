import { readFileSync } from "node:fs";
import type { Document } from "../../graph/model/document.ts";
import { countryOfName } from "../../graph/ontology/countries.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import type { ReadingModel } from "../../graph/reading/reading-model.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "../reading/document-of.ts";
import { type GoldDocument, type MentionScores, scoreMentions } from "./score-mentions.ts";

export const MENTION_SETS = ["redocred-dev", "gum-dev", "seeds"] as const;

export function readGold(folder: string, set: string): GoldDocument[] {
  return JSON.parse(readFileSync(`${folder}/${set}.json`, "utf8"));
}

/** Who finds the names: the rules alone, the model alone (with the country table), or both as they ship. */
export type Finder = "rules" | "model" | "whole";

export async function evaluateMentions(
  gold: readonly GoldDocument[],
  finder: Finder,
  model: ReadingModel | undefined,
): Promise<MentionScores> {
  const found = new Map<string, Awaited<ReturnType<typeof namesFound>>>();
  for (const { id, text } of gold) found.set(id, await namesFound(documentOf(text), finder, model));
  return scoreMentions(gold, found);
}

async function namesFound(document: Document, finder: Finder, model: ReadingModel | undefined) {
  if (finder !== "model") {
    return (await readDocument(document, finder === "whole" ? model : undefined)).mentions;
  }
  const seen = await model?.read(document, splitSentences(document));
  return (seen?.names ?? []).map(({ start, end, kind }) => ({
    start,
    end,
    kind: countryOfName(document.text.slice(start, end)) ? ("Country" as const) : kind,
  }));
}
