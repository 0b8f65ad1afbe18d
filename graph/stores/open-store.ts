import { type GraphStore, StoreError } from "./graph-store.ts";
import { openNeo4jClient } from "./neo4j-client.ts";
import type { Neo4jAddress } from "./neo4j-connect.ts";
import { neo4jContent } from "./neo4j-content.ts";
import { openForeignStore } from "./neo4j-foreign-store.ts";
import { openNeo4jStore } from "./neo4j-store.ts";
import { openSqliteStore } from "./sqlite-store.ts";

/** Where the graph is kept when nobody says otherwise: a file in the working folder. */
export const DEFAULT_FILE = "newsgraph.db";

const NEO4J_SCHEMES: readonly string[] = [
  "bolt:",
  "neo4j:",
  "bolt+s:",
  "neo4j+s:",
  "bolt+ssc:",
  "neo4j+ssc:",
];

/** Whether it is the address of a Neo4j. */
export function isNeo4jAddress(text: string): boolean {
  const scheme = schemeOf(text);
  return scheme !== undefined && NEO4J_SCHEMES.includes(scheme);
}

function schemeOf(text: string): string | undefined {
  return /^([a-z][a-z0-9+.-]{1,20}:)\/\//i.exec(text)?.[1]?.toLowerCase();
}

type Environment = Readonly<Record<string, string | undefined>>;

export interface OpenOptions {
  /** That something is to be built: where a Neo4j holds another graph this is refused, or done beside it if the two share no label. */
  readonly build?: "alone" | "beside" | undefined;
  /** Called while a graph that an older Newsgraph wrote is made ready to be searched: how many entities of all are. */
  readonly onMigration?: ((done: number, total: number) => void) | undefined;
}

/**
 * Opens the store that `uri` names: a file path, or the address of a Neo4j. Without it, NEO4J_URI, else DEFAULT_FILE.
 * User and password come from the address or from NEO4J_USERNAME and NEO4J_PASSWORD, the database from NEO4J_DATABASE.
 * A Neo4j that holds what Newsgraph did not build is opened to be read, and nothing is written into it.
 */
export async function openStore(
  uri?: string,
  environment: Environment = process.env,
  options: OpenOptions = {},
): Promise<GraphStore> {
  const chosen = uri || environment.NEO4J_URI || DEFAULT_FILE;
  const scheme = schemeOf(chosen);
  if (scheme === undefined) return openSqliteStore(chosen);
  if (!NEO4J_SCHEMES.includes(scheme))
    throw new StoreError(
      `${scheme}// is no address of a store. Give a file path, or ${NEO4J_SCHEMES.slice(0, 4).join("//, ")}//.`,
    );
  return openNeo4j(neo4jAddress(chosen, scheme, environment), options);
}

async function openNeo4j(of: Neo4jAddress, { build, onMigration }: OpenOptions): Promise<GraphStore> {
  const client = await openNeo4jClient(of);
  try {
    const { isOurs, nodes, sharedLabels } = await neo4jContent(client);
    if (isOurs) return await openNeo4jStore(client, onMigration);
    if (build === undefined) return await openForeignStore(client);
    if (build === "alone")
      throw new StoreError(
        `${client.name} holds ${nodes.toLocaleString("en")} nodes that Newsgraph did not build: nothing was written. Give ` +
          "an empty database (NEO4J_DATABASE) or a file (--store mine.db), or say --beside to build in this one.",
      );
    if (sharedLabels.length > 0)
      throw new StoreError(
        `${client.name} holds a graph whose nodes have Newsgraph's own labels (${sharedLabels.join(", ")}): what is built ` +
          "beside it could not be told from it. Give an empty database (NEO4J_DATABASE).",
      );
    return await openNeo4jStore(client, onMigration);
  } catch (error) {
    await client.close();
    throw error;
  }
}

function neo4jAddress(uri: string, scheme: string, environment: Environment): Neo4jAddress {
  try {
    const { host, username, password, search } = new URL(uri);
    return {
      address: `${scheme}//${host}${search}`,
      username: decodeURIComponent(username) || environment.NEO4J_USERNAME || "neo4j",
      password: decodeURIComponent(password) || environment.NEO4J_PASSWORD || "",
      database: environment.NEO4J_DATABASE || undefined,
    };
  } catch {
    // What was wrong with it is not told on: the address may hold a password.
    throw new StoreError(
      `The address after ${scheme}// cannot be read. Give it as ${scheme}//HOST:PORT, with the user and password in ` +
        "NEO4J_USERNAME and NEO4J_PASSWORD.",
    );
  }
}
