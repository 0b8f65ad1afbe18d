import { randomUUID } from "node:crypto";
import type { Driver, Transaction } from "neo4j-driver";
import { type BuildProgress, SILENT_MILLISECONDS, together } from "./build-progress.ts";
import type { GraphStore } from "./graph-store.ts";
import type { Row } from "./neo4j-read.ts";

const PROGRAM = "newsgraph build";

/** Own transactions are there for every user; those of other users for whom the server lets see them. */
const RUNNING = `SHOW TRANSACTIONS YIELD database, metaData, elapsedTime
  WHERE metaData.program = $program AND elapsedTime.milliseconds < $silent
  RETURN database, metaData, elapsedTime.milliseconds AS since ORDER BY since DESC`;

interface Told extends BuildProgress {
  readonly id: string;
}

/**
 * Progress as the metadata of a transaction that does nothing and stays open until the next: no node says it, so that no
 * query sees it, and it goes with the program that told it, however that ends. How old it is, the server's clock tells.
 */
export function neo4jProgress(
  driver: Driver,
  chosen: { readonly database?: string },
): Pick<GraphStore, "tellProgress" | "progress"> & { close(): Promise<void> } {
  const id = randomUUID();
  let told: { end(): Promise<void> } | undefined;

  const read = async (cypher: string, parameters: Row = {}) => {
    const session = driver.session({ defaultAccessMode: "READ", ...chosen });
    try {
      const { records, summary } = await session.executeRead((transaction) =>
        transaction.run(cypher, parameters),
      );
      return { rows: records.map((record) => record.toObject()), database: summary.database.name };
    } finally {
      await session.close();
    }
  };

  const tell = async (progress: BuildProgress | null): Promise<void> => {
    const before = told;
    told =
      progress === null
        ? undefined
        : await openTransaction(driver, chosen, { program: PROGRAM, id, ...progress });
    await before?.end();
  };

  return {
    tellProgress: tell,
    progress: async () => {
      const { rows, database } = await read("MATCH (d:Document) RETURN count(d) AS documents");
      const running = await read(RUNNING, { program: PROGRAM, silent: BigInt(SILENT_MILLISECONDS) })
        // A server that does not let its transactions be seen is none without documents.
        .catch(() => ({ rows: [] }));
      const latest = new Map(
        running.rows
          .filter((row) => row.database === database)
          .map(({ metaData }) => metaData as Told)
          .map((build) => [build.id, build]),
      );
      return {
        documents: Number(rows[0]?.documents),
        build: together([...latest.values()].map(toProgress)),
      };
    },
    // A server that is gone holds no transaction.
    close: () => tell(null).catch(() => {}),
  };
}

function toProgress({ done, total, failed, current }: Told): BuildProgress {
  return { done: Number(done), total: Number(total), failed: Number(failed), current: current ?? null };
}

async function openTransaction(
  driver: Driver,
  chosen: { readonly database?: string },
  metadata: Row,
): Promise<{ end(): Promise<void> }> {
  const session = driver.session({ defaultAccessMode: "READ", ...chosen });
  try {
    const transaction: Transaction = await session.beginTransaction({ metadata });
    await transaction.run("RETURN 1");
  } catch (error) {
    await session.close();
    throw error;
  }
  return { end: () => session.close() };
}
