import type { Context } from "hono";
import { z } from "zod/mini";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { NothingChosenError } from "../../graph/stores/choose-part.ts";
import { GivenUpError } from "../../graph/stores/given-up.ts";
import { KeepsakeConflict, StoreError } from "../../graph/stores/graph-store.ts";
import type { ErrorAnswer } from "../api/contract.ts";
import { jsonAnswer } from "./json-answer.ts";
import { QuestionError } from "./read-json.ts";

/** What went wrong, in words; of what nobody foresaw the terminal alone tells more. */
export function answerError(context: Context, error: Error): Response {
  if (error instanceof CypherError) {
    const place =
      error.line === null || error.column === null ? {} : { line: error.line, column: error.column };
    return jsonAnswer(context, { error: error.message, ...place } satisfies ErrorAnswer, 400);
  }
  if (error instanceof z.core.$ZodError)
    return jsonAnswer(context, { error: `The question is wrong: ${z.prettifyError(error)}` }, 400);
  if (error instanceof QuestionError || error instanceof NothingChosenError)
    return jsonAnswer(context, { error: error.message }, 400);
  if (error instanceof KeepsakeConflict) return jsonAnswer(context, { error: error.message }, 409);
  if (error instanceof GivenUpError)
    return jsonAnswer(context, { error: error.message }, error.isTimeOut ? 503 : 408);
  const message = error instanceof StoreError ? error.message : "The server failed; its terminal tells more.";
  if (!(error instanceof StoreError)) console.error(error);
  return context.json({ error: message } satisfies ErrorAnswer, 500);
}
