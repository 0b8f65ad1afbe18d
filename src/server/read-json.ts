import type { Context } from "hono";

/** What was asked cannot be understood; the message is for people. */
export class QuestionError extends Error {}

export async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    throw new QuestionError("The question is not JSON.");
  }
}
