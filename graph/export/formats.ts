import type { RawGraph } from "../import/raw-graph.ts";
import { readCsvArchive } from "../import/read-csv-archive.ts";
import { readCyjs } from "../import/read-cyjs.ts";
import { readCypher } from "../import/read-cypher.ts";
import { readFtm } from "../import/read-ftm.ts";
import { readGexf } from "../import/read-gexf.ts";
import { readGraphml } from "../import/read-graphml.ts";
import { readGraphologyJson } from "../import/read-graphology-json.ts";
import { readJsonLines } from "../import/read-json-lines.ts";
import { writeCsv } from "./write-csv.ts";
import { writeCyjs } from "./write-cyjs.ts";
import { writeCypher } from "./write-cypher.ts";
import { writeDot } from "./write-dot.ts";
import { writeFtm } from "./write-ftm.ts";
import { writeGexf } from "./write-gexf.ts";
import { writeGraphml } from "./write-graphml.ts";
import { writeGraphologyJson } from "./write-graphology-json.ts";
import { writeJsonLines } from "./write-json-lines.ts";
import { writeNeo4jAdmin } from "./write-neo4j-admin.ts";
import type { WriteFormat } from "./write-options.ts";
import { writeParquet } from "./write-parquet.ts";
import { writePng } from "./write-png.ts";
import { writeReportHtml } from "./write-report-html.ts";
import { writeReportMarkdown } from "./write-report-markdown.ts";
import { writeSvg } from "./write-svg.ts";
import { writeTurtle } from "./write-turtle.ts";
import { writeViewer } from "./write-viewer.ts";

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
  /** The same for files of a ZIP archive, by their names. */
  readonly readArchive?: (files: ReadonlyMap<string, string>) => RawGraph;
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
    name: "csv",
    label: "CSV of nodes and edges, in a ZIP archive",
    extension: ".csv.zip",
    mediaType: "application/zip",
    specification: "https://www.rfc-editor.org/rfc/rfc4180",
    write: writeCsv,
    readArchive: readCsvArchive,
  },
  {
    name: "jsonl",
    label: "JSON Lines",
    extension: ".jsonl",
    mediaType: "application/jsonl",
    specification: "https://jsonlines.org",
    write: writeJsonLines,
    read: readJsonLines,
  },
  {
    name: "cypher",
    label: "Cypher script",
    extension: ".cypher",
    mediaType: "application/x-cypher-query",
    specification: "https://neo4j.com/docs/cypher-manual/5/",
    write: writeCypher,
    read: readCypher,
  },
  {
    name: "dot",
    label: "GraphViz DOT",
    extension: ".dot",
    mediaType: "text/vnd.graphviz",
    specification: "https://graphviz.org/doc/info/lang.html",
    write: writeDot,
  },
  {
    name: "cyjs",
    label: "Cytoscape.js JSON",
    extension: ".cyjs",
    mediaType: "application/json",
    specification: "https://js.cytoscape.org/#notation/elements-json",
    write: writeCyjs,
    read: readCyjs,
  },
  {
    name: "ftm",
    label: "FollowTheMoney entities",
    extension: ".ftm.json",
    mediaType: "application/json+ftm",
    specification: "https://followthemoney.tech",
    write: writeFtm,
    read: readFtm,
  },
  {
    name: "ttl",
    label: "RDF in Turtle",
    extension: ".ttl",
    mediaType: "text/turtle",
    specification: "https://www.w3.org/TR/turtle/",
    write: writeTurtle,
  },
  {
    name: "parquet",
    label: "Apache Parquet, in a ZIP archive",
    extension: ".parquet.zip",
    mediaType: "application/zip",
    specification: "https://parquet.apache.org/docs/file-format/",
    write: writeParquet,
  },
  {
    name: "neo4j-admin",
    label: "CSV for neo4j-admin database import",
    extension: ".tar",
    mediaType: "application/x-tar",
    specification: "https://neo4j.com/docs/operations-manual/5/import/",
    write: writeNeo4jAdmin,
  },
  {
    name: "html",
    label: "one HTML file to look into, with search, evidence and time",
    extension: ".html",
    mediaType: "text/html; charset=utf-8",
    specification: "https://html.spec.whatwg.org",
    write: writeViewer,
  },
  {
    name: "svg",
    label: "Drawing (SVG)",
    extension: ".svg",
    mediaType: "image/svg+xml",
    specification: "https://www.w3.org/TR/SVG11/",
    write: writeSvg,
  },
  {
    name: "png",
    label: "Picture (PNG)",
    extension: ".png",
    mediaType: "image/png",
    specification: "https://www.w3.org/TR/png-3/",
    write: writePng,
  },
  {
    name: "report-md",
    label: "evidence report, Markdown",
    extension: ".md",
    mediaType: "text/markdown; charset=utf-8",
    specification: "https://spec.commonmark.org/0.31.2/",
    write: writeReportMarkdown,
  },
  {
    name: "report-html",
    label: "evidence report, a page to print",
    extension: ".report.html",
    mediaType: "text/html; charset=utf-8",
    specification: "https://html.spec.whatwg.org",
    write: writeReportHtml,
  },
];
