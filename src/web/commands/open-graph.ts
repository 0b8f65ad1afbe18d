import type { ShownGraph } from "../../api/contract.ts";
import { askGraph, askOverview, askSummary, askTimeline, askWaysIn } from "../api-client.ts";
import { commandMessages } from "../messages/command-messages.ts";
import {
  $failure,
  $history,
  $status,
  $summary,
  $timeline,
  $waysIn,
  changePicture,
} from "../state/explorer.ts";
import { begin } from "../state/history.ts";
import { $firstSight } from "../state/incoming.ts";
import { addGraph, connectedPart, EMPTY_PICTURE, type Picture } from "../state/picture.ts";
import type { View } from "../state/view-address.ts";

/** Entities at first sight. */
export const FIRST_SIGHT = 80;

/** Loads what is open, drawn as `view` tells where it is given; what goes wrong is in $failure. */
export async function openGraph(view: View | null): Promise<void> {
  try {
    const summary = await askSummary();
    const viewed = view && (await pictureOf(view));
    const picture = viewed ?? (await firstSight(view));
    $summary.set(summary);
    $firstSight.set(viewed ? null : picture);
    $history.set(begin(picture));
    askWaysIn().then($waysIn.set, tell);
    if (summary.hasStatements) askTimeline().then($timeline.set, tell);
  } catch (error) {
    $failure.set((error as Error).message);
  }
}

export async function showFirstSight(): Promise<void> {
  try {
    const picture = await firstSight(null);
    changePicture(() => picture);
  } catch (error) {
    tell(error as Error);
  }
}

/** Draws what a link tells, so that it can be undone. */
export async function showView(view: View): Promise<void> {
  try {
    const picture = (await pictureOf(view)) ?? (await firstSight(view));
    changePicture(() => picture);
  } catch (error) {
    tell(error as Error);
  }
}

/** Null where the store holds none of the view's entities. */
async function pictureOf(view: View): Promise<Picture | null> {
  if (view.entityIds.length === 0) return null;
  const graph = await askGraph({ entityIds: view.entityIds });
  if (graph.entities.length === 0) {
    $status.set(commandMessages.get().linkOfAnotherGraph);
    return null;
  }
  return { ...drawn(graph), ...view };
}

async function firstSight(view: View | null): Promise<Picture> {
  const picture = drawn(connectedPart(await askOverview(FIRST_SIGHT)));
  return view ? { ...picture, filters: view.filters } : picture;
}

function drawn(graph: ShownGraph): Picture {
  return addGraph(EMPTY_PICTURE, graph);
}

function tell(error: Error): void {
  $status.set(error.message);
}
