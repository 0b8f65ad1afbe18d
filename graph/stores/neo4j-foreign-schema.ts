import { quotedName } from "../cypher/syntax/quoted-name.ts";
import { captionKeys } from "./caption-keys.ts";
import { kindOfLabels, NO_LABEL } from "./kind-of-labels.ts";
import { inChunks } from "./neo4j-foreign-chunks.ts";
import { sampleLabels } from "./neo4j-foreign-samples.ts";
import { allowedRows, type Read } from "./neo4j-read.ts";

/** What a database that Newsgraph did not build consists of, as far as it can be told without reading it through. */
export interface ForeignSchema {
  readonly nodes: number;
  /** How many nodes have each label, relationships each type; the most frequent first. */
  readonly labels: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
  /** Labels that are the kind of some nodes, the most frequent first. */
  readonly kinds: readonly string[];
  /** The properties that name the nodes of a label, best first. */
  readonly captions: ReadonlyMap<string, readonly string[]>;
  readonly indexes: readonly ForeignIndex[];
}

/** An index over nodes by which a search can begin. */
export interface ForeignIndex {
  readonly name: string;
  readonly type: "FULLTEXT" | "RANGE" | "TEXT";
  readonly labels: readonly string[];
  readonly keys: readonly string[];
}

/** A database may have more labels than anybody can look at: so many are counted, and of so many nodes are looked at. */
const MOST = { counted: 1_000, sampled: 200 };

/** Counts come from the count store; of each label a few nodes are looked at. */
export async function readForeignSchema(read: Read): Promise<ForeignSchema> {
  const [all] = await read("RETURN COUNT { () } AS nodes");
  const names = async (cypher: string) =>
    (await read(cypher)).map(({ name }) => String(name)).slice(0, MOST.counted);
  const labels = await counted(
    read,
    await names("CALL db.labels() YIELD label AS name RETURN name"),
    (name) => `MATCH (:${name})`,
  );
  const types = await counted(
    read,
    await names("CALL db.relationshipTypes() YIELD relationshipType AS name RETURN name"),
    (name) => `MATCH ()-[:${name}]->()`,
  );
  const samples = [...(await sampleLabels(read, [...labels.keys()].slice(0, MOST.sampled)))];
  const constraints = await allowedRows(read(UNIQUE));
  const uniqueOf = (label: string) =>
    new Set(constraints.filter((row) => row.label === label).map(({ key }) => String(key)));
  const isKind = (label: string, nodes: readonly (readonly string[])[]) =>
    nodes.some((node) => kindOfLabels(node, labels) === label);
  return {
    nodes: Number(all?.nodes),
    labels,
    types,
    kinds: [...samples.flatMap(([label, sample]) => (isKind(label, sample.labels) ? label : [])), NO_LABEL],
    captions: new Map(samples.map(([label, { keys }]) => [label, captionKeys(keys, uniqueOf(label))])),
    indexes: (await allowedRows(read(INDEXES))) as unknown as ForeignIndex[],
  };
}

const UNIQUE = `SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties
  WHERE type IN ['UNIQUENESS', 'NODE_KEY', 'NODE_PROPERTY_UNIQUENESS'] AND size(properties) = 1
  RETURN labelsOrTypes[0] AS label, properties[0] AS key`;

const INDEXES = `SHOW INDEXES YIELD name, type, entityType, state, labelsOrTypes, properties
  WHERE entityType = 'NODE' AND state = 'ONLINE' AND type IN ['FULLTEXT', 'RANGE', 'TEXT']
    AND (type = 'FULLTEXT' OR size(properties) = 1)
  RETURN name, type, labelsOrTypes AS labels, properties AS keys`;

/** How many there are of each name; those of which there are none any more are left out. */
async function counted(
  read: Read,
  names: readonly string[],
  match: (quoted: string) => string,
): Promise<Map<string, number>> {
  const rows = await inChunks(
    read,
    names,
    (name, k) => `${match(quotedName(name))} RETURN ${k} AS k, count(*) AS count`,
  );
  const counts = rows.map(({ k, count }) => [names[Number(k)] as string, Number(count)] as const);
  return new Map(counts.filter(([, count]) => count > 0).sort(([, a], [, b]) => b - a));
}
