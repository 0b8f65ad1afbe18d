import { Hono } from "hono";
import { z } from "zod/mini";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type {
  DocumentGraphAnswer,
  ErrorAnswer,
  ForgetAnswer,
  ProgressEvent,
  ReadEvent,
} from "../api/contract.ts";
import { answerDocumentGraph } from "./answer-document-graph.ts";
import { noticeArrivals } from "./arrivals.ts";
import { eventStreams } from "./event-streams.ts";
import type { FileReading, GivenFile } from "./file-reading.ts";
import { readJson } from "./read-json.ts";
import { storeUntil } from "./store-until.ts";
import { watchProgress } from "./watch-progress.ts";

export interface LiveOptions {
  /** Without it the server reads no files. */
  readonly reading?: FileReading | undefined;
  /** Fires when the server closes: streams end, and what is read stops. */
  readonly closing?: AbortSignal | undefined;
}

/** Bytes of the files of one question together. */
export const MAX_FILES_BYTES = 20_000_000;
const TOO_LARGE = `The files are more than ${MAX_FILES_BYTES / 1_000_000} MB together: give fewer at a time.`;

/** Documents that an answer looks into, and entities that it holds. */
const MOST_DOCUMENTS = 200;
const MOST_ENTITIES = 40;

const Id = z.string().check(z.minLength(1), z.maxLength(500));
const DocumentGraphQuestion = z.union([
  z.object({ documentIds: z.array(Id).check(z.maxLength(10_000)) }),
  z.object({ since: z.number().check(z.int(), z.minimum(0)) }),
]);
const ForgetQuestion = z.object({ documentId: Id });
const ReadQuestion = z.object({
  files: z
    .array(z.object({ name: z.string().check(z.minLength(1), z.maxLength(1000)), content: z.string() }))
    .check(z.minLength(1), z.maxLength(1000)),
});

/** What changes while the page is open: progress, what came in, and the reading of files. */
export function liveRoutes(store: GraphStore, { reading, closing }: LiveOptions): Hono {
  const app = new Hono();
  const watch = watchProgress(store);
  const arrivals = noticeArrivals(store);
  const streamEvents = eventStreams(closing);

  app.get("/api/progress", (context) =>
    streamEvents<ProgressEvent>(context, async (send, over) => {
      const documents = await arrivals.notice();
      const first = { ...(await store.progress()), documents };
      send(first);
      const stop = watch(first, send);
      await new Promise((resolve) => over.addEventListener("abort", resolve, { once: true }));
      stop();
    }),
  );

  app.post("/api/document-graph", async (context) => {
    const question = DocumentGraphQuestion.parse(await readJson(context));
    let documentIds: readonly string[];
    if ("since" in question) {
      await arrivals.notice();
      documentIds = arrivals.since(question.since, MOST_DOCUMENTS);
    } else documentIds = question.documentIds.slice(-MOST_DOCUMENTS);
    const graph = await answerDocumentGraph(storeUntil(store, context), documentIds, MOST_ENTITIES);
    return context.json({ ...graph, documentIds } satisfies DocumentGraphAnswer);
  });

  if (reading)
    app.post("/api/read", async (context) => {
      const files = ReadQuestion.parse(await readJson(context)).files.map(givenFile);
      const wrong = files.find((file) => "problem" in file);
      if (wrong) return context.json({ error: wrong.problem } satisfies ErrorAnswer, 400);
      const given = files as GivenFile[];
      const size = given.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (size > MAX_FILES_BYTES) return context.json({ error: TOO_LARGE } satisfies ErrorAnswer, 413);
      return streamEvents<ReadEvent>(context, (send, over) => reading.read(given, send, over));
    });
  if (reading)
    app.post("/api/forget", async (context) => {
      const { documentId } = ForgetQuestion.parse(await readJson(context));
      return context.json((await reading.forget([documentId])) satisfies ForgetAnswer);
    });
  return app;
}

/** Base64 as RFC 4648 has it; Node's own decoder passes over what is none. */
function givenFile({
  name,
  content,
}: {
  name: string;
  content: string;
}): GivenFile | { readonly problem: string } {
  const bytes = Buffer.from(content, "base64");
  const padding = content.endsWith("==") ? 2 : content.endsWith("=") ? 1 : 0;
  if (content.length % 4 !== 0 || bytes.length !== (content.length / 4) * 3 - padding)
    return { problem: `The content of ${JSON.stringify(name)} is not base64.` };
  return { name, bytes };
}
