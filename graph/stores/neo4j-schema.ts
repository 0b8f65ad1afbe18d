import { setTimeout } from "node:timers/promises";
import { MODEL_VERSION, NEO4J_VERSION, WORDS_INDEX } from "../model/model-version.ts";
import { StoreError } from "./graph-store.ts";
import { NAMES_INDEX, TEXTS_INDEX } from "./names-index.ts";
import type { Read } from "./neo4j-read.ts";
import { mendWords, type OnWords } from "./neo4j-words.ts";
import { SEARCH_WORDS } from "./search-words.ts";

/** How often it is looked whether the indexes are filled. */
const INDEX_MILLISECONDS = 100;

/** What lists are sorted or chosen by. */
const SORTED_BY = [
  ["Entity", "documentCount"],
  ["Entity", "firstSeen"],
  ["Statement", "date"],
  ["Statement", "negated"],
] as const;

/** The constraints' names carry the model's version, so that no node is needed to say it. Of names there is a full-text index alone: the others refuse a name of more than 32 kB. */
const CONSTRAINTS = ["Document", "Entity", "Statement", "Figure", "View", "Note"].map(
  (label) =>
    `CREATE CONSTRAINT newsgraph_v${MODEL_VERSION}_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

const INDEXES = [
  ...SORTED_BY.map(
    ([label, property]) =>
      `CREATE INDEX newsgraph_v${MODEL_VERSION}_${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  ),
  `CREATE FULLTEXT INDEX ${NAMES_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]
   OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
  `CREATE FULLTEXT INDEX ${TEXTS_INDEX} IF NOT EXISTS FOR (n:Document) ON EACH [n.title, n.text]
   OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-folding'}}`,
];

/** Of whole words, as they stand. Made after all else, when every entity has its words. */
const INDEX_OF_WORDS = `CREATE FULLTEXT INDEX ${WORDS_INDEX} IF NOT EXISTS FOR (n:Entity) ON EACH [n.${SEARCH_WORDS}]
  OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

/** What indexes of this Newsgraph are called by: of the model's version, or of what Neo4j keeps beside it. */
const VERSIONS: readonly number[] = [MODEL_VERSION, NEO4J_VERSION];

/** `neo4j-admin database import` knows no empty lists: entities that it wrote get theirs. */
const EMPTY_ALIASES =
  "MATCH (e:Entity) WHERE e.aliases IS NULL WITH e LIMIT 20000 SET e.aliases = [] RETURN count(*) AS changed";

/** Makes the indexes that are missing so far; asked again, it makes none. */
export type MakeIndexes = () => Promise<void>;

/**
 * Makes the constraints and indexes where they are missing, and before the last of them the words by which entities are
 * searched: a graph that an older Newsgraph wrote, or another program, gets them page by page, and where that is broken off the
 * next opening goes on. An empty database gets its indexes when the function that is returned is called: what is written before
 * is indexed at once, which is quicker than node by node. Throws StoreError for a graph of another version.
 */
export async function prepareSchema(
  storeName: string,
  read: Read,
  change: Read,
  onWords?: OnWords,
): Promise<MakeIndexes> {
  const rows = await read("SHOW INDEXES YIELD name WHERE name STARTS WITH 'newsgraph_v' RETURN name");
  const names = rows.map(({ name }) => String(name));
  const other = names
    .map((name) => Number(/^newsgraph_v(\d{1,9})_/.exec(name)?.[1]))
    .find((version) => !VERSIONS.includes(version));
  if (other !== undefined)
    throw new StoreError(
      `${storeName} holds a graph of model version ${other}; this Newsgraph reads versions ${VERSIONS.join(" and ")}. ` +
        "Use the Newsgraph that made it, or an empty database (NEO4J_DATABASE).",
    );
  if (names.length === CONSTRAINTS.length + INDEXES.length + 1) return async () => {};
  for (const cypher of CONSTRAINTS) await change(cypher);
  const makeAll = async () => {
    for (const cypher of [...INDEXES, INDEX_OF_WORDS]) await change(cypher);
    await indexesOnline(read);
  };
  const [counted] = await read("RETURN COUNT { (:Document) } + COUNT { (:Entity) } AS nodes");
  if (Number(counted?.nodes) === 0) return once(makeAll);
  while (Number((await change(EMPTY_ALIASES))[0]?.changed) > 0);
  if (!names.includes(WORDS_INDEX)) await mendWords(read, change, onWords);
  await makeAll();
  return async () => {};
}

/** All who ask wait for one making; where that fails the next who asks begins anew. */
function once(make: () => Promise<void>): MakeIndexes {
  let making: Promise<void> | undefined;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
}

/** Of a large graph that neo4j-admin imported they take minutes. */
async function indexesOnline(read: Read): Promise<void> {
  const filling = `SHOW INDEXES YIELD name, state WHERE name STARTS WITH 'newsgraph_v' AND state = 'POPULATING' RETURN name`;
  while ((await read(filling)).length > 0) await setTimeout(INDEX_MILLISECONDS);
}
