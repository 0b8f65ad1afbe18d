import { GraphFileError, placeAt, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.ts";
import { readXml, type XmlElement } from "./read-xml.ts";

interface Key {
  readonly name: string;
  readonly type: string;
}

interface Owner {
  readonly element: "node" | "edge" | "other";
  readonly attributes: Map<string, unknown>;
}

/** Attributes in which tools keep what a node or an edge is called. */
const LABELS = /^(?:label|name|title)$/i;
const EDGE_LABELS = /^(?:type|label|relationship|relation|kind|name)$/i;

/** GraphML (http://graphml.graphdrawing.org/specification.html), and yEd's labels of nodes. Throws GraphFileError. */
export function readGraphml(text: string): RawGraph {
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  const keys = new Map<string, Key>();
  const owners: Owner[] = [];
  let [isUndirected, isGraphml] = [false, false];
  let title: string | null = null;

  const begin = (element: Owner["element"]) => {
    const attributes = new Map<string, unknown>();
    owners.push({ element, attributes });
    return attributes;
  };
  const open = ({ name, attributes: of }: XmlElement) => {
    if (name === "graphml") isGraphml = true;
    else if (name === "key")
      keys.set(of.id ?? "", { name: of["attr.name"] ?? of.id ?? "", type: of["attr.type"] ?? "string" });
    else if (name === "graph") {
      isUndirected = of.edgedefault === "undirected";
      begin("other");
    } else if (name === "node") {
      if (of.id === undefined) throw new GraphFileError("a node has no id");
      nodes.push({ id: of.id, label: null, attributes: begin("node") });
    } else if (name === "edge") {
      const [source, target] = [of.source, of.target];
      if (source === undefined || target === undefined)
        throw new GraphFileError(`edge ${of.id ?? edges.length} has no source or no target`);
      const directed = of.directed === undefined ? !isUndirected : of.directed === "true";
      edges.push({ source, target, label: null, directed, days: [], attributes: begin("edge") });
    } else if (name === "NodeLabel") owners.at(-1)?.attributes.set("label", "");
  };
  const close = ({ name, attributes: of, path }: XmlElement, content: string) => {
    if (name === "node" || name === "edge" || name === "graph") owners.pop();
    else if (name === "desc" && path.at(-1) === "graphml") title ??= content.trim() || null;
    else if (name === "desc" && path.at(-1) === "key") return;
    else if (name === "NodeLabel" || name === "EdgeLabel") {
      if (content.trim() !== "") owners.at(-1)?.attributes.set("label", content.trim());
    } else if (name === "data") {
      const key = keys.get(of.key ?? "") ?? { name: of.key ?? "", type: "string" };
      if (content !== "") owners.at(-1)?.attributes.set(key.name, typed(content, key.type));
    }
  };
  readXml(text, { open, close });
  if (!isGraphml) throw new GraphFileError("it is no GraphML: it has no <graphml> element");
  return {
    title,
    nodes: nodes.map((node) => ({
      ...node,
      label: textOf(node.attributes, LABELS),
      place: placeAt(node.attributes.get("x"), node.attributes.get("y")),
    })),
    edges: edges.map((edge) => ({ ...edge, label: textOf(edge.attributes, EDGE_LABELS) })),
  };
}

function typed(content: string, type: string): unknown {
  if (type === "boolean") return content.trim() === "true" || content.trim() === "1";
  if (type === "string") return content;
  const number = Number(content);
  return Number.isNaN(number) ? content : number;
}

/** The first text whose attribute is called so. */
function textOf(attributes: ReadonlyMap<string, unknown>, names: RegExp): string | null {
  for (const [name, value] of attributes)
    if (names.test(name) && typeof value === "string" && value.trim() !== "") return value.trim();
  return null;
}
