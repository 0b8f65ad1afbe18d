import type { WhichPart } from "../../../graph/model/which-part.ts";
import type { Answer } from "../console/console-state.ts";
import { type Selection, selectedIds } from "../state/selection.ts";

/** A part of the graph that can be saved now. */
export interface ExportTarget {
  readonly name: "shown" | "selected" | "around" | "path" | "answer" | "all";
  /** Entities, where they are known before they are read. */
  readonly count: number;
  /** Ids of whom its words name: the middle, or both ends. */
  readonly about: readonly string[];
  /** `depth`: how many relations away, of what is around an entity. */
  readonly which: (depth: number) => WhichPart;
}

/** What of the page's state can be saved, the likeliest first. */
export function exportTargets(
  shownIds: readonly string[],
  selection: Selection,
  answer: Answer,
  entitiesInAll: number,
): ExportTarget[] {
  const selected = selectedIds(selection);
  const queried = answer.state === "answered" ? answer.answer.graph.entities.map(({ id }) => id) : [];
  const [only] = selected;
  const targets: ExportTarget[] = [amongIds("shown", shownIds)];
  if (selection?.kind === "path") {
    const { from, to } = selection;
    targets.push({ name: "path", count: 0, about: [from, to], which: () => ({ from, to }) });
  } else if (selected.length === 1 && only !== undefined) {
    const around = (depth: number) => ({ entityId: only, depth });
    targets.push({ name: "around", count: 0, about: [only], which: around });
  } else if (selected.length > 1) targets.push(amongIds("selected", selected));
  if (queried.length > 0) targets.push(amongIds("answer", queried));
  targets.push({ name: "all", count: entitiesInAll, about: [], which: () => ({ all: true }) });
  return targets;
}

function amongIds(name: "shown" | "selected" | "answer", entityIds: readonly string[]): ExportTarget {
  return { name, count: entityIds.length, about: [], which: () => ({ entityIds }) };
}
