import { quotedName } from "../cypher/syntax/quoted-name.ts";
import type { SampledKey } from "./caption-keys.ts";
import { inChunks } from "./neo4j-foreign-chunks.ts";
import type { Read, Row } from "./neo4j-read.ts";

const SAMPLED = { nodes: 25, characters: 120 };

/** A few nodes of one label. */
export interface LabelSample {
  /** The labels of each of the nodes. */
  readonly labels: readonly (readonly string[])[];
  readonly keys: readonly SampledKey[];
}

/** The first nodes of each label, by label. */
export async function sampleLabels(read: Read, names: readonly string[]): Promise<Map<string, LabelSample>> {
  const rows = await inChunks(
    read,
    names,
    (name, k) => `MATCH (n:${quotedName(name)}) WITH n LIMIT ${SAMPLED.nodes}
      RETURN ${k} AS k, labels(n) AS labels, [key IN keys(n) |
        [key, left(toStringOrNull(n[key]), ${SAMPLED.characters}), n[key] = toStringOrNull(n[key])]] AS properties`,
  );
  const of = new Map<number, Row[]>();
  for (const row of rows) of.set(Number(row.k), [...(of.get(Number(row.k)) ?? []), row]);
  return new Map(names.map((name, k) => [name, labelSample(of.get(k) ?? [])]));
}

type Sampled = [key: string, value: string | null, isText: boolean | null];

function labelSample(rows: readonly Row[]): LabelSample {
  const nodes = rows.map(({ properties }) => properties as Sampled[]);
  const keys = new Set(nodes.flatMap((node) => node.map(([key]) => key)));
  return {
    labels: rows.map(({ labels }) => labels as string[]),
    keys: [...keys].map((key) => sampledKey(key, nodes)),
  };
}

function sampledKey(key: string, nodes: readonly Sampled[][]): SampledKey {
  const held = nodes.map((node) => node.find(([name]) => name === key));
  const present = held.filter((each) => each !== undefined && each[1] !== null);
  return {
    key,
    values: held.map((each) => each?.[1] ?? null),
    isText: present.every((each) => each?.[2] === true),
  };
}
