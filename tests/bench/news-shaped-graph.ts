import { MultiDirectedGraph } from "graphology";
import { seededRandom } from "../seeded-random.ts";

/** How many nodes and edges a made-up graph has. */
export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
}

export interface MadeNode {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, string | number>>;
}

export interface MadeEdge {
  readonly start: string;
  readonly end: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, number>>;
}

const KINDS = ["Person", "Person", "Organization", "Country", "Place"] as const;
const TYPES = ["MEMBER_OF", "HEAD_OF", "CRITICIZED", "CONSULTED", "LOCATED_IN"] as const;

/** A graph in the shape of news: a few that everybody speaks of, and many that are named once. The same seed makes the same. */
export function makeGraph({ nodes: count, edges: most }: GraphSize, seed = 1) {
  const random = seededRandom(seed);
  const nodes = Array.from({ length: count }, (_, k): MadeNode => {
    const kind = KINDS[k % KINDS.length] ?? "Person";
    return {
      id: `e${k}`,
      labels: ["Entity", kind],
      properties: {
        id: `e${k}`,
        name: `${kind} ${wordOf(k)}`,
        documentCount: 1 + Math.floor(1000 / (k + 1)),
      },
    };
  });
  const edges = Array.from({ length: most }, (): MadeEdge => {
    const end = Math.floor(count * random() ** 3);
    const start = Math.floor(count * random());
    const type = TYPES[Math.floor(TYPES.length * random())] ?? "CONSULTED";
    return { start: `e${start}`, end: `e${end}`, type, properties: { count: 1 + Math.floor(9 * random()) } };
  });
  return { nodes, edges };
}

export function graphologyOf({ nodes, edges }: ReturnType<typeof makeGraph>): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id, labels, properties } of nodes) graph.addNode(id, { labels, properties });
  for (const { start, end, type, properties } of edges)
    graph.addDirectedEdge(start, end, { type, properties });
  return graph;
}

/** Letters for a number: 0 → "aaaa", 1 → "aaab". */
function wordOf(number: number): string {
  return [17576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26)))
    .join("");
}
