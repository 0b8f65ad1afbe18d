import { type AddressInfo, isIPv6 } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { createApp } from "./app.ts";
import type { FileReading } from "./file-reading.ts";
import { makeToken } from "./guard.ts";
import { isLoopback, ownNames } from "./own-names.ts";
import { loadPageFiles } from "./page-files.ts";
import { readViewerPage } from "./viewer-page.ts";

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What whoever opens the page must know; without it `host` must be this machine's own. */
  readonly password?: string | undefined;
  /** Names under which others reach the server, such as a proxy's, beside this machine's. */
  readonly names?: readonly string[];
  /** The folder of the built page. */
  readonly pageFolder: string;
  /** Without it the server reads no files. */
  readonly reading?: FileReading | undefined;
}

export interface Listening {
  /** For people: "http://127.0.0.1:4173/". */
  readonly address: string;
  close(): Promise<void>;
}

/** Connections that are open at a time: a further one is closed at once. */
const MOST_CONNECTIONS = 1_000;

/** Serves the page over `store`. Rejects, in words, when the port is taken, the page not built or a password missing. */
export async function listen(
  store: GraphStore,
  { host, port, password, names, pageFolder, reading }: ListenOptions,
): Promise<Listening> {
  if (password === undefined && !isLoopback(host))
    throw new Error(`${host} opens the graph to others: it needs a password`);
  const token = makeToken();
  const closing = new AbortController();
  const app = createApp(store, {
    hosts: ownNames(host, names),
    password,
    token,
    pageFiles: await loadPageFiles(pageFolder, token),
    viewerPage: await readViewerPage(join(pageFolder, "../viewer/viewer.html")),
    reading,
    closing: closing.signal,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken }: AddressInfo) => {
      resolve({
        address: `http://${shownHost(host)}:${taken}/`,
        close: async () => {
          closing.abort();
          // A connection whose stream has ended is kept by the page for seconds, and would be waited for.
          const sweep = setInterval(
            () => "closeIdleConnections" in server && server.closeIdleConnections(),
            50,
          );
          await new Promise<void>((done, failed) => {
            server.close((error) => (error ? failed(error) : done()));
          }).finally(() => clearInterval(sweep));
        },
      });
    });
    if ("maxConnections" in server) server.maxConnections = MOST_CONNECTIONS;
    server.on("error", (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, host, port))));
  });
}

/** As an address has it; where the server listens on every address, the one of this machine alone. */
function shownHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return isIPv6(host) ? `[${host}]` : host;
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `port ${port} is in use: stop what uses it, or give --port another number (0 takes a free one)`;
  if (error.code === "EACCES") return `port ${port} may not be used: give --port a number above 1023`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `${host} is no address of this machine: leave --host out for 127.0.0.1`;
  return error.message;
}
