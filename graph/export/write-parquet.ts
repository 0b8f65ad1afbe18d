import type { GraphPart } from "../model/graph-part.ts";
import { parquetFile } from "./parquet-file.ts";
import { evidenceTables, graphTables } from "./tables.ts";
import type { WriteOptions } from "./write-options.ts";
import { provenanceEntry, type ZipEntry, zipArchive } from "./zip-archive.ts";

/** A ZIP archive of files of Apache Parquet, one a table (tables.ts): entities and relations, and what these rest on. */
export function writeParquet(part: GraphPart, options: WriteOptions): AsyncGenerator<Uint8Array> {
  return zipArchive(entries(part, options));
}

function* entries(part: GraphPart, options: WriteOptions): Generator<ZipEntry> {
  yield provenanceEntry(options);
  for (const table of [...graphTables(part), ...(options.evidence ? evidenceTables(part) : [])])
    yield { name: `${table.name}.parquet`, content: parquetFile(table, options.provenance.line) };
}
