import type { Context } from "hono";

/** 404 for null; bigints travel as strings. */
export function jsonAnswer(
  context: Context,
  answer: unknown,
  status: 200 | 400 | 404 | 408 | 409 | 413 | 503 = 200,
): Response {
  if (answer === null) return jsonAnswer(context, { error: "There is nothing of that id." }, 404);
  const text = JSON.stringify(answer, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return context.body(text, status, { "Content-Type": "application/json" });
}
