import {
  documentNode,
  type EdgeElement,
  entityNode,
  figureNode,
  graphElements,
  type NodeElement,
  type Properties,
  relationEdge,
  statementNode,
} from "../model/graph-elements.ts";
import type { GraphPart } from "../model/graph-part.ts";

/** Stands between the values of a list: U+001F, the unit separator, which no list keeps. */
const LIST_SEPARATOR = "\u001f";

/** A file of nodes or relationships in the CSV of `neo4j-admin database import`. */
export interface AdminFile {
  readonly name: string;
  readonly holds: "nodes" | "relationships";
  /** Whether it tells of sentences and documents. */
  readonly isEvidence: boolean;
  readonly head: string;
  /** Line by line; what would lead to an entity that is not there is left out. */
  readonly lines: (part: GraphPart, isThere: (entityId: string) => boolean) => AsyncGenerator<string>;
}

/** Types of properties that are no texts (https://neo4j.com/docs/operations-manual/5/import/#import-tool-header-format). */
const TYPES: Readonly<Record<string, string>> = {
  aliases: "string[]",
  confidence: "double",
  count: "long",
  depth: "long",
  disputed: "boolean",
  documentCount: "long",
  end: "long",
  ends: "long[]",
  former: "boolean",
  linkReasons: "string[]",
  linkScore: "double",
  mentionCount: "long",
  names: "string[]",
  negated: "boolean",
  notLinkedTo: "string[]",
  quantity: "long",
  start: "long",
  starts: "long[]",
  year: "long",
};

const SAID = "start end quote confidence method negated modality date";

/**
 * Statements and figures share a space of ids, so that a file holds what leads to both. What is absent is an empty field, an
 * empty text or list is two quotation marks.
 */
export const ADMIN_FILES: readonly AdminFile[] = [
  nodeFile(
    "Entity",
    "name aliases wikidataId isoCode documentCount mentionCount firstSeen lastSeen",
    async function* (part) {
      for await (const entity of part.entities()) yield entityNode(entity);
    },
  ),
  edgeFile(
    ["Entity", "Entity"],
    "id count documentCount confidence disputed firstSeen lastSeen role former",
    async function* (part) {
      for await (const { relation } of part.relations()) yield relationEdge(relation);
    },
  ),
  nodeFile("Document", "title publisher publishedAt url path language text", async function* (part) {
    for await (const { document } of part.documents()) yield documentNode(document);
  }),
  nodeFile(
    "Evidence",
    `type ${SAID} role former event counted wording quantity bound year`,
    async function* (part) {
      for await (const { statements, figures } of part.documents()) {
        yield* statements.map(statementNode);
        yield* figures.map(figureNode);
      }
    },
  ),
  edgeFile(
    ["Document", "Entity"],
    "count starts ends names linkedFrom linkScore linkReasons notLinkedTo",
    (part) => edgesOf(part, ({ type }) => type === "MENTIONS"),
  ),
  edgeFile(["Document", "Evidence"], "", (part) => edgesOf(part, ({ type }) => type === "STATES")),
  edgeFile(["Evidence", "Entity"], "depth", (part) =>
    edgesOf(part, ({ startLabel }) => startLabel !== "Document"),
  ),
];

async function* edgesOf(
  part: GraphPart,
  isWanted: (edge: EdgeElement) => boolean,
): AsyncGenerator<EdgeElement> {
  for await (const { document, mentions, statements, figures } of part.documents()) {
    const held = { entities: [], relations: [], documents: [document], mentions, statements, figures };
    yield* graphElements(held).edges.filter(isWanted);
  }
}

function nodeFile(
  group: string,
  properties: string,
  nodes: (part: GraphPart) => AsyncGenerator<NodeElement>,
): AdminFile {
  const names = namesOf(properties);
  const known = new Set(["id", ...names]);
  return {
    name: `nodes-${group}.csv`,
    holds: "nodes",
    isEvidence: group !== "Entity",
    head: line([`id:ID(${group})`, ...names.map(header), ":LABEL"]),
    async *lines(part) {
      for await (const { id, labels, properties: held } of nodes(part))
        yield line([quoted(id), ...fields(names, known, held), field(labels)]);
    },
  };
}

function edgeFile(
  [start, end]: readonly [string, string],
  properties: string,
  edges: (part: GraphPart) => AsyncGenerator<EdgeElement>,
): AdminFile {
  const names = namesOf(properties);
  const known = new Set(names);
  return {
    name: `relationships-${start}-${end}.csv`,
    holds: "relationships",
    isEvidence: start !== "Entity",
    head: line([`:START_ID(${start})`, `:END_ID(${end})`, ":TYPE", ...names.map(header)]),
    async *lines(part, isThere) {
      for await (const edge of edges(part))
        if (end !== "Entity" || isThere(edge.end)) {
          const held = fields(names, known, edge.properties);
          yield line([quoted(edge.start), quoted(edge.end), quoted(edge.type), ...held]);
        }
    },
  };
}

function namesOf(properties: string): string[] {
  return properties === "" ? [] : properties.split(" ");
}

function header(name: string): string {
  return `${name}:${TYPES[name] ?? "string"}`;
}

/** Throws where a property has no column: it would be lost without a word. */
function fields(names: readonly string[], known: ReadonlySet<string>, properties: Properties): string[] {
  const stranger = Object.keys(properties).find((name) => !known.has(name));
  if (stranger !== undefined) throw new Error(`neo4j-admin's CSV has no column for "${stranger}"`);
  return names.map((name) => field(properties[name]));
}

function field(value: Properties[string] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  return quoted(value.map((item) => String(item).replaceAll(LIST_SEPARATOR, "\ufffd")).join(LIST_SEPARATOR));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function line(cells: readonly string[]): string {
  return `${cells.join(",")}\n`;
}
