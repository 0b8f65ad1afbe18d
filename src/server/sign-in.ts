import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie, setCookie } from "hono/cookie";
import { contentSecurityPolicy, requireOwnPage } from "./guard.ts";
import { openSessions, SESSION_SECONDS, type Sessions } from "./sessions.ts";

const COOKIE = "newsgraph";
const MOST_BYTES = 4_000;

/** The form behind which everything lies: what comes after these routes is asked by whoever gave the password. */
export function signInRoutes(password: string): Hono {
  const app = new Hono();
  const sessions = openSessions(password);
  app.get("/sign-in", (context) => form(context, 200, ""));
  app.get("/sign-in.css", (context) =>
    context.body(STYLES, 200, { "Content-Type": "text/css; charset=utf-8" }),
  );
  app.post(
    "/sign-in",
    requireOwnPage(),
    bodyLimit({ maxSize: MOST_BYTES, onError: (context) => form(context, 413, "That is too long.") }),
    async (context) => {
      const { password: given } = await context.req.parseBody();
      const session = sessions.signIn(typeof given === "string" ? given : "", addressOf(context));
      if (session === "later") {
        context.header("Retry-After", "60");
        return form(context, 429, "Too many wrong passwords: wait a minute.");
      }
      if (session === null) return form(context, 401, "That is not the password.");
      setCookie(context, COOKIE, session, {
        path: "/",
        httpOnly: true,
        sameSite: "Lax",
        maxAge: SESSION_SECONDS,
      });
      return context.redirect("/", 303);
    },
  );
  app.use(requireSession(sessions));
  return app;
}

function requireSession(sessions: Sessions): MiddlewareHandler {
  return async (context, next) => {
    if (sessions.isSignedIn(getCookie(context, COOKIE))) return next();
    if (context.req.method === "GET" && context.req.path === "/") return context.redirect("/sign-in", 303);
    return context.json({ error: "You are not signed in any more: reload the page." }, 401);
  };
}

function addressOf({ env }: Context): string {
  return (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? "";
}

function form(context: Context, status: 200 | 401 | 413 | 429, problem: string): Response {
  context.header("Content-Security-Policy", contentSecurityPolicy("'self'"));
  // Under no-referrer a browser sends a form with the Origin "null", as if another site had made it.
  context.header("Referrer-Policy", "same-origin");
  return context.html(PAGE.replace("PROBLEM", problem), status);
}

/** A form without an action goes to its own address, so that what stands behind "#" is there again after it. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Newsgraph</title>
<link rel="stylesheet" href="/sign-in.css">
<main>
<h1>Newsgraph</h1>
<form method="post">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
<p role="alert">PROBLEM</p>
<button>Sign in</button>
</form>
</main>
</html>
`;

const STYLES = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 20rem; margin: 20vh auto 0; padding: 1rem; }
input, button { box-sizing: border-box; width: 100%; padding: 0.5rem; font: inherit; }
p:empty { display: none; }
button { margin-top: 1rem; }
`;
