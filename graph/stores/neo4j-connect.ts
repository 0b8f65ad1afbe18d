import neo4j, { type Driver } from "neo4j-driver";

/** Where a Neo4j is, and who asks. `address` holds no credentials: it is what messages show. */
export interface Neo4jAddress {
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** The user's home database where it is left out. */
  readonly database?: string | undefined;
}

const CONNECT_MILLISECONDS = 8_000;
/** A server that restarts in the middle of an import comes back within this. */
const RETRY_MILLISECONDS = 120_000;

/** A driver, which connects when it is first used. */
export function connectNeo4j({ address, username, password }: Neo4jAddress): Driver {
  return neo4j.driver(address, neo4j.auth.basic(username, password), {
    useBigInt: true,
    connectionTimeout: CONNECT_MILLISECONDS,
    connectionAcquisitionTimeout: CONNECT_MILLISECONDS,
    maxTransactionRetryTime: RETRY_MILLISECONDS,
    userAgent: "newsgraph",
  });
}
