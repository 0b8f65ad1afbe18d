import type { Subgraph } from "../model/subgraph.ts";
import { writeGexf } from "./write-gexf.ts";
import { writeGraphml } from "./write-graphml.ts";
import { writeGraphologyJson } from "./write-graphology-json.ts";
import { writeNeo4jAdmin } from "./write-neo4j-admin.ts";

/** A file format that other tools read. */
export interface ExportFormat {
  readonly name: string;
  readonly label: string;
  /** With its dot; no two formats share one. */
  readonly extension: string;
  readonly mediaType: string;
  /** The whole file. The same subgraph gives the same text. */
  readonly write: (subgraph: Subgraph) => string;
}

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    name: "gexf",
    label: "GEXF 1.3",
    extension: ".gexf",
    mediaType: "application/gexf+xml",
    write: writeGexf,
  },
  {
    name: "graphml",
    label: "GraphML",
    extension: ".graphml",
    mediaType: "application/graphml+xml",
    write: writeGraphml,
  },
  {
    name: "graphology",
    label: "graphology JSON",
    extension: ".json",
    mediaType: "application/json",
    write: writeGraphologyJson,
  },
  {
    name: "neo4j-admin",
    label: "CSV for neo4j-admin database import",
    extension: ".tar",
    mediaType: "application/x-tar",
    write: writeNeo4jAdmin,
  },
];
