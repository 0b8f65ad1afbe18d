import type { Command } from "commander";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { hostOption, portOption } from "./listen-options.ts";
import { serveStore } from "./serve-store.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  readonly store?: string;
  readonly host: string;
  readonly port: number;
}

export function serveCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("serve")
    .description("Serve the explorer of a store to the browser on this machine.")
    .addOption(storeOption())
    .addOption(portOption())
    .addOption(hostOption())
    .action(async ({ store, host, port }: Options) => {
      await withStore(store, {}, (opened) => serveStore(opened, host, port));
      setExitCode(ExitCode.done);
    });
}
