import type { Context, MiddlewareHandler } from "hono";

/** Seconds after which it is worth to ask again. */
const RETRY_AFTER = 2;

/** At most `most` questions at a time; a further one is answered 503 at once, before its body is read, and may be asked again. */
export function boundConcurrency(most: number): MiddlewareHandler {
  let inHand = 0;
  return async (context, next) => {
    if (inHand >= most) return tooBusy(context);
    inHand += 1;
    try {
      return await next();
    } finally {
      inHand -= 1;
    }
  };
}

export function tooBusy(context: Context): Response {
  context.header("Retry-After", String(RETRY_AFTER));
  return context.json({ error: "The server is busy with other questions: ask again in a moment." }, 503);
}
