import type { RelationAnswer } from "../../api/contract.ts";
import { askCompare, askEntity, askPaths, askRelation } from "../api-client.ts";
import { $picture, $reader, $selection, $summary, changePicture, type Reader } from "../state/explorer.ts";
import { $litChoice } from "../state/lit-choice.ts";
import { addGraph } from "../state/picture.ts";
import { fromAddress, type Selection, selectedIds, toggleSelected } from "../state/selection.ts";
import { bring } from "./change-picture.ts";
import { loadNewsChoices } from "./compare.ts";

/** Among more pairs than this nothing further is asked. */
const MOST_PAIRS = 30;

/** What is selected with one entity more, or without it. The address knows: it is ahead of the selection while one clicks on. */
export function withSelected(id: string): Selection {
  return toggleSelected(fromAddress(location.hash), id);
}

/** Selects, brings onto the canvas what is not there yet, and fills the reader. */
export async function select(selection: Selection): Promise<void> {
  $selection.set(selection);
  $litChoice.set(null);
  if (selection === null) {
    $reader.set({ state: "nothing" });
    return;
  }
  if (!redrawsInPlace(selection)) $reader.set({ state: "loading" });
  try {
    await bring(selectedIds(selection));
    const reader = await answerFor(selection);
    if ($selection.get() === selection) $reader.set(reader);
  } catch (error) {
    if ($selection.get() === selection) $reader.set({ state: "failed", message: (error as Error).message });
  }
}

/** Whether the reader shows another comparison: what was chosen in it keeps the focus. */
function redrawsInPlace({ kind }: Exclude<Selection, null>): boolean {
  return kind === "compare" && $reader.get().state === "compare";
}

async function answerFor(selection: Exclude<Selection, null>): Promise<Reader> {
  switch (selection.kind) {
    case "entity":
      return { state: "entity", answer: await askEntity(selection.id) };
    case "pair":
    case "several": {
      const ids = selectedIds(selection);
      return { state: "among", ids, answer: await askAmong(ids) };
    }
    case "path": {
      const answer = await askPaths(selection);
      const relations = answer.paths.flatMap(({ steps }) => steps.map(({ relation }) => relation));
      changePicture((picture) => addGraph(picture, { entities: answer.entities, relations }));
      return { state: "path", selection, answer };
    }
    case "structure":
      return { state: "structure" };
    case "compare":
      await loadNewsChoices(selection.a, selection.b);
      return { state: "compare", selection, answer: await askCompare(selection) };
  }
}

/** Everything that is said between any two of these; of more than two, between those that the picture relates. */
async function askAmong(ids: readonly string[]): Promise<RelationAnswer> {
  const answers = await Promise.all(pairsAmong(ids).map(([a, b]) => askRelation(a, b)));
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]) => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  const relationships = answers.flatMap(({ relationships }) => relationships ?? []);
  return {
    ...($summary.get()?.hasStatements === false && { relationships }),
    statements: answers.flatMap(({ statements }) => statements),
    documents: byId(answers.flatMap(({ documents }) => documents)),
    entities: byId([
      ...ids.flatMap((id) => $picture.get().entities.get(id) ?? []),
      ...answers.flatMap(({ entities }) => entities),
    ]),
  };
}

function pairsAmong(ids: readonly string[]): (readonly [string, string])[] {
  const [a, b, ...more] = ids;
  if (a !== undefined && b !== undefined && more.length === 0) return [[a, b]];
  const chosen = new Set(ids);
  const pairs = new Map<string, readonly [string, string]>();
  for (const { subject, object } of $picture.get().relations.values()) {
    if (!chosen.has(subject) || !chosen.has(object) || subject === object) continue;
    const pair = subject < object ? ([subject, object] as const) : ([object, subject] as const);
    pairs.set(pair.join(" "), pair);
  }
  return [...pairs.values()].slice(0, MOST_PAIRS);
}
