import { indexNames } from "../../../graph/stores/sqlite-names.ts";
import { bulkSqlite } from "./bulk-sqlite.ts";
import { LARGE, largeEntity, largeRelations } from "./large-graph.ts";

const AT_ONCE = 20_000;

/** Writes the large graph, entities and relations alone, into a new file of the embedded store. */
export function writeLargeSqlite(path: string): void {
  const { prepare, insert, finish } = bulkSqlite(path);
  for (let end = LARGE.entities; end > 0; end -= AT_ONCE) {
    const entities = Array.from({ length: AT_ONCE }, (_, k) => largeEntity(end - 1 - k));
    insert("entities", entities);
    indexNames(prepare, entities, new Map());
  }
  let relations: object[] = [];
  for (const relation of largeRelations()) {
    if (relations.push(relation) < AT_ONCE) continue;
    insert("relations", relations);
    relations = [];
  }
  if (relations.length > 0) insert("relations", relations);
  finish();
}
