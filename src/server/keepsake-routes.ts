import { Readable } from "node:stream";
import { type Context, Hono } from "hono";
import { z } from "zod/mini";
import { KeepsakeFile, writeKeepsakes } from "../../graph/keepsakes/keepsake-file.ts";
import {
  About,
  ChangeTime,
  NoteId,
  NoteText,
  ViewAddress,
  ViewId,
  ViewName,
  ViewNote,
} from "../../graph/keepsakes/keepsake-schema.ts";
import { mergeKeepsakes } from "../../graph/keepsakes/merge-keepsakes.ts";
import { removeKeepsake, saveNote, saveView } from "../../graph/keepsakes/save-keepsake.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { NotedAnswer, ViewsAnswer } from "../api/contract.ts";
import { answerNotes } from "./answer-notes.ts";
import { jsonAnswer as json } from "./json-answer.ts";
import { QuestionError, readJson } from "./read-json.ts";
import { storeUntil } from "./store-until.ts";

/** Bytes of a file of views and notes. */
export const MAX_KEEPSAKES_BYTES = 20_000_000;

/** What one graph may hold. */
const MOST = { views: 1_000, notes: 10_000 } as const;
/** Ids that notes are asked for at a time. */
const MOST_ABOUT = 500;

const before = (id: z.ZodMiniType<string>) => z.nullable(z.object({ id, changedAt: ChangeTime }));
const SaveViewQuestion = z.object({
  before: before(ViewId),
  name: ViewName,
  note: ViewNote,
  address: z.optional(ViewAddress),
});
const SaveNoteQuestion = z.object({ before: before(NoteId), about: About, text: NoteText });
const RemoveQuestion = z.object({ id: z.union([ViewId, NoteId]), changedAt: ChangeTime });

/** What people save and write. Of a database that Newsgraph did not build there is none, and none is taken. */
export function keepsakeRoutes(store: GraphStore): Hono {
  const app = new Hono();
  const until = (context: Context): GraphStore => storeUntil(store, context);
  app.get("/api/views", async (context) => {
    const views = (await until(context).views()).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    return json(context, { views } satisfies ViewsAnswer);
  });
  app.get("/api/view", async (context) =>
    json(context, await until(context).view(ViewId.parse(context.req.query("id")))),
  );
  app.get("/api/notes", async (context) => {
    const about = z
      .array(About)
      .check(z.maxLength(MOST_ABOUT))
      .parse(context.req.queries("about") ?? []);
    return json(context, await answerNotes(until(context), about.length > 0 ? about : undefined));
  });
  app.get("/api/noted", async (context) =>
    json(context, { ids: await until(context).noted() } satisfies NotedAnswer),
  );
  app.post("/api/save-view", async (context) => {
    const { address, ...question } = SaveViewQuestion.parse(await readJson(context));
    refuseForeign(store);
    if (question.before === null) {
      if (address === undefined) throw new QuestionError("A new view needs an address.");
      await refuseTooMany(store, { views: 1, notes: 0 });
    }
    const { address: _, ...header } = await saveView(store, { ...question, address });
    return json(context, header);
  });
  app.post("/api/save-note", async (context) => {
    const question = SaveNoteQuestion.parse(await readJson(context));
    refuseForeign(store);
    if (question.before === null) await refuseTooMany(store, { views: 0, notes: 1 });
    return json(context, await saveNote(store, question));
  });
  app.post("/api/remove-keepsake", async (context) => {
    const there = RemoveQuestion.parse(await readJson(context));
    refuseForeign(store);
    await removeKeepsake(store, there);
    return json(context, {});
  });
  app.get("/api/export-views", (context) => {
    context.header("Content-Disposition", 'attachment; filename="newsgraph-views.json"');
    const file = Readable.toWeb(Readable.from(writeKeepsakes(until(context)), { objectMode: false }));
    return context.body(file as ReadableStream, 200, { "Content-Type": "application/json" });
  });
  app.post("/api/import-views", async (context) => {
    const { views, notes } = KeepsakeFile.parse(await readJson(context));
    refuseForeign(store);
    await refuseTooMany(store, { views: views.length, notes: notes.length });
    return json(context, await mergeKeepsakes(store, { views, notes }));
  });
  return app;
}

function refuseForeign({ foreign, name }: GraphStore): void {
  if (foreign)
    throw new QuestionError(
      `${name} holds a graph that Newsgraph did not build, and is only read: views and notes cannot be kept there.`,
    );
}

async function refuseTooMany(
  store: GraphStore,
  more: { readonly views: number; readonly notes: number },
): Promise<void> {
  const there = {
    views: more.views > 0 ? (await store.views()).length : 0,
    notes: more.notes > 0 ? (await store.notes()).length : 0,
  };
  for (const what of ["views", "notes"] as const)
    if (more[what] > 0 && there[what] + more[what] > MOST[what])
      throw new QuestionError(
        `A graph holds at most ${MOST[what].toLocaleString("en")} ${what}, and there are ${there[what].toLocaleString("en")}: take some away first.`,
      );
}
