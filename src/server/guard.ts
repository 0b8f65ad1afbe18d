import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";

/** What the page and the server share: made anew at every start, and told to nobody but the page. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

export const TOKEN_HEADER = "x-newsgraph-token";

/** What a page of this server may load and where its forms may go: nothing from elsewhere, no script within the text. */
export function contentSecurityPolicy(formAction: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers under which a page with hostile text in it can do no harm. The policies that an answer has already stay. */
export function protectPage(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const policies = {
      "Content-Security-Policy": contentSecurityPolicy("'none'"),
      "Referrer-Policy": "no-referrer",
    };
    for (const [name, policy] of Object.entries(policies))
      if (!context.res.headers.has(name)) context.header(name, policy);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  };
}

/** Answers only to its own names: a page that rebinds its name to this machine's address is turned away. */
export function requireOwnHost(hosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const host = new URL(context.req.url).hostname;
    if (!hosts.has(host)) return refuse(context, 421, `This server does not answer to the name ${host}.`);
    return next();
  };
}

/** Answers only to a page of its own: what another site sends is turned away by what browsers say of it. */
export function requireOwnPage(): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const isOwn = origin === undefined || hostOf(origin) === new URL(context.req.url).host;
    if (!isOwn || (site !== undefined && site !== "same-origin" && site !== "none"))
      return refuse(context, 403, "Another site asked.");
    return next();
  };
}

/** Answers only to the page that this start of the server gave out. */
export function requireToken(token: string): MiddlewareHandler {
  const expected = Buffer.from(token);
  return async (context, next) => {
    const given = Buffer.from(context.req.header(TOKEN_HEADER) ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return refuse(context, 403, "The page is older than the server: reload it.");
    return next();
  };
}

/** What changes or computes something comes as JSON, which a form of another site cannot send. */
export function requireJson(): MiddlewareHandler {
  return async (context, next) => {
    const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (type !== "application/json") return refuse(context, 415, "Send application/json.");
    return next();
  };
}

/** Null for "null" and for what is no address. The scheme may differ: behind a proxy the page comes by https. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function refuse(context: Context, status: 403 | 415 | 421, error: string): Response {
  return context.json({ error }, status);
}
