import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** What the server answers with: a file of recorded/, its status, and how long it thinks. */
export interface Replay {
  readonly file: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delayMs?: number;
}

interface ReceivedRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string; readonly json_schema: { readonly name: string } };
  };
}

export interface ReplayServer {
  /** Ends in /v1. */
  readonly url: string;
  readonly requests: readonly ReceivedRequest[];
  close(): Promise<void>;
}

/** A web server on a port of its own that answers its requests with `replays` in order, then with 500. */
export async function startReplayServer(replays: readonly Replay[]): Promise<ReplayServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    let received = "";
    request.setEncoding("utf8").on("data", (piece) => (received += piece));
    request.on("end", async () => {
      const replay = replays[requests.length];
      requests.push({ path: request.url ?? "", headers: request.headers, body: JSON.parse(received) });
      await sleep(replay?.delayMs ?? 0);
      response.writeHead(replay?.status ?? (replay ? 200 : 500), {
        "content-type": "application/json",
        ...replay?.headers,
      });
      response.end(replay ? readFileSync(new URL(`./recorded/${replay.file}`, import.meta.url)) : "{}");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
