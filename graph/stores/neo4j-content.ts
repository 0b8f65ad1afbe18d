import type { Neo4jClient } from "./neo4j-client.ts";

/** Whose a database's content is. */
export interface Neo4jContent {
  /** Whether Newsgraph built it, or may: nothing is in it yet. */
  readonly isOurs: boolean;
  readonly nodes: number;
  /** Newsgraph's labels that nodes of others have. */
  readonly sharedLabels: readonly string[];
}

/**
 * Newsgraph's content is told by the id of a document, an entity, a view or a note; its constraints may be there without it. Numbers come
 * from the count store, and one node of each label is looked at.
 */
export async function neo4jContent({ read }: Pick<Neo4jClient, "read">): Promise<Neo4jContent> {
  const [counts = {}] = await read(COUNTS);
  const { nodes, ...labelled } = counts as Record<string, number>;
  const first = await read(
    `MATCH (d:Document) RETURN d.id AS id LIMIT 1 UNION MATCH (e:Entity) RETURN e.id AS id LIMIT 1
     UNION MATCH (v:View) RETURN v.id AS id LIMIT 1 UNION MATCH (n:Note) RETURN n.id AS id LIMIT 1`,
  );
  const isOurs = nodes === 0 || first.some(({ id }) => OWN_ID.test(String(id)));
  const sharedLabels = isOurs ? [] : Object.keys(labelled).filter((label) => labelled[label] !== 0);
  return { isOurs, nodes: Number(nodes), sharedLabels };
}

const OWN_ID = /^(?:(?:document|person|organization|country|place):|(?:view|note):[0-9a-f-]{36}$)/;

const COUNTS = `RETURN COUNT { () } AS nodes, COUNT { (:Document) } AS Document, COUNT { (:Entity) } AS Entity,
  COUNT { (:Statement) } AS Statement, COUNT { (:Figure) } AS Figure, COUNT { (:View) } AS View,
  COUNT { (:Note) } AS Note`;
