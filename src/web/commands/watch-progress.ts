import type { ProgressEvent } from "../../api/contract.ts";
import { askProgress } from "../api-client.ts";
import { readEvents } from "../event-stream.ts";
import { $status, $summary } from "../state/explorer.ts";
import { $documentsSeen, $newDocuments, $progress } from "../state/incoming.ts";
import { keepUp } from "./keep-up.ts";
import { takeOutGone } from "./take-out-gone.ts";

/** Milliseconds until the server is asked again after it has gone, doubled each time up to the longest. */
const ASK_AGAIN = { first: 2_000, longest: 60_000 };

/** Hears of what comes into the store while the page is in sight: a browser opens only six connections to a server. */
export function watchProgress(): void {
  let leave: AbortController | null = null;
  const follow = () => {
    if (document.visibilityState === "hidden") {
      leave?.abort();
      leave = null;
    } else if (!leave) {
      leave = new AbortController();
      void listen(leave.signal);
    }
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

async function listen(signal: AbortSignal): Promise<void> {
  let wait = ASK_AGAIN.first;
  while (!signal.aborted) {
    try {
      for await (const event of readEvents<ProgressEvent>(await askProgress(signal))) {
        hear(event);
        wait = ASK_AGAIN.first;
      }
    } catch {
      // The server is gone for now; what is asked next will say so.
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(2 * wait, ASK_AGAIN.longest);
  }
}

function hear(event: ProgressEvent): void {
  const before = $progress.get();
  const isFirst = $documentsSeen.get() === null;
  if (isFirst) $documentsSeen.set(event.documents);
  const seen = $documentsSeen.get() ?? 0;
  $progress.set(event);
  if (before && event.documents < before.documents) {
    $documentsSeen.set(Math.min(seen, event.documents));
    takeOutGone().catch((error: Error) => $status.set(error.message));
  }
  const isOver = before?.build && !event.build;
  if ($newDocuments.get() > 0 || isOver || (isFirst && event.documents !== $summary.get()?.documents))
    keepUp();
}
