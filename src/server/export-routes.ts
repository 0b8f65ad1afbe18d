import { Readable } from "node:stream";
import { Hono } from "hono";
import { z } from "zod/mini";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { LARGEST_PICTURE, SMALLEST_PICTURE } from "../../graph/export/picture-sizes.ts";
import { prepareExport } from "../../graph/export/prepare-export.ts";
import { QUOTE_LENGTHS, type Redaction } from "../../graph/export/redaction/redaction.ts";
import { choosePart } from "../../graph/stores/choose-part.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { FormatsAnswer, ExportQuestion as Question } from "../api/contract.ts";
import { jsonAnswer as json } from "./json-answer.ts";
import { readJson } from "./read-json.ts";

const Id = z.string().check(z.minLength(1), z.maxLength(500));
const Ids = z.array(Id).check(z.maxLength(10_000));
const Coordinate = z.number();
const ExportQuestion = z.object({
  format: z.string(),
  which: z.union([
    z.strictObject({ all: z.literal(true) }),
    z.strictObject({ entityIds: z.array(Id).check(z.maxLength(100_000)) }),
    z.strictObject({ entityId: Id, depth: z.int().check(z.minimum(0), z.maximum(99)) }),
    z.strictObject({ from: Id, to: Id }),
    z.strictObject({ cypher: z.string().check(z.minLength(1), z.maxLength(100_000)) }),
  ]),
  evidence: z.optional(z.boolean()),
  quote: z.optional(z.enum(QUOTE_LENGTHS)),
  leaveOut: z.optional(
    z.strictObject({ entities: z.optional(Ids), outlets: z.optional(Ids), documents: z.optional(Ids) }),
  ),
  blackOut: z.optional(Ids),
  width: z.optional(z.int().check(z.minimum(SMALLEST_PICTURE), z.maximum(LARGEST_PICTURE))),
  places: z.optional(z.array(z.tuple([Id, Coordinate, Coordinate])).check(z.maxLength(100_000))),
});

/** Files of a part of the graph, which travel while they are written. Whoever leaves stops it. */
export function exportRoutes(store: GraphStore, viewerPage?: string): Hono {
  const app = new Hono();
  app.get("/api/formats", (context) => {
    const formats = EXPORT_FORMATS.map(({ name, label, extension }) => ({ name, label, extension }));
    return json(context, { formats } satisfies FormatsAnswer);
  });
  app.post("/api/export", async (context) => {
    const question: Question = ExportQuestion.parse(await readJson(context));
    const format = EXPORT_FORMATS.find(({ name }) => name === question.format);
    if (!format) return json(context, { error: `There is no format "${question.format}".` }, 400);
    const { signal } = context.req.raw;
    const part = await choosePart(store.until(signal), question.which, signal);
    const places = question.places?.map(([id, x, y]) => [id, { x, y }] as const);
    const file = await prepareExport(part, {
      which: question.which,
      evidence: question.evidence ?? true,
      ...redactionOf(question),
      ...(question.width !== undefined ? { width: question.width } : {}),
      ...(places ? { places: new Map(places) } : {}),
      format,
      viewerPage,
      signal,
    });
    context.header("Content-Disposition", `attachment; filename="newsgraph${format.extension}"`);
    return context.body(Readable.toWeb(Readable.from(file.bytes())) as ReadableStream<Uint8Array>, 200, {
      "Content-Type": format.mediaType,
    });
  });
  return app;
}

function redactionOf({ quote, leaveOut, blackOut }: Question): Redaction {
  const setOf = (items: readonly string[] | undefined) => new Set(items);
  return {
    ...(quote ? { quote } : {}),
    ...(leaveOut
      ? {
          leaveOut: {
            entities: setOf(leaveOut.entities),
            outlets: setOf(leaveOut.outlets),
            documents: setOf(leaveOut.documents),
          },
        }
      : {}),
    ...(blackOut ? { blackOut: new Set(blackOut) } : {}),
  };
}
