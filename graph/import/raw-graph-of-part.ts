import type { Property } from "../model/content.ts";
import type { GraphPart } from "../model/graph-part.ts";
import { daysIn } from "./days-in.ts";
import type { Attributes, RawGraph, RawNode } from "./raw-graph.ts";

/** A part of a database that Newsgraph did not build, as a file of it would have it. */
export async function rawGraphOfPart(part: GraphPart, title: string): Promise<RawGraph> {
  const nodes: RawNode[] = [];
  for await (const { id, name, kind } of part.entities()) {
    const held = part.content?.nodes.get(id);
    const attributes = new Map([...attributesOf(held?.properties ?? []), ["labels", held?.labels ?? [kind]]]);
    nodes.push({ id, label: name, attributes });
  }
  const edges = (part.content?.relationships ?? []).map(({ subject, object, type, properties }) => ({
    source: subject,
    target: object,
    label: type,
    directed: true,
    days: daysIn(properties.map(({ value }) => value)),
    attributes: attributesOf(properties),
  }));
  return { title, nodes, edges };
}

function attributesOf(properties: readonly Property[]): Attributes {
  return new Map(properties.map(({ name, value }) => [name, value]));
}
