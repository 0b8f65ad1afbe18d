import { StoreError } from "./graph-store.ts";
import type { Read } from "./neo4j-read.ts";

/** The first whose Cypher takes types out of parameters, by which relations are written. */
const FIRST = [5, 26] as const;

/** Throws StoreError where the server is older than what Newsgraph writes into. */
export async function refuseOldServer(storeName: string, read: Read): Promise<void> {
  const [row] = await read(
    "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version",
  );
  const version = String(row?.version ?? "");
  if (isOld(version))
    throw new StoreError(
      `${storeName} is version ${version}; Newsgraph keeps its graph in Neo4j ${FIRST.join(".")} or later. Take a newer server, or a file.`,
    );
}

/** Of a version that says nothing that can be compared it is not known. */
export function isOld(version: string): boolean {
  const [, major, minor] = /^(\d{1,9})\.(\d{1,9})/.exec(version) ?? [];
  if (major === undefined) return false;
  return Number(major) < FIRST[0] || (Number(major) === FIRST[0] && Number(minor) < FIRST[1]);
}
