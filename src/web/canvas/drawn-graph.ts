/** The ends of an edge. */
export interface Ends {
  readonly a: string;
  readonly b: string;
}

/**
 * The part of graphology that sigma reads, and the canvas beside it: a graph that is built once and only its nodes' data
 * is changed in place, so that it keeps no index of neighbours and tells nobody, and graphology need not be loaded.
 * The key of an edge is its number: sigma's tables by key are arrays then.
 */
export class DrawnGraph<NodeData, EdgeData extends Ends> {
  readonly multi = true;
  /** Without, sigma keeps what it knows of edges and draws none of them from its next refresh on. */
  areEdgesDrawn = true;
  readonly #nodes: ReadonlyMap<string, NodeData>;
  readonly #edges: readonly EdgeData[];
  readonly #keys: readonly string[];

  /** Edges go from `a` to `b`; both must be among the nodes. */
  constructor(nodes: ReadonlyMap<string, NodeData> = new Map(), edges: readonly EdgeData[] = []) {
    this.#nodes = nodes;
    this.#edges = edges;
    this.#keys = edges.map((_edge, number) => String(number));
  }

  get order(): number {
    return this.#nodes.size;
  }
  get size(): number {
    return this.#edges.length;
  }
  hasNode(id: string): boolean {
    return this.#nodes.has(id);
  }
  hasEdge(key: string): boolean {
    return this.#keys[Number(key)] === key;
  }
  nodes(): string[] {
    return [...this.#nodes.keys()];
  }
  /** Those that are drawn. */
  edges(): string[] {
    return this.areEdgesDrawn ? this.#keys.slice() : [];
  }
  /** The node's own data: what is written to it, sigma reads with the next refresh. Throws for an unknown node. */
  getNodeAttributes(id: string): NodeData {
    return known(this.#nodes.get(id), id);
  }
  getEdgeAttributes(key: string): EdgeData {
    return known(this.#edges[Number(key)], key);
  }
  extremities(key: string): [source: string, target: string] {
    const { a, b } = known(this.#edges[Number(key)], key);
    return [a, b];
  }
  forEachNode(visit: (id: string, data: NodeData) => void): void {
    for (const [id, data] of this.#nodes) visit(id, data);
  }
  forEachEdge(visit: (key: string, data: EdgeData, source: string, target: string) => void): void {
    this.#edges.forEach((data, number) => {
      visit(this.#keys[number] as string, data, data.a, data.b);
    });
  }

  /** By these sigma knows a graph; it listens for changes, and there are none. */
  on(): void {}
  removeListener(): void {}
  addUndirectedEdgeWithKey(): never {
    throw new Error("a drawn graph is built anew, not changed");
  }
  dropNode(): never {
    throw new Error("a drawn graph is built anew, not changed");
  }
}

function known<Item>(item: Item | undefined, id: string): Item {
  if (item === undefined) throw new Error(`the drawn graph has nothing of the id ${id}`);
  return item;
}
