import { randomUUID } from "node:crypto";
import { type BuildProgress, SILENT_MILLISECONDS, together } from "./build-progress.ts";
import type { GraphStore } from "./graph-store.ts";
import { graphVersion, type SqliteDatabase } from "./sqlite-database.ts";
import type { Prepare } from "./sqlite-prepare.ts";

/** Progress in the file's table `builds`: a row for each program that builds, with the time at which it last told. */
export function sqliteProgress(
  database: SqliteDatabase,
  prepare: Prepare,
): Pick<GraphStore, "tellProgress" | "progress"> & { close(): void } {
  const id = randomUUID();
  let hasTold = false;
  let counted = { version: -1, documents: 0 };

  const countDocuments = (): number => {
    const version = graphVersion(database);
    if (counted.version !== version) {
      const { documents } = prepare("SELECT count(*) AS documents FROM documents").get([]) as typeof counted;
      counted = { version, documents };
    }
    return counted.documents;
  };

  const forget = (): void => {
    prepare("DELETE FROM builds WHERE id = ? OR toldAt < ?").run([id, Date.now() - SILENT_MILLISECONDS]);
    hasTold = false;
  };

  return {
    tellProgress: async (progress) => {
      if (progress === null) return forget();
      hasTold = true;
      const { done, total, failed, current } = progress;
      prepare("INSERT OR REPLACE INTO builds VALUES (?, ?, ?, ?, ?, ?, ?)").run([
        id,
        process.pid,
        Date.now(),
        done,
        total,
        failed,
        current,
      ]);
    },
    close: () => {
      if (hasTold) forget();
    },
    progress: async () => {
      const told = prepare(
        "SELECT done, total, failed, current FROM builds WHERE toldAt > ? ORDER BY toldAt",
      );
      const builds = told.all([Date.now() - SILENT_MILLISECONDS]) as BuildProgress[];
      return { documents: countDocuments(), build: together(builds.map((build) => ({ ...build }))) };
    },
  };
}
