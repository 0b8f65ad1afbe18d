import { randomBytes, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";

/** What the page and the server share: made anew at every start, so that no other program on the machine can ask. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

export const TOKEN_HEADER = "x-newsgraph-token";

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers under which a page with hostile text in it can do no harm. */
export function protectPage(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  };
}

/** Answers only to the names of this machine: a page that rebinds its own name to 127.0.0.1 is turned away. */
export function requireOwnHost(hosts: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = new URL(context.req.url).hostname;
    if (!hosts.includes(host))
      return context.json({ error: `This server does not answer to the name ${host}.` }, 421);
    return next();
  };
}

/** Answers only to the page that this server gave out. */
export function requireToken(token: string): MiddlewareHandler {
  const expected = Buffer.from(token);
  return async (context, next) => {
    const site = context.req.header("sec-fetch-site");
    if (site !== undefined && site !== "same-origin")
      return context.json({ error: "Another site asked." }, 403);
    const given = Buffer.from(context.req.header(TOKEN_HEADER) ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return context.json({ error: "The page is older than the server: reload it." }, 403);
    }
    return next();
  };
}

/** What changes or computes something comes as JSON, which a form of another site cannot send. */
export function requireJson(): MiddlewareHandler {
  return async (context, next) => {
    const type = context.req.header("content-type")?.split(";")[0]?.trim();
    if (type !== "application/json") return context.json({ error: "Send application/json." }, 415);
    return next();
  };
}
