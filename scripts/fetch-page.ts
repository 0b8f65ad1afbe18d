import { lookup } from "node:dns";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isPublicAddress } from "./public-address.ts";

/** Bounds of what is fetched from one address: bytes as they come and once unpacked, milliseconds for all of it. */
const FETCH_LIMITS = { bytes: 20_000_000, milliseconds: 30_000, redirects: 5 } as const;

const USER_AGENT = "newsgraph (reads articles on behalf of one person)";

export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** "text/html", in lower case, without parameters; "" where the server does not tell. */
  readonly mediaType: string;
  /** What the server says that its encoding is. */
  readonly encoding: string | null;
  /** Where redirects led. */
  readonly url: string;
}

export interface FetchOptions {
  /** Which IP addresses may be connected to; those in the public internet where it is left out. */
  readonly mayReach?: (address: string) => boolean;
  /** Instead of FETCH_LIMITS. */
  readonly limits?: Partial<Record<keyof typeof FETCH_LIMITS, number>>;
}

type MayReach = NonNullable<FetchOptions["mayReach"]>;

/** An address cannot be read; the message says why, for people. */
export class FetchError extends Error {
  override readonly name = "FetchError";
}

/**
 * What a page holds. Each name is resolved once, what it resolves to is checked, and that address is connected to: it
 * cannot lead elsewhere in between. Redirects are followed and checked alike. Throws FetchError.
 */
export async function fetchPage(
  address: string,
  { mayReach = isPublicAddress, limits = {} }: FetchOptions = {},
): Promise<FetchedPage> {
  const bounds = { ...FETCH_LIMITS, ...limits };
  const signal = AbortSignal.timeout(bounds.milliseconds);
  try {
    let url = checkedUrl(address, mayReach);
    for (let redirects = 0; ; redirects += 1) {
      const answer = await request(url, { signal, lookup: checkedLookup(mayReach) });
      const { statusCode: status = 0, headers } = answer;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        answer.destroy();
        if (redirects === bounds.redirects)
          throw new FetchError(`it leads on more than ${bounds.redirects} times`);
        url = checkedUrl(headers.location, mayReach, url);
        continue;
      }
      if (status !== 200) {
        answer.destroy();
        throw new FetchError(`the server answers ${status} ${answer.statusMessage ?? ""}`.trim());
      }
      const [mediaType = "", ...parameters] = (headers["content-type"] ?? "").toLowerCase().split(";");
      const encoding = /^\s*charset="?([\w-]{1,40})/.exec(
        parameters.find((text) => /charset=/.test(text)) ?? "",
      );
      return {
        bytes: await readBytes(answer, bounds.bytes),
        mediaType: mediaType.trim(),
        encoding: encoding?.[1] ?? null,
        url: url.href,
      };
    }
  } catch (error) {
    if (signal.aborted) throw new FetchError(`it took longer than ${bounds.milliseconds / 1000} seconds`);
    throw error instanceof FetchError ? error : new FetchError(inWords(error as NodeJS.ErrnoException));
  }
}

function checkedUrl(address: string, mayReach: MayReach, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchError("it is no address");
  const url = new URL(address, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchError(`it leads to ${url.protocol.slice(0, 20)} and only http: and https: are read`);
  if (url.username || url.password)
    throw new FetchError("it holds a user name or a password: they would be kept with the article");
  // Names go through checkedLookup; what is a number already does not.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !mayReach(host)) throw notPublic(host);
  url.hash = "";
  return url;
}

function request(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const headers = {
    "user-agent": USER_AGENT,
    accept: "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf",
    "accept-encoding": "gzip",
  };
  return new Promise((resolve, reject) => {
    const { get } = url.protocol === "https:" ? https : http;
    get(url, { ...options, headers, agent: false }, resolve).on("error", reject);
  });
}

/** As dns.lookup, but for a name of which any address may not be reached. */
const checkedLookup =
  (mayReach: MayReach): LookupFunction =>
  (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const wrong = (addresses ?? []).find(({ address }) => !mayReach(address));
      if (error || !first) done(error ?? new FetchError(`${host} leads nowhere`), "");
      else if (wrong) done(notPublic(wrong.address), "");
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

function notPublic(address: string): FetchError {
  return new FetchError(
    `it leads to ${address}, which is not in the public internet: --allow-private-addresses reads it all the same`,
  );
}

async function readBytes(answer: IncomingMessage, most: number): Promise<Uint8Array> {
  const packed = answer.headers["content-encoding"]?.toLowerCase() ?? "identity";
  if (packed !== "gzip" && packed !== "identity") {
    answer.destroy();
    throw new FetchError(`it comes packed as ${packed.slice(0, 20)}, which was not asked for`);
  }
  const source: Readable = packed === "gzip" ? answer.pipe(createGunzip()) : answer;
  const chunks: Buffer[] = [];
  let size = 0;
  answer.on("error", (error) => source.destroy(error));
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new FetchError(`it is longer than ${most / 1_000_000} MB`);
      chunks.push(chunk);
    }
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "the name of the host cannot be looked up: is there a network?",
  ECONNREFUSED: "nobody answers there",
  ECONNRESET: "the server hung up",
  EHOSTUNREACH: "there is no way to that host",
  ENETUNREACH: "there is no way to that network",
  Z_DATA_ERROR: "it says that it is packed with gzip, and is not",
  Z_BUF_ERROR: "it ends in the middle",
};

function inWords({ code = "", message }: NodeJS.ErrnoException): string {
  return REASONS[code] ?? message;
}
