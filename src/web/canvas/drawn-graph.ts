/** The part of graphology that sigma reads, and the canvas beside it. */
interface Edge<EdgeData> {
  readonly source: string;
  readonly target: string;
  readonly data: EdgeData;
}

/**
 * A graph to be drawn by sigma, which reads the same methods of a graphology graph. It is built once and only its nodes'
 * data is changed in place, so that it keeps no index of neighbours and tells nobody: building it takes a tenth of the
 * time, and graphology need not be loaded.
 */
export class DrawnGraph<NodeData, EdgeData> {
  readonly multi = true;
  readonly #nodes = new Map<string, NodeData>();
  readonly #edges = new Map<string, Edge<EdgeData>>();

  get order(): number {
    return this.#nodes.size;
  }
  get size(): number {
    return this.#edges.size;
  }
  addNode(id: string, data: NodeData): void {
    this.#nodes.set(id, data);
  }
  /** Both ends must be there. */
  addEdgeWithKey(key: string, source: string, target: string, data: EdgeData): void {
    this.#edges.set(key, { source, target, data });
  }
  hasNode(id: string): boolean {
    return this.#nodes.has(id);
  }
  hasEdge(key: string): boolean {
    return this.#edges.has(key);
  }
  nodes(): string[] {
    return [...this.#nodes.keys()];
  }
  edges(): string[] {
    return [...this.#edges.keys()];
  }
  /** The node's own data: what is written to it, sigma reads with the next refresh. Throws for an unknown node. */
  getNodeAttributes(id: string): NodeData {
    return known(this.#nodes.get(id), id);
  }
  getEdgeAttributes(key: string): EdgeData {
    return known(this.#edges.get(key), key).data;
  }
  extremities(key: string): [source: string, target: string] {
    const { source, target } = known(this.#edges.get(key), key);
    return [source, target];
  }
  forEachNode(visit: (id: string, data: NodeData) => void): void {
    for (const [id, data] of this.#nodes) visit(id, data);
  }
  forEachEdge(visit: (key: string, data: EdgeData, source: string, target: string) => void): void {
    for (const [key, { data, source, target }] of this.#edges) visit(key, data, source, target);
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
