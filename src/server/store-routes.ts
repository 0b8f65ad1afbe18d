import { type Context, Hono } from "hono";
import { z } from "zod/mini";
import type { CypherValue } from "../../graph/cypher/cypher-value.ts";
import { toColumns } from "../../graph/model/graph-columns.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import {
  COLUMNS,
  type DocumentsAnswer,
  type SearchAnswer,
  type ShownGraph,
  type SummaryAnswer,
} from "../api/contract.ts";
import {
  answerDocument,
  answerEntity,
  answerPaths,
  answerQuery,
  answerRelation,
  answerSummary,
} from "./answers.ts";
import { jsonAnswer as json } from "./json-answer.ts";
import { readJson } from "./read-json.ts";
import { storeUntil } from "./store-until.ts";

const Limit = (most: number, usual: number) =>
  z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)), usual);
const Id = z.string().check(z.minLength(1), z.maxLength(500));
const Ids = z.array(Id).check(z.maxLength(100));
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

/** What is asked of the store. Whoever leaves before the answer has it given up. `reads`: which files the server reads. */
export function storeRoutes(store: GraphStore, reads: SummaryAnswer["reads"]): Hono {
  const app = new Hono();
  const until = (context: Context): GraphStore => storeUntil(store, context);
  app.get("/api/summary", async (context) =>
    json(context, { ...(await answerSummary(until(context))), reads }),
  );
  app.get("/api/overview", async (context) =>
    graphJson(context, await until(context).overview(Limit(2000, 60).parse(context.req.query("limit")))),
  );
  app.get("/api/neighbourhood", async (context) => {
    const limit = Limit(500, 25).parse(context.req.query("limit"));
    const type = z.optional(Id).parse(context.req.query("type"));
    return graphJson(
      context,
      await until(context).neighbourhood(Id.parse(context.req.query("id")), { limit, type }),
    );
  });
  app.get("/api/timeline", async (context) => json(context, await until(context).timeline()));
  app.get("/api/ways-in", async (context) => json(context, await until(context).waysIn(10)));
  app.post("/api/compare", async (context) => {
    const { a, b } = CompareQuestion.parse(await readJson(context));
    return json(context, await until(context).compare(a, b, 500));
  });
  app.get("/api/paths", async (context) => {
    const [from, to] = [context.req.query("from"), context.req.query("to")].map((id) => Id.parse(id));
    const limit = Limit(20, 5).parse(context.req.query("limit"));
    const without = Ids.parse(context.req.queries("without") ?? []);
    const which = { limit, without, signal: context.req.raw.signal };
    return json(context, await answerPaths(until(context), [from as string, to as string], which));
  });
  app.post("/api/graph", async (context) => {
    const { entityIds } = GraphQuestion.parse(await readJson(context));
    return graphJson(context, await until(context).entityGraph(entityIds));
  });
  app.post("/api/evidence", async (context) => {
    const { entityIds } = GraphQuestion.parse(await readJson(context));
    return json(context, await until(context).evidence(entityIds));
  });
  app.get("/api/search", async (context) => {
    const text = z.string().check(z.maxLength(500)).parse(context.req.query("q"));
    const limit = Limit(100, 20).parse(context.req.query("limit"));
    const asked = until(context);
    const [entities, documents] = await Promise.all([
      asked.search(text, limit),
      asked.searchDocuments(text, Math.min(limit, 20)),
    ]);
    return json(context, { entities, documents } satisfies SearchAnswer);
  });
  app.get("/api/documents", async (context) => {
    const limit = Limit(2000, 500).parse(context.req.query("limit"));
    const ids = Ids.parse(context.req.queries("id") ?? []);
    return json(context, (await until(context).newsChoices(limit, ids)) satisfies DocumentsAnswer);
  });
  app.get("/api/document", async (context) =>
    json(context, await answerDocument(until(context), Id.parse(context.req.query("id")))),
  );
  app.get("/api/entity", async (context) =>
    json(context, await answerEntity(until(context), Id.parse(context.req.query("id")))),
  );
  app.get("/api/relation", async (context) => {
    const subject = Id.parse(context.req.query("subject"));
    return json(
      context,
      await answerRelation(until(context), subject, Id.parse(context.req.query("object"))),
    );
  });
  app.post("/api/query", async (context) => {
    const { parameters, ...asked } = QueryQuestion.parse(await readJson(context));
    const given = (parameters ?? {}) as Record<string, CypherValue>;
    const question = { ...asked, parameters: given };
    const answer = await answerQuery(until(context), question, context.req.raw.signal);
    return json(context, isAskedForColumns(context) ? { ...answer, graph: toColumns(answer.graph) } : answer);
  });
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
