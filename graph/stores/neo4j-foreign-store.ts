import { byId, byProminence } from "../model/order.ts";
import { partOfSubgraph } from "../model/part-of-subgraph.ts";
import { graphReads } from "./graph-reads.ts";
import type { GraphRows } from "./graph-rows.ts";
import { type GraphStore, StoreError } from "./graph-store.ts";
import type { Neo4jClient, Neo4jReads } from "./neo4j-client.ts";
import { foreignNode, foreignRelationships } from "./neo4j-foreign-content.ts";
import {
  foreignEntities,
  foreignNeighbours,
  foreignRelations,
  foreignRelationsOf,
} from "./neo4j-foreign-graph.ts";
import { bestConnected, foreignOverview } from "./neo4j-foreign-overview.ts";
import { foreignPathRows } from "./neo4j-foreign-paths.ts";
import { type ForeignSchema, readForeignSchema } from "./neo4j-foreign-schema.ts";
import { searchForeign } from "./neo4j-foreign-search.ts";
import { foreignSubgraph } from "./neo4j-foreign-subgraph.ts";
import type { Read } from "./neo4j-read.ts";
import { openUserQueries } from "./neo4j-user-queries.ts";

/** How long a question of the page's may take. */
const MILLISECONDS = 20_000;

/**
 * A database that Newsgraph did not build: nodes are entities, relationships relations, and nothing is ever written.
 * What rests on documents is empty.
 */
export async function openForeignStore(client: Neo4jClient): Promise<GraphStore> {
  const { name } = client;
  const schema = await readForeignSchema(client.readWithin(MILLISECONDS));
  const queries = await openUserQueries(client, "element");
  const refuse = (): never => {
    throw new StoreError(
      `${name} holds a graph that Newsgraph did not build, and is only read. Give an empty database (NEO4J_DATABASE), ` +
        "or a file (--store mine.db), to build in.",
    );
  };
  const store: GraphStore = {
    name,
    ...foreignReads(client, schema),
    until: (signal) => ({ ...store, ...foreignReads(client.until(signal), schema) }),
    origins: async () => [],
    add: async () => refuse(),
    restore: async () => refuse(),
    remove: async () => refuse(),
    relink: async () => refuse(),
    keep: async () => refuse(),
    strays: async () => [],
    rebuild: async () => refuse(),
    rebuildIndexes: async () => refuse(),
    tellProgress: async () => refuse(),
    progress: async () => ({ documents: 0, build: null }),
    ...queries,
    close: async () => {
      await queries.close();
      await client.close();
    },
  };
  return store;
}

/** What can be asked of such a database. */
function foreignReads(reads: Neo4jReads, schema: ForeignSchema) {
  const read = reads.readWithin(MILLISECONDS);
  const readValues = reads.readValuesWithin(MILLISECONDS);
  const rows = foreignRows(reads, read, schema);
  const entityGraph = async (ids: readonly string[]) => {
    const { entities, relations } = await rows.graphAmong(ids);
    return { entities: entities.sort(byProminence), relations: relations.sort(byId) };
  };
  return {
    ...graphReads(rows),
    entityGraph,
    overview: async (limit) => entityGraph(await foreignOverview(read, schema, limit)),
    neighbourhood: async (id, which) => {
      const { ids, counts } = await foreignNeighbours(read, id, which);
      const graph = await entityGraph([id, ...ids]);
      return graph.entities.some((entity) => entity.id === id) ? { ...graph, neighbours: counts } : null;
    },
    search: (text, limit) => searchForeign(reads, schema, text, limit),
    subgraph: (selection) => foreignSubgraph(read, readValues, schema, selection),
    part: async (selection) => partOfSubgraph(await foreignSubgraph(read, readValues, schema, selection)),
    foreign: {
      kinds: schema.kinds,
      node: (id) => foreignNode(readValues, id),
      relationships: (id, otherId, limit) => foreignRelationships(readValues, id, otherId, limit),
    },
  } satisfies Partial<GraphStore>;
}

/** What can be looked up in such a database; documents and all that they say are none. */
function foreignRows(reads: Neo4jReads, read: Read, schema: ForeignSchema): GraphRows {
  const none = async () => [];
  return {
    counts: async () => {
      const [counts] = await read("RETURN COUNT { () } AS entities, COUNT { ()-->() } AS relations");
      return {
        documents: 0,
        statements: 0,
        figures: 0,
        entities: Number(counts?.entities),
        relations: Number(counts?.relations),
      };
    },
    entities: (ids) => foreignEntities(read, schema, ids === "all" ? [] : ids),
    relations: ({ ends, among }) => foreignRelations(read, among === "all" ? [] : among, ends),
    mostSpokenOf: async (limit) =>
      (await foreignEntities(read, schema, await bestConnected(read, schema, limit))).sort(byProminence),
    named: (words, limit) => searchForeign(reads, schema, words.map(({ word }) => word).join(" "), limit),
    neighbours: async (id) =>
      (await foreignRelations(read, [id], "either"))
        .filter(({ subject, object }) => subject !== object)
        .map((relation) => ({
          ...relation,
          id: relation.subject === id ? relation.object : relation.subject,
        })),
    ...foreignPathRows(read),
    relationsOf: (keys) => foreignRelationsOf(read, keys),
    graphAmong: async (ids) => ({
      entities: await foreignEntities(read, schema, ids),
      relations: await foreignRelations(read, ids),
    }),
    statedBy: none,
    documentIds: none,
    documentIdsAfter: none,
    texts: none,
    documentHeaders: none,
    newestDocuments: none,
    outlets: none,
    publicationDays: async () => null,
    documents: none,
    entityIds: none,
    entityIdsAfter: none,
    saidOf: none,
    mentionsOfDocuments: none,
    statementsOfDocuments: none,
    figuresOfDocuments: none,
    mentionsOfEntities: none,
    linkedMentions: none,
    entitiesOfKinds: none,
    statements: none,
    evidence: none,
    figures: none,
    newest: none,
    disputed: none,
    days: none,
    viewHeaders: none,
    views: none,
    notes: none,
    noted: none,
  };
}
