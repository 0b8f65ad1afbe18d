import type { Command } from "commander";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { addListenOptions, type ListenChoice, listenOptions } from "./listen-options.ts";
import { serveStore } from "./serve-store.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options extends ListenChoice {
  readonly store?: string;
}

export function serveCommand(program: Command, setExitCode: SetExitCode): void {
  addListenOptions(program.command("serve"))
    .description("Serve the explorer of a store to the browser on this machine.")
    .addOption(storeOption())
    .action(async ({ store, ...choice }: Options) => {
      const listening = listenOptions(choice, process.env);
      await withStore(store, {}, (opened) => serveStore(opened, listening));
      setExitCode(ExitCode.done);
    });
}
