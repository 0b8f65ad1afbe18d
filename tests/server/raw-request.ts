import { request } from "node:http";

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

interface RawQuestion {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks as no browser would let a page ask: with any Host and Origin. */
export function rawRequest(
  address: string,
  { method = "GET", headers = {}, body }: RawQuestion = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const question = request(address, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      // Server-sent events do not end by themselves.
      if (answer.headers["content-type"] === "text/event-stream") answer.destroy();
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("close", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    question.on("error", reject);
    question.end(body);
  });
}
