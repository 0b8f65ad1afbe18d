import { FUNCTION_NAMES } from "../../../graph/cypher/functions/function-names.ts";
import { AnswerError, askQuery } from "../api-client.ts";
import { consoleMessages } from "../messages/console-messages.ts";
import { $status } from "../state/explorer.ts";
import { $answer, $cypher, $order, $parameters, $schema, $shelf, $view } from "./console-state.ts";
import { withRecent } from "./query-shelf.ts";
import { readParameters } from "./read-parameters.ts";

let running: AbortController | null = null;

/** Runs what the editor holds, and shows how it is answered. */
export function profileQuery(): Promise<void> {
  return run({ profile: true });
}

/** Runs what the editor holds. */
export function runQuery(): Promise<void> {
  return run({ profile: false });
}

/** Puts a query into the editor and runs it. */
export function runThis(cypher: string): Promise<void> {
  $cypher.set(cypher);
  return runQuery();
}

/** What runs still is stopped first. */
async function run({ profile }: { readonly profile: boolean }): Promise<void> {
  const cypher = $cypher.get();
  if (cypher.trim() === "") return;
  stopQuery();
  const mine = new AbortController();
  running = mine;
  $answer.set({ state: "running" });
  try {
    const parameters = readParameters($parameters.get());
    const answer = await askQuery({ cypher, parameters, profile }, mine.signal);
    if (running !== mine) return;
    $order.set(null);
    $view.set(answer.plan ? "plan" : $view.get() === "plan" ? "table" : $view.get());
    $answer.set({ state: "answered", answer });
    $status.set(consoleMessages.get().rows(answer.rows.length));
    $shelf.set(withRecent($shelf.get(), cypher));
  } catch (error) {
    if (running !== mine) return;
    const { message } = error as Error;
    const { line, column } = error instanceof AnswerError ? error : { line: null, column: null };
    $answer.set({ state: "failed", message, line, column });
  } finally {
    if (running === mine) running = null;
  }
}

export function stopQuery(): void {
  if (running === null) return;
  running.abort();
  running = null;
  $answer.set({ state: "failed", message: consoleMessages.get().stopped, line: null, column: null });
}

/** Asks the open graph for its labels, types and properties, to complete them and to choose examples. */
export async function loadSchema(): Promise<void> {
  const names = async (procedure: string): Promise<string[]> => {
    const { rows } = await askQuery({ cypher: `CALL ${procedure}()` });
    return rows.map(([name]) => String(name)).sort();
  };
  const [labels = [], types = [], keys = []] = await Promise.all(
    ["db.labels", "db.relationshipTypes", "db.propertyKeys"].map(names),
  );
  $schema.set({ labels, types, keys, functions: FUNCTION_NAMES });
}
