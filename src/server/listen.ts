import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { createApp } from "./app.ts";
import type { FileReading } from "./file-reading.ts";
import { makeToken } from "./guard.ts";
import { loadPageFiles } from "./page-files.ts";

export interface ListenOptions {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
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

const OWN_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** Serves the page over `store`. Rejects, in words, when the port is taken or the page not built. */
export async function listen(
  store: GraphStore,
  { host, port, pageFolder, reading }: ListenOptions,
): Promise<Listening> {
  const token = makeToken();
  const closing = new AbortController();
  const app = createApp(store, {
    hosts: OWN_NAMES,
    token,
    pageFiles: await loadPageFiles(pageFolder, token),
    reading,
    closing: closing.signal,
  });
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, ({ port: taken }: AddressInfo) => {
      resolve({
        address: `http://${OWN_NAMES.includes(host) ? host : OWN_NAMES[0]}:${taken}/`,
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
    server.on("error", (error: NodeJS.ErrnoException) => reject(new Error(whyNot(error, host, port))));
  });
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === "EADDRINUSE")
    return `port ${port} is in use: stop what uses it, or give --port another number (0 takes a free one)`;
  if (error.code === "EACCES") return `port ${port} may not be used: give --port a number above 1023`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `${host} is no address of this machine: leave --host out for 127.0.0.1`;
  return error.message;
}
