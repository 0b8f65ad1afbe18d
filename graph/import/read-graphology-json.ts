import { z } from "zod/mini";
import { parseJson, textOf } from "./parse-json.ts";
import { GraphFileError, placeAt, type RawGraph } from "./raw-graph.ts";

const Key = z.union([z.string(), z.number()]);
const Attributes = z.optional(z.record(z.string(), z.unknown()));
const Serialized = z.object({
  options: z.optional(z.object({ type: z.optional(z.string()) })),
  attributes: Attributes,
  nodes: z.array(z.object({ key: Key, attributes: Attributes })),
  edges: z.array(
    z.object({ source: Key, target: Key, undirected: z.optional(z.boolean()), attributes: Attributes }),
  ),
});

/** graphology's serialization (https://graphology.github.io/serialization.html). Throws GraphFileError. */
export function readGraphologyJson(text: string): RawGraph {
  const parsed = Serialized.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GraphFileError(
      `it is no JSON of graphology: ${issue?.path.join(".") || "the file"}: ${issue?.message}`,
    );
  }
  const { options, attributes, nodes, edges } = parsed.data;
  const isUndirected = options?.type === "undirected";
  return {
    title: textOf(attributes?.name) ?? textOf(attributes?.title),
    nodes: nodes.map(({ key, attributes: of = {} }) => ({
      id: String(key),
      label: textOf(of.label) ?? textOf(of.name),
      attributes: new Map(Object.entries(of)),
      place: placeAt(of.x, of.y),
    })),
    edges: edges.map(({ source, target, undirected, attributes: of = {} }) => ({
      source: String(source),
      target: String(target),
      label: textOf(of.type) ?? textOf(of.label),
      directed: !(undirected ?? isUndirected),
      days: [],
      attributes: new Map(Object.entries(of)),
    })),
  };
}
