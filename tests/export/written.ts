import { unzipSync } from "fflate";
import type { WriteFormat, WriteOptions } from "../../graph/export/write-options.ts";
import { partOfSubgraph } from "../../graph/model/part-of-subgraph.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";

const PROVENANCE: WriteOptions["provenance"] = {
  line: "newsgraph-export:format=test;version=0;content=0",
  words: ["Made by a test.", "Of a graph --and more > than that */ here."],
};

/** The file that a format makes of a subgraph. */
export async function writtenBytes(
  write: WriteFormat,
  subgraph: Subgraph,
  options: Partial<WriteOptions> = {},
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for await (const piece of write(partOfSubgraph(subgraph), {
    provenance: PROVENANCE,
    evidence: true,
    ...options,
  }))
    pieces.push(typeof piece === "string" ? encoder.encode(piece) : piece);
  return Buffer.concat(pieces);
}

/** The same as text. */
export async function written(...given: Parameters<typeof writtenBytes>): Promise<string> {
  return String(await writtenBytes(...given));
}

/** The files of an archive by name. */
export function unzipped(archive: Uint8Array): Record<string, Buffer> {
  return Object.fromEntries(
    Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
  );
}

/** The same with all lists the other way round: a file must not show their order. */
export function reversed(subgraph: Subgraph): Subgraph {
  return {
    ...subgraph,
    entities: subgraph.entities.toReversed(),
    relations: subgraph.relations.toReversed(),
    documents: subgraph.documents.toReversed(),
    mentions: subgraph.mentions.toReversed(),
    statements: subgraph.statements.toReversed(),
    figures: subgraph.figures.toReversed(),
  };
}
