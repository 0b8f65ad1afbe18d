import type { GraphPart } from "../model/graph-part.ts";
import { choicesOf, type ExportChoices } from "./choices.ts";
import type { ExportFormat } from "./formats.ts";
import { contentHash, hashPart, type PartCounts, unchangedPart } from "./hash-part.ts";
import { inChunks } from "./in-chunks.ts";
import { NEWSGRAPH_VERSION } from "./newsgraph-version.ts";
import { type Provenance, provenanceOf } from "./provenance.ts";
import { redactPart } from "./redaction/redact-part.ts";

export interface ExportOptions extends ExportChoices {
  readonly format: ExportFormat;
  /** See WriteOptions. */
  readonly viewerPage?: string | undefined;
  /** Hears of each entity, relation and document that is read, in both passes. */
  readonly onItem?: () => void;
  readonly signal?: AbortSignal | undefined;
}

export interface ExportFile {
  /** What it will tell. */
  readonly counts: PartCounts;
  readonly provenance: Provenance;
  /** The file in pieces of some 64 kB. Throws ChangedPartError where the graph changes meanwhile. */
  bytes(): AsyncGenerator<Uint8Array>;
}

/** Reads a part of the graph once, for what the file's head tells of it; `bytes` reads it again. Throws what the signal says where it fires. */
export async function prepareExport(part: GraphPart, options: ExportOptions): Promise<ExportFile> {
  const { format, evidence, exactCells = false, quote, width, viewerPage, signal } = options;
  const { onItem = () => {} } = options;
  const onEach = () => {
    signal?.throwIfAborted();
    onItem();
  };
  const { part: told, idOf } = await redactPart(part, options);
  const places = options.places && new Map([...options.places].map(([id, place]) => [idOf(id), place]));
  const { hash, counts } = await hashPart(told, onEach);
  const provenance = provenanceOf({
    format: format.name,
    version: NEWSGRAPH_VERSION,
    content: contentHash(hash, told.content),
    choices: choicesOf(options),
  });
  const watched = unchangedPart(told, hash, onEach);
  const write = () =>
    format.write(watched, {
      provenance,
      evidence,
      exactCells,
      ...(places ? { places } : {}),
      ...(quote !== undefined ? { quote } : {}),
      ...(width !== undefined ? { width } : {}),
      ...(viewerPage !== undefined ? { viewerPage } : {}),
    });
  return { counts, provenance, bytes: () => inChunks(write()) };
}
