import { InvalidArgumentError, Option } from "commander";

const DEFAULT_PORT = 4180;

export function portOption(): Option {
  return new Option("--port <n>", "0 takes a free one").default(DEFAULT_PORT).argParser(parsePort);
}

export function hostOption(): Option {
  return new Option(
    "--host <address>",
    "the address to listen on; anything but this machine's own opens the graph to others",
  ).default("127.0.0.1");
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
  return port;
}
