import { isCypherTemporal } from "../cypher/cypher-temporal.ts";
import type { CypherNode, CypherRelationship, CypherValue } from "../cypher/cypher-value.ts";
import { runCypher } from "../cypher/run-cypher.ts";
import { linesOfOwnGraph } from "./cypher/lines-of-own-graph.ts";
import { runScript } from "./cypher/run-script.ts";
import { daysIn } from "./days-in.ts";
import { graphOfLines } from "./graph-of-lines.ts";
import type { RawEdge, RawGraph, RawNode } from "./raw-graph.ts";

/** What writes a node's name, the likeliest first. */
const NAMES = ["name", "title", "label", "fullName", "full_name", "displayName", "caption"];
/** What our own scripts of another's database add, to tell nodes and relationships apart. */
const ADDED = { label: "Exported", id: "exportedId" };

/**
 * The graph that a script of Cypher makes (run-script.ts says what it may do). One that Newsgraph wrote comes back with its
 * documents. Throws GraphFileError, with the line.
 */
export function readCypher(script: string): RawGraph {
  const { graph, notes } = runScript(script);
  const nodes = runCypher(graph, "MATCH (n) RETURN n").rows.map(([node]) => node as CypherNode);
  const edges = runCypher(graph, "MATCH ()-[r]->() RETURN r").rows.map(
    ([edge]) => edge as CypherRelationship,
  );
  const isOwn = nodes.some(({ labels, properties }) => labels[0] === "Document" && "text" in properties);
  if (isOwn) return { ...graphOfLines(linesOfOwnGraph(nodes, edges)), notes };
  return { title: null, nodes: nodes.map(nodeOf), edges: edges.map(edgeOf), notes };
}

function nodeOf({ id, labels, properties }: CypherNode): RawNode {
  const attributes = attributesOf(properties);
  const label = NAMES.map((name) => attributes.get(name)).find((value) => typeof value === "string");
  const own = attributes.get("id");
  if (labels[0] === "Entity" && typeof own === "string") {
    attributes.delete("id");
    attributes.set("entityId", own);
    attributes.set("kind", labels[1] ?? "");
  } else
    attributes.set(
      "labels",
      labels.filter((name) => name !== ADDED.label),
    );
  return { id, label: typeof label === "string" ? label : null, attributes };
}

function edgeOf({ type, start, end, properties }: CypherRelationship): RawEdge {
  const attributes = attributesOf(properties);
  const days = daysIn([...attributes.values()]);
  return { source: start, target: end, label: type, directed: true, days, attributes };
}

function attributesOf(properties: CypherNode["properties"]): Map<string, unknown> {
  const told = Object.entries(properties).map(([name, value]) => [name, plain(value)] as const);
  const attributes = new Map(told);
  attributes.delete(ADDED.id);
  return attributes;
}

/** As JSON has it: what JSON has not, as text. */
function plain(value: CypherValue): unknown {
  if (typeof value === "bigint") return String(value);
  if (isCypherTemporal(value)) return value.iso;
  return Array.isArray(value) ? value.map(plain) : value;
}
