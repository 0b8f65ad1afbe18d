import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod/mini";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import type { CypherValue } from "../../graph/cypher/cypher-value.ts";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { toColumns } from "../../graph/model/graph-columns.ts";
import { type GraphStore, StoreError } from "../../graph/stores/graph-store.ts";
import {
  COLUMNS,
  type DocumentsAnswer,
  type ErrorAnswer,
  type SearchAnswer,
  type ShownGraph,
} from "../api/contract.ts";
import {
  answerDocument,
  answerEntity,
  answerPaths,
  answerQuery,
  answerRelation,
  answerSummary,
} from "./answers.ts";
import type { FileReading } from "./file-reading.ts";
import { protectPage, requireJson, requireOwnHost, requireToken } from "./guard.ts";
import { liveRoutes, MAX_FILES_BYTES } from "./live-routes.ts";
import type { PageFile } from "./page-files.ts";
import { QuestionError, readJson } from "./read-json.ts";

export interface AppOptions {
  /** The names under which the server answers: "127.0.0.1", "localhost", "[::1]". */
  readonly hosts: readonly string[];
  /** What every question must carry in its x-newsgraph-token header. */
  readonly token: string;
  readonly pageFiles: ReadonlyMap<string, PageFile>;
  /** Without it the server reads no files. */
  readonly reading?: FileReading | undefined;
  /** Fires when the server closes: streams end, and what is read stops. */
  readonly closing?: AbortSignal | undefined;
}

/** Largest question that is taken, in bytes; and where it holds files, which base64 makes longer by a third. */
const MAX_QUESTION = 1_000_000;
const MAX_QUESTION_WITH_FILES = 1.6 * MAX_FILES_BYTES;

const Limit = (most: number, usual: number) =>
  z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)), usual);
const Id = z.string().check(z.minLength(1), z.maxLength(500));
const Without = z.array(Id).check(z.maxLength(100));
const GraphQuestion = z.object({ entityIds: z.array(Id).check(z.maxLength(20_000)) });
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const NewsSource = z.union([
  z.strictObject({ outlet: z.nullable(Id) }),
  z.strictObject({ documentId: Id }),
  z.strictObject({ from: Day, to: Day }),
]);
const CompareQuestion = z.object({ a: NewsSource, b: NewsSource });
const QueryQuestion = z.object({
  cypher: z.string().check(z.minLength(1), z.maxLength(100_000)),
  parameters: z.optional(z.record(z.string(), z.json())),
  profile: z.optional(z.boolean()),
});
const ExportQuestion = z.object({
  format: z.string(),
  entityIds: z.array(Id).check(z.maxLength(100_000)),
});

/** The server's routes over one store: src/api/contract.ts tells each question and its answer. */
export function createApp(
  store: GraphStore,
  { hosts, token, pageFiles, reading, closing }: AppOptions,
): Hono {
  const app = new Hono();
  app.use(protectPage());
  app.get("/health", (context) => context.json({ ok: true }));
  app.use(requireOwnHost(hosts));
  app.use("/api/*", requireToken(token));
  const [limit, limitWithFiles] = [MAX_QUESTION, MAX_QUESTION_WITH_FILES].map((maxSize) =>
    bodyLimit({ maxSize, onError: (context) => tooLong(context, maxSize) }),
  ) as [MiddlewareHandler, MiddlewareHandler];
  app.post("/api/*", requireJson(), (context, next) =>
    (context.req.path === "/api/read" ? limitWithFiles : limit)(context, next),
  );
  app.route("/", liveRoutes(store, { reading, closing }));

  const reads = reading ? { endings: reading.endings, bytes: MAX_FILES_BYTES } : null;
  app.get("/api/summary", async (context) => json(context, { ...(await answerSummary(store)), reads }));
  app.get("/api/overview", async (context) =>
    graphJson(context, await store.overview(Limit(2000, 60).parse(context.req.query("limit")))),
  );
  app.get("/api/neighbourhood", async (context) => {
    const limit = Limit(500, 25).parse(context.req.query("limit"));
    const type = z.optional(Id).parse(context.req.query("type"));
    return graphJson(context, await store.neighbourhood(Id.parse(context.req.query("id")), { limit, type }));
  });
  app.get("/api/timeline", async (context) => json(context, await store.timeline()));
  app.get("/api/ways-in", async (context) => json(context, await store.waysIn(10)));
  app.post("/api/compare", async (context) => {
    const { a, b } = CompareQuestion.parse(await readJson(context));
    return json(context, await store.compare(a, b, 500));
  });
  app.get("/api/paths", async (context) => {
    const [from, to] = [context.req.query("from"), context.req.query("to")].map((id) => Id.parse(id));
    const limit = Limit(20, 5).parse(context.req.query("limit"));
    const without = Without.parse(context.req.queries("without") ?? []);
    const which = { limit, without, signal: context.req.raw.signal };
    return json(context, await answerPaths(store, [from as string, to as string], which));
  });
  app.post("/api/graph", async (context) => {
    const { entityIds } = GraphQuestion.parse(await readJson(context));
    return graphJson(context, await store.entityGraph(entityIds));
  });
  app.post("/api/evidence", async (context) => {
    const { entityIds } = GraphQuestion.parse(await readJson(context));
    return json(context, await store.evidence(entityIds));
  });
  app.get("/api/search", async (context) => {
    const text = z.string().check(z.maxLength(500)).parse(context.req.query("q"));
    const limit = Limit(100, 20).parse(context.req.query("limit"));
    const [entities, documents] = await Promise.all([
      store.search(text, limit),
      store.searchDocuments(text, Math.min(limit, 20)),
    ]);
    return json(context, { entities, documents } satisfies SearchAnswer);
  });
  app.get("/api/documents", async (context) =>
    json(context, { documents: await store.documents() } satisfies DocumentsAnswer),
  );
  app.get("/api/document", async (context) =>
    json(context, await answerDocument(store, Id.parse(context.req.query("id")))),
  );
  app.get("/api/entity", async (context) =>
    json(context, await answerEntity(store, Id.parse(context.req.query("id")))),
  );
  app.get("/api/relation", async (context) => {
    const subject = Id.parse(context.req.query("subject"));
    return json(context, await answerRelation(store, subject, Id.parse(context.req.query("object"))));
  });
  app.post("/api/query", async (context) => {
    const { parameters, ...asked } = QueryQuestion.parse(await readJson(context));
    const given = (parameters ?? {}) as Record<string, CypherValue>;
    const question = { ...asked, parameters: given };
    const answer = await answerQuery(store, question, context.req.raw.signal);
    return json(context, isAskedForColumns(context) ? { ...answer, graph: toColumns(answer.graph) } : answer);
  });
  app.post("/api/export", async (context) => {
    const { format: name, entityIds } = ExportQuestion.parse(await readJson(context));
    const format = EXPORT_FORMATS.find((known) => known.name === name);
    if (!format) return json(context, { error: `There is no format "${name}".` }, 400);
    const content = format.write(await store.subgraph({ entityIds, depth: 0 }));
    context.header("Content-Disposition", `attachment; filename="newsgraph${format.extension}"`);
    return context.body(content, 200, { "Content-Type": format.mediaType });
  });
  app.all("/api/*", (context) => json(context, { error: "There is no such question." }, 404));

  app.get("*", (context) => {
    const file = pageFiles.get(context.req.path);
    return file
      ? context.body(file.body, 200, { "Content-Type": file.mediaType })
      : context.text("Not found", 404);
  });
  app.onError((error, context) => answerError(context, error));
  return app;
}

/** A graph in columns for who asks for them (COLUMNS in the contract), else in objects. */
function graphJson(context: Context, answer: ShownGraph | null): Response {
  if (answer === null || !isAskedForColumns(context)) return json(context, answer);
  const { entities, relations, ...more } = answer;
  return json(context, { ...more, columns: toColumns({ entities, relations }) });
}

function isAskedForColumns(context: Context): boolean {
  return context.req.header("accept") === COLUMNS;
}

/** 404 for null; bigints travel as strings. */
function json(context: Context, answer: unknown, status: 200 | 400 | 404 | 413 = 200): Response {
  if (answer === null) return json(context, { error: "There is nothing of that id." }, 404);
  const text = JSON.stringify(answer, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  return context.body(text, status, { "Content-Type": "application/json" });
}

function tooLong(context: Context, bytes: number): Response {
  return json(context, { error: `The question is longer than ${bytes} bytes.` }, 413);
}

function answerError(context: Context, error: Error): Response {
  if (error instanceof CypherError) {
    const place =
      error.line === null || error.column === null ? {} : { line: error.line, column: error.column };
    return json(context, { error: error.message, ...place } satisfies ErrorAnswer, 400);
  }
  if (error instanceof z.core.$ZodError)
    return json(context, { error: `The question is wrong: ${z.prettifyError(error)}` }, 400);
  if (error instanceof QuestionError) return json(context, { error: error.message }, 400);
  const message = error instanceof StoreError ? error.message : "The server failed; its terminal tells more.";
  if (!(error instanceof StoreError)) console.error(error);
  return context.json({ error: message } satisfies ErrorAnswer, 500);
}
