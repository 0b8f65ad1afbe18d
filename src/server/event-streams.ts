import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { tooBusy } from "./bound-concurrency.ts";

/** Pages that are told of what changes, or whose files are read, at a time. */
const MOST_STREAMS = 100;

type Produce<Event> = (send: (event: Event) => void, over: AbortSignal) => Promise<void>;

/**
 * Answers with server-sent events, one for each that `produce` sends; `over` fires when the page or the server goes. What
 * fails ends them with an event "error" that tells why. A stream more than the server bears is answered 503.
 */
export function eventStreams(
  closing: AbortSignal | undefined,
): <Event>(context: Context, produce: Produce<Event>) => Response {
  let open = 0;
  return (context, produce) => {
    if (open >= MOST_STREAMS) return tooBusy(context);
    open += 1;
    return streamSSE(
      context,
      async (stream) => {
        const gone = new AbortController();
        stream.onAbort(() => gone.abort());
        const over = closing ? AbortSignal.any([gone.signal, closing]) : gone.signal;
        try {
          if (!over.aborted)
            await produce((event) => void stream.writeSSE({ data: JSON.stringify(event) }), over);
        } finally {
          open -= 1;
        }
      },
      async () => {},
    );
  };
}
