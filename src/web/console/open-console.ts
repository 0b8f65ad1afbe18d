import { $answer, $cypher, $drawerOpen, $parameters, $schema } from "./console-state.ts";
import type { CypherEditor } from "./cypher-editor.ts";
import { readParameters } from "./read-parameters.ts";
import { loadSchema, runQuery } from "./run-query.ts";

let editor: Promise<CypherEditor> | undefined;

/** The editor in `host`, loaded when it is first needed: the page opens without it. */
export function openConsole(host: HTMLElement): Promise<CypherEditor> {
  editor ??= open(host);
  return editor;
}

async function open(host: HTMLElement): Promise<CypherEditor> {
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
