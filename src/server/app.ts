import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { answerError } from "./answer-error.ts";
import { boundConcurrency } from "./bound-concurrency.ts";
import { exportRoutes } from "./export-routes.ts";
import type { FileReading } from "./file-reading.ts";
import { protectPage, requireJson, requireOwnHost, requireOwnPage, requireToken } from "./guard.ts";
import { jsonAnswer } from "./json-answer.ts";
import { keepsakeRoutes, MAX_KEEPSAKES_BYTES } from "./keepsake-routes.ts";
import { liveRoutes, MAX_FILES_BYTES } from "./live-routes.ts";
import type { PageFile } from "./page-files.ts";
import { signInRoutes } from "./sign-in.ts";
import { storeRoutes } from "./store-routes.ts";

export interface AppOptions {
  /** The names under which the server answers (own-names.ts). */
  readonly hosts: ReadonlySet<string>;
  /** Without it nobody is asked for one. */
  readonly password?: string | undefined;
  /** What every question must carry in its x-newsgraph-token header. */
  readonly token: string;
  readonly pageFiles: ReadonlyMap<string, PageFile>;
  /** What HTML files are made of; without it none is. */
  readonly viewerPage?: string | undefined;
  /** Without it the server reads no files. */
  readonly reading?: FileReading | undefined;
  /** Fires when the server closes: streams end, and what is read stops. */
  readonly closing?: AbortSignal | undefined;
}

/** Largest question that is taken, in bytes; and where it holds files, which base64 makes longer by a third. */
const MAX_QUESTION = 1_000_000;
const MAX_QUESTION_WITH_FILES = 1.6 * MAX_FILES_BYTES;
/** One that names the entities of a large picture, and where they stand. */
const MAX_EXPORT_QUESTION = 16_000_000;

/** Questions that are in hand at a time, and among them queries, files to be read and files that are written. */
const AT_ONCE = { questions: 64, queries: 8, files: 2, exports: 4 };
/** The server's routes over one store: src/api/contract.ts tells each question and its answer. */
export function createApp(
  store: GraphStore,
  { hosts, password, token, pageFiles, viewerPage, reading, closing }: AppOptions,
): Hono {
  const app = new Hono();
  app.use(protectPage());
  app.get("/health", (context) => context.json({ ok: true }));
  app.use(requireOwnHost(hosts));
  if (password !== undefined) app.route("/", signInRoutes(password));
  app.use("/api/*", requireOwnPage(), requireToken(token), boundConcurrency(AT_ONCE.questions));
  app.use("/api/query", boundConcurrency(AT_ONCE.queries));
  app.use("/api/read", boundConcurrency(AT_ONCE.files));
  app.use("/api/export", boundConcurrency(AT_ONCE.exports));
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: (context) => tooLong(context, maxSize) });
  const limits: Readonly<Record<string, MiddlewareHandler>> = {
    "/api/read": limit(MAX_QUESTION_WITH_FILES),
    "/api/export": limit(MAX_EXPORT_QUESTION),
    "/api/import-views": limit(MAX_KEEPSAKES_BYTES),
  };
  const usual = limit(MAX_QUESTION);
  app.post("/api/*", requireJson(), (context, next) => (limits[context.req.path] ?? usual)(context, next));
  app.route("/", liveRoutes(store, { reading, closing }));

  const reads = reading
    ? { endings: reading.endings, graphs: reading.graphEndings, bytes: MAX_FILES_BYTES }
    : null;
  app.route("/", storeRoutes(store, reads));
  app.route("/", exportRoutes(store, viewerPage));
  app.route("/", keepsakeRoutes(store));
  app.all("/api/*", (context) => jsonAnswer(context, { error: "There is no such question." }, 404));

  app.get("*", (context) => {
    const file = pageFiles.get(context.req.path);
    return file
      ? context.body(file.body, 200, { "Content-Type": file.mediaType })
      : context.text("Not found", 404);
  });
  app.onError((error, context) => answerError(context, error));
  return app;
}

function tooLong(context: Context, bytes: number): Response {
  return jsonAnswer(context, { error: `The question is longer than ${bytes} bytes.` }, 413);
}
