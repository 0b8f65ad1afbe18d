import { Neo4jError, type Session } from "neo4j-driver";

const MILLISECONDS = 10_000;
const REFUSED = "Neo.ClientError.Statement.AccessMode";

/**
 * Null where the server refuses to write in this session, which must be one that only reads; else why it cannot be trusted
 * with queries of users. What it tries to write is rolled back whatever happens. Older servers and those that only speak
 * Neo4j's protocol take READ for a hint where to send a query. Throws what is wrong with the way to the server.
 */
export async function whyItMayWrite(session: Session): Promise<string | null> {
  const transaction = await session.beginTransaction({ timeout: MILLISECONDS });
  try {
    await transaction.run("CREATE (n) RETURN 1 AS written");
    return "it writes where it may only read";
  } catch (error) {
    if (!(error instanceof Neo4jError) || !/^Neo\.\w{1,20}Error\.Statement\./.test(error.code)) throw error;
    return error.code === REFUSED ? null : `it refuses to write where it may only read with ${error.code}`;
  } finally {
    await transaction.close();
  }
}
