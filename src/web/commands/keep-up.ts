import {
  askDocumentGraph,
  askGraph,
  askOverview,
  askSummary,
  askTimeline,
  askWaysIn,
} from "../api-client.ts";
import { incomingMessages } from "../messages/incoming-messages.ts";
import {
  $history,
  $picture,
  $status,
  $summary,
  $timeline,
  $waysIn,
  changePicture,
} from "../state/explorer.ts";
import { begin } from "../state/history.ts";
import {
  $documentsSeen,
  $firstSight,
  $joinsByItself,
  $newDocuments,
  $progress,
  joinGraph,
} from "../state/incoming.ts";
import { connectedPart } from "../state/picture.ts";
import { selectionOf, toAddress } from "../state/selection.ts";
import { forgetEvidence } from "./load-evidence.ts";
import { FIRST_SIGHT } from "./open-graph.ts";

/** Milliseconds between two looks at what came in. */
const REST = 1_500;
/** A first sight of more entities than this takes nobody in by itself. */
const MOST_JOINING = 2 * FIRST_SIGHT;
/** Entities that are selected at once. */
const MOST_SELECTED = 25;

let isDue = false;
let isBusy = false;

/** Brings the counts up to date, and the picture where it is the first sight that nobody has changed. */
export async function keepUp(): Promise<void> {
  isDue = true;
  if (isBusy) return;
  isBusy = true;
  while (isDue) {
    isDue = false;
    await look().catch((error: Error) => $status.set(error.message));
    await new Promise((resolve) => setTimeout(resolve, REST));
  }
  isBusy = false;
}

async function look(): Promise<void> {
  const documents = $progress.get()?.documents ?? 0;
  const summary = await askSummary();
  if ($joinsByItself.get()) {
    await joinFirstSight();
    $documentsSeen.set(documents);
  }
  $summary.set(summary);
  if (!summary.hasStatements) return;
  $waysIn.set(await askWaysIn());
  $timeline.set(await askTimeline());
}

/** The best-evidenced of the store join by themselves, which cannot be undone and need not be. */
async function joinFirstSight(): Promise<void> {
  const shown = $picture.get();
  const best = connectedPart(await askOverview(FIRST_SIGHT)).entities.map(({ id }) => id);
  const ids = [...new Set([...shown.entities.keys(), ...best])].slice(0, MOST_JOINING);
  const graph = await askGraph({ entityIds: ids });
  if ($picture.get() !== shown) return;
  const next = joinGraph(shown, graph);
  forgetEvidence();
  $firstSight.set(next);
  $history.set(begin(next));
}

/** Brings whom the documents that came in speak of most. */
export async function showNewDocuments(): Promise<void> {
  const since = $documentsSeen.get() ?? 0;
  const documents = $newDocuments.get();
  await bringDocuments({ since });
  $documentsSeen.set(since + documents);
}

/** Brings whom these documents speak of most, and selects them. */
export async function showDocuments(documentIds: readonly string[]): Promise<void> {
  const ids = await bringDocuments({ documentIds });
  if (ids.length > 0) location.hash = toAddress(selectionOf(ids.slice(0, MOST_SELECTED)));
}

async function bringDocuments(question: Parameters<typeof askDocumentGraph>[0]): Promise<readonly string[]> {
  try {
    const told = (await askDocumentGraph(question)).entities.map(({ id }) => id);
    const shown = $picture.get();
    const fresh = told.filter((id) => !shown.entities.has(id)).length;
    const graph = await askGraph({ entityIds: [...new Set([...shown.entities.keys(), ...told])] });
    forgetEvidence();
    changePicture((picture) => joinGraph(picture, graph));
    $status.set(incomingMessages.get().joined(fresh));
    return told;
  } catch (error) {
    $status.set((error as Error).message);
    return [];
  }
}
