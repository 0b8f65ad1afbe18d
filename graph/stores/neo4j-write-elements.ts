import type { CountedEntity } from "../model/entity.ts";
import {
  type EdgeElement,
  FLOAT_PROPERTIES,
  graphElements,
  type NodeElement,
  type Properties,
} from "../model/graph-elements.ts";
import type { Subgraph } from "../model/subgraph.ts";
import type { Read } from "./neo4j-read.ts";
import { type SendAhead, sendAhead } from "./neo4j-send-ahead.ts";
import { SEARCH_WORDS, searchWords } from "./search-words.ts";

/**
 * How many nodes or edges one query writes: its parameters are held in memory on both sides, and the next are put together
 * while it runs.
 */
const AT_ONCE = 2_500;

/**
 * Writes nodes and edges, inside one transaction; those that are there take the new properties. Where it is known that
 * none of the edges is there (`edgesAre: "new"`), none is looked for. The values travel in a list a property: a map a row repeats the
 * properties' names, and Neo4j reads it slower.
 */
export async function writeElements(
  run: Read,
  part: Subgraph,
  { edgesAre = "any" }: { readonly edgesAre?: "new" | "any" } = {},
): Promise<void> {
  const { nodes, edges } = graphElements(part);
  const queries = sendAhead(run);
  for (const [labels, group] of groups(nodes, (node) => node.labels.map(cypherName).join(":")))
    for (const some of parts(group)) await writeNodes(queries, labels, some);
  const once = new Map(edges.map((edge) => [edge.id, edge])).values();
  for (const [, group] of groups([...once], ({ startLabel, type, endLabel }) =>
    [startLabel, type, endLabel].join(),
  ))
    for (const some of parts(group)) await writeEdges(queries, some, edgesAre);
  await queries.answered();
}

/** What Neo4j keeps of a node: its properties, and of an entity the words that it is searched by. */
export function storedProperties({ labels: [label], properties }: NodeElement): Properties {
  if (label !== "Entity") return properties;
  return { ...properties, [SEARCH_WORDS]: searchWords(properties as unknown as CountedEntity) };
}

function writeNodes(queries: SendAhead, labels: string, nodes: readonly NodeElement[]): Promise<void> {
  const { map, parameters } = columnsOf(nodes.map(storedProperties));
  return queries.send(
    `UNWIND range(0, size($_id) - 1) AS i MERGE (n:${labels.split(":")[0]} {id: $_id[i]}) SET n = ${map} SET n:${labels}`,
    parameters,
  );
}

/** Edges of one type between nodes of the same labels. */
function writeEdges(
  queries: SendAhead,
  edges: readonly EdgeElement[],
  edgesAre: "new" | "any",
): Promise<void> {
  const [{ startLabel, endLabel, ...first }] = edges as readonly [EdgeElement];
  const type = cypherName(first.type);
  const { map, parameters } = columnsOf(edges.map(({ properties }) => properties));
  // A statement may be attributed to one speaker twice, at two depths; every other edge is the only one of its type and ends.
  const merge = type === "ATTRIBUTED_TO" ? "{depth: $_depth[i]}" : "";
  const write =
    edgesAre === "new"
      ? `CREATE (a)-[:${type} ${map}]->(b)`
      : `MERGE (a)-[r:${type} ${merge}]->(b) ${map === "{}" ? "" : `SET r = ${map}`}`;
  return queries.send(
    `UNWIND range(0, size($starts) - 1) AS i MATCH (a:${startLabel} {id: $starts[i]}) MATCH (b:${endLabel} {id: $ends[i]}) ${write}`,
    { starts: edges.map(({ start }) => start), ends: edges.map(({ end }) => end), ...parameters },
  );
}

/** A map of Cypher's that puts row `i` together, and the parameters that it reads. A property that is absent is null there. */
function columnsOf(rows: readonly Properties[]): {
  readonly map: string;
  readonly parameters: Readonly<Record<string, readonly unknown[]>>;
} {
  const columns = new Map<string, unknown[]>();
  for (const [k, row] of rows.entries())
    for (const name of Object.keys(row)) {
      let column = columns.get(name);
      if (!column) {
        column = new Array<unknown>(rows.length).fill(null);
        columns.set(name, column);
      }
      column[k] = toDriverValue(name, row[name]);
    }
  const names = [...columns.keys()].sort();
  return {
    map: `{${names.map((name) => `\`${name}\`: $\`_${name}\`[i]`).join(", ")}}`,
    parameters: Object.fromEntries(names.map((name) => [`_${name}`, columns.get(name) as unknown[]])),
  };
}

/** The driver writes bigint as Cypher's integer and number as its float. */
export function toDriver(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, toDriverValue(name, value)]),
  );
}

function toDriverValue(name: string, value: unknown): unknown {
  return FLOAT_PROPERTIES.has(name) ? value : toInteger(value);
}

function toInteger(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toInteger);
  return typeof value === "number" ? BigInt(value) : value;
}

/** Labels and types become part of a query's text: only names that need no quoting may. */
export function cypherName(name: string): string {
  if (!/^[A-Z][A-Za-z0-9_]{0,63}$/.test(name))
    throw new Error(`${JSON.stringify(name)} cannot be a label or type`);
  return name;
}

function groups<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const byName = new Map<string, Item[]>();
  for (const item of items) {
    const group = byName.get(nameOf(item));
    if (group) group.push(item);
    else byName.set(nameOf(item), [item]);
  }
  return byName;
}

function* parts<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
