import type { WriteFormat, WriteOptions } from "../../graph/export/write-options.ts";
import { partOfSubgraph } from "../../graph/model/part-of-subgraph.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";

const PROVENANCE: WriteOptions["provenance"] = {
  line: "newsgraph-export:format=test;version=0;content=0",
  words: ["Made by a test."],
};

/** The file that a format makes of a subgraph, as text. */
export async function written(
  write: WriteFormat,
  subgraph: Subgraph,
  options: Partial<WriteOptions> = {},
): Promise<string> {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for await (const piece of write(partOfSubgraph(subgraph), {
    provenance: PROVENANCE,
    evidence: true,
    ...options,
  }))
    pieces.push(typeof piece === "string" ? encoder.encode(piece) : piece);
  return Buffer.concat(pieces).toString();
}
