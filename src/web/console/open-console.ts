import { $answer, $cypher, $drawerOpen, $parameters, $schema } from "./console-state.ts";
import type { CypherEditor } from "./cypher-editor.ts";
import { readParameters } from "./read-parameters.ts";
import { loadSchema, runQuery } from "./run-query.ts";

/** An editor in `host`, loaded now, over the open graph. */
export async function openConsole(host: HTMLElement): Promise<CypherEditor> {
  const { createCypherEditor } = await import("./cypher-editor.ts");
  const created = createCypherEditor(host, $cypher.get(), {
    onChange: (text) => $cypher.set(text),
    onRun: runQuery,
    onClose: () => $drawerOpen.set(false),
    schema: () => $schema.get(),
    parameters: parameterNames,
  });
  $answer.listen((answer) => {
    if (answer.state === "failed" && answer.line !== null && answer.column !== null)
      created.mark(answer.message, answer.line, answer.column);
  });
  void loadSchema();
  return created;
}

function parameterNames(): string[] {
  try {
    return Object.keys(readParameters($parameters.get()));
  } catch {
    return [];
  }
}
