import { askGraph, askSummary, askTimeline, askWaysIn } from "../api-client.ts";
import { $history, $picture, $selection, $summary, $timeline, $waysIn } from "../state/explorer.ts";
import { begin } from "../state/history.ts";
import { $firstSight, $joinsByItself, joinGraph } from "../state/incoming.ts";
import { selectedIds, toAddress } from "../state/selection.ts";
import { forgetEvidence } from "./load-evidence.ts";
import { select } from "./select.ts";

/**
 * Brings the page up to date after documents were forgotten: whom nobody tells of any more leaves the picture, the reader
 * shows what is left. Earlier pictures hold what is gone, so that undoing begins anew.
 */
export async function takeOutGone(): Promise<void> {
  const shown = $picture.get();
  const graph = await askGraph({ entityIds: [...shown.entities.keys()] });
  $summary.set(await askSummary());
  $waysIn.set(await askWaysIn());
  $timeline.set(await askTimeline());
  if ($picture.get() !== shown) return;
  const next = joinGraph(shown, graph);
  forgetEvidence();
  if ($joinsByItself.get()) $firstSight.set(next);
  $history.set(begin(next));
  const selection = $selection.get();
  if (selection === null) return;
  const isWhole = selectedIds(selection).every((id) => next.entities.has(id));
  if (isWhole) await select(selection);
  else location.hash = toAddress(null);
}
