import { z } from "zod/mini";
import { parseJson, textOf } from "./parse-json.ts";
import { GraphFileError, placeAt, type RawGraph } from "./raw-graph.ts";

const Key = z.union([z.string(), z.number()]);
const Element = z.object({
  group: z.optional(z.string()),
  /** y grows downwards. */
  position: z.catch(z.optional(z.object({ x: z.number(), y: z.number() })), undefined),
  data: z.looseObject({ id: z.optional(Key), source: z.optional(Key), target: z.optional(Key) }),
});
const Network = z.object({
  data: z.optional(z.looseObject({ name: z.optional(z.unknown()) })),
  elements: z.union([
    z.array(Element),
    z.object({ nodes: z.array(Element), edges: z.optional(z.array(Element)) }),
  ]),
});

/** Cytoscape.js JSON (https://js.cytoscape.org/#notation/elements-json). Throws GraphFileError. */
export function readCyjs(text: string): RawGraph {
  const parsed = Network.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new GraphFileError(
      `it is no JSON of Cytoscape: ${issue?.path.join(".") || "the file"}: ${issue?.message}`,
    );
  }
  const { data, elements } = parsed.data;
  const all = Array.isArray(elements) ? elements : [...elements.nodes, ...(elements.edges ?? [])];
  const isEdge = (each: (typeof all)[number]) =>
    each.data.source !== undefined && each.data.target !== undefined;
  return {
    title: textOf(data?.name),
    nodes: all
      .filter((each) => !isEdge(each))
      .map(({ data: of, position }, k) => ({
        id: String(of.id ?? `n${k}`),
        label: textOf(of.name) ?? textOf(of.label),
        attributes: attributesOf(of),
        place: position ? placeAt(position.x, -position.y) : null,
      })),
    edges: all.filter(isEdge).map(({ data: of }) => ({
      source: String(of.source),
      target: String(of.target),
      label: textOf(of.interaction) ?? textOf(of.label) ?? textOf(of.name),
      directed: true,
      days: [],
      attributes: attributesOf(of),
    })),
  };
}

/** What Cytoscape itself adds. */
const OWN: ReadonlySet<string> = new Set([
  ...[
    "id",
    "source",
    "target",
    "name",
    "shared_name",
    "shared_interaction",
    "interaction",
    "SUID",
    "selected",
  ],
  ...["value", "key"],
]);

function attributesOf(data: Readonly<Record<string, unknown>>): Map<string, unknown> {
  return new Map(Object.entries(data).filter(([name]) => !OWN.has(name)));
}
