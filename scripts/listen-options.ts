import { type Command, InvalidArgumentError, Option } from "commander";
import type { ListenOptions } from "../src/server/listen.ts";
import { isLoopback } from "../src/server/own-names.ts";
import { UsageError } from "./exit-code.ts";

const DEFAULT_PORT = 4180;
const SHORTEST_PASSWORD = 8;

/** Where the explorer is served. */
export interface ListenChoice {
  readonly host: string;
  readonly port: number;
  readonly name?: readonly string[];
}

export function addListenOptions(command: Command): Command {
  return command.addOption(portOption()).addOption(hostOption()).addOption(nameOption());
}

/**
 * Where to listen and whom to let in: the password, which whoever opens the explorer must know, from NEWSGRAPH_PASSWORD.
 * Throws UsageError where others reach the host and there is none, or it is short.
 */
export function listenOptions(
  { host, port, name = [] }: ListenChoice,
  { NEWSGRAPH_PASSWORD: password }: Readonly<Record<string, string | undefined>>,
): Pick<ListenOptions, "host" | "port" | "names" | "password"> {
  if (password && password.length < SHORTEST_PASSWORD)
    throw new UsageError(`NEWSGRAPH_PASSWORD must have at least ${SHORTEST_PASSWORD} characters`);
  if (!password && !isLoopback(host))
    throw new UsageError(
      `--host ${host} opens the graph to everybody who reaches this machine: set a password of at least ` +
        `${SHORTEST_PASSWORD} characters in NEWSGRAPH_PASSWORD, or leave --host out`,
    );
  return { host, port, names: name, password: password || undefined };
}

export function portOption(): Option {
  return new Option("--port <n>", "0 takes a free one").default(DEFAULT_PORT).argParser(parsePort);
}

export function hostOption(): Option {
  return new Option(
    "--host <address>",
    "the address to listen on; one that others reach demands a password in NEWSGRAPH_PASSWORD",
  ).default("127.0.0.1");
}

function nameOption(): Option {
  return new Option(
    "--name <name...>",
    "names under which others reach it, beside this machine's, such as a proxy's",
  );
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}
