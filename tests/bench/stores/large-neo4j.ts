import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNeo4jAdmin } from "../../neo4j/neo4j-server.ts";
import { LARGE, largeEntity, largeRelations } from "./large-graph.ts";

/** Imports the large graph, entities and relations alone, into an empty Neo4j home by `neo4j-admin`. */
export function importLargeNeo4j(home: string): void {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  try {
    writeLines(join(folder, "entities.csv"), entityLines());
    writeLines(join(folder, "relations.csv"), relationLines());
    const words = ["--nodes=entities.csv", "--relationships=relations.csv", "--array-delimiter=|"];
    runNeo4jAdmin(home, folder, ["database", "import", "full", ...words, "neo4j"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* entityLines(): Generator<string> {
  yield "id:ID(Entity),name,aliases:string[],documentCount:long,mentionCount:long,firstSeen,:LABEL\n";
  for (let k = 0; k < LARGE.entities; k += 1) {
    const { id, kind, name, aliases, documentCount, mentionCount, firstSeen } = largeEntity(k);
    yield `${id},${name},"${aliases.join("|")}",${documentCount},${mentionCount},${firstSeen},Entity|${kind}\n`;
  }
}

function* relationLines(): Generator<string> {
  yield ":START_ID(Entity),:END_ID(Entity),:TYPE,id,count:long,documentCount:long,confidence:double,disputed:boolean,firstSeen,lastSeen,former:boolean\n";
  for (const r of largeRelations())
    yield `${r.subject},${r.object},${r.type},${r.id},${r.count},${r.documentCount},${r.confidence},${r.disputed},${r.firstSeen},${r.lastSeen},${r.former}\n`;
}

function writeLines(path: string, lines: Iterable<string>): void {
  const file = openSync(path, "w");
  let waiting = "";
  for (const line of lines) {
    waiting += line;
    if (waiting.length < 1_000_000) continue;
    writeSync(file, waiting);
    waiting = "";
  }
  writeSync(file, waiting);
  closeSync(file);
}
