import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { DEFAULT_FILE } from "../graph/stores/open-store.ts";
import { buildGraph } from "./build-graph.ts";
import { openReader } from "./document-reader.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { addListenOptions, type ListenChoice, listenOptions } from "./listen-options.ts";
import { serveStore } from "./serve-store.ts";
import { withStore } from "./store-option.ts";

const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));

export function startCommand(program: Command, setExitCode: SetExitCode): void {
  addListenOptions(program.command("start"))
    .description(
      `Read the sample articles into ${DEFAULT_FILE}, unless it holds documents already, and serve the explorer.`,
    )
    .action(async (choice: ListenChoice) => {
      const listening = listenOptions(choice, process.env);
      await withStore(DEFAULT_FILE, {}, async (store) => {
        if ((await store.counts()).documents === 0) {
          const reader = await openReader();
          if (reader.warning) console.error(`newsgraph: ${reader.warning}`);
          const { added } = await buildGraph(store, [SAMPLES], { reader }).finally(() => reader.close());
          process.stdout.write(`Read ${added} sample articles into ${DEFAULT_FILE}.\n`);
        }
        await serveStore(store, listening);
      });
      setExitCode(ExitCode.done);
    });
}
