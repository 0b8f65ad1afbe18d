import type { RawGraph } from "../import/raw-graph.ts";
import { readGexf } from "../import/read-gexf.ts";
import { readGraphml } from "../import/read-graphml.ts";
import { readGraphologyJson } from "../import/read-graphology-json.ts";
import { writeGexf } from "./write-gexf.ts";
import { writeGraphml } from "./write-graphml.ts";
import { writeGraphologyJson } from "./write-graphology-json.ts";
import { writeNeo4jAdmin } from "./write-neo4j-admin.ts";
import type { WriteFormat } from "./write-options.ts";

/** A file format that other tools read. */
export interface ExportFormat {
  readonly name: string;
  readonly label: string;
  /** With its dot; no two formats share one. */
  readonly extension: string;
  readonly mediaType: string;
  /** Address of what defines it. */
  readonly specification: string;
  readonly write: WriteFormat;
  /** Files of this format by any tool; without it they are not read. */
  readonly read?: (text: string) => RawGraph;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: "gexf",
    label: "GEXF 1.3",
    extension: ".gexf",
    mediaType: "application/gexf+xml",
    specification: "https://gexf.net",
    write: writeGexf,
    read: readGexf,
  },
  {
    name: "graphml",
    label: "GraphML",
    extension: ".graphml",
    mediaType: "application/graphml+xml",
    specification: "http://graphml.graphdrawing.org/specification.html",
    write: writeGraphml,
    read: readGraphml,
  },
  {
    name: "graphology",
    label: "graphology JSON",
    extension: ".json",
    mediaType: "application/json",
    specification: "https://graphology.github.io/serialization.html",
    write: writeGraphologyJson,
    read: readGraphologyJson,
  },
  {
    name: "neo4j-admin",
    label: "CSV for neo4j-admin database import",
    extension: ".tar",
    mediaType: "application/x-tar",
    specification: "https://neo4j.com/docs/operations-manual/5/import/",
    write: writeNeo4jAdmin,
  },
];
