import { GraphFileError, placeAt, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.ts";
import { readXml, type XmlElement } from "./read-xml.ts";

type Draft<Item> = { -readonly [Key in keyof Item]: Item[Key] } & { attributes: Map<string, unknown> };

/** GEXF 1.1 to 1.3 (https://gexf.net), nodes within nodes too. Throws GraphFileError. */
export function readGexf(text: string): RawGraph {
  const nodes: Draft<RawNode>[] = [];
  const edges: (Draft<RawEdge> & { days: string[] })[] = [];
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const inside: (Draft<RawNode> | (Draft<RawEdge> & { days: string[] }))[] = [];
  let [declares, isUndirected, isGexf]: ["node" | "edge", boolean, boolean] = ["node", false, false];
  let title: string | null = null;

  const open = ({ name, attributes: of }: XmlElement) => {
    if (name === "gexf") isGexf = true;
    else if (name === "graph") isUndirected = of.defaultedgetype === "undirected";
    else if (name === "attributes") declares = of.class === "edge" ? "edge" : "node";
    else if (name === "attribute") titles[declares].set(of.id ?? "", of.title ?? of.id ?? "");
    else if (name === "node") {
      if (of.id === undefined) throw new GraphFileError("a node has no id");
      const node = { id: of.id, label: of.label ?? null, attributes: new Map() };
      nodes.push(node);
      inside.push(node);
    } else if (name === "edge") {
      const [source, target] = [of.source, of.target];
      if (source === undefined || target === undefined)
        throw new GraphFileError(`edge ${of.id ?? edges.length} has no source or no target`);
      const directed = of.type === undefined ? !isUndirected : of.type !== "undirected";
      const label = of.kind ?? of.label ?? null;
      const edge = {
        source,
        target,
        label,
        directed,
        days: daysOf(of),
        attributes: new Map<string, unknown>(),
      };
      if (of.weight !== undefined) edge.attributes.set("weight", Number(of.weight));
      edges.push(edge);
      inside.push(edge);
    } else if (name === "attvalue") {
      const owner = inside.at(-1);
      const of_ = owner && "source" in owner ? titles.edge : titles.node;
      const key = of.for ?? of.id ?? "";
      owner?.attributes.set(of_.get(key) ?? key, of.value ?? "");
    } else if (name === "position") {
      const owner = inside.at(-1);
      if (owner && !("source" in owner)) owner.place = placeAt(numberIn(of.x), numberIn(of.y));
    } else if (name === "spell") {
      const owner = inside.at(-1);
      if (owner && "source" in owner) owner.days.push(...daysOf(of));
    }
  };
  const close = ({ name }: XmlElement, content: string) => {
    if (name === "node" || name === "edge") inside.pop();
    if (name === "description" || name === "title") title ??= content.trim() || null;
  };
  readXml(text, { open, close });
  if (!isGexf) throw new GraphFileError("it is no GEXF: it has no <gexf> element");
  return { title, nodes, edges: edges.map((edge) => ({ ...edge, days: [...new Set(edge.days)].sort() })) };
}

function numberIn(text: string | undefined): number {
  return text === undefined || text.trim() === "" ? Number.NaN : Number(text);
}

/** The first days of what is said of time: `start` or `timestamp`. */
function daysOf({ start, timestamp }: Readonly<Record<string, string>>): string[] {
  return /^\d{4}-\d{2}-\d{2}/.test(start ?? timestamp ?? "") ? [(start ?? timestamp) as string] : [];
}
