import type { CountedEntity } from "../model/entity.ts";
import { type Relation, relationId } from "../model/relation.ts";
import { NO_LABEL, rarestFirst } from "./kind-of-labels.ts";
import type { ForeignSchema } from "./neo4j-foreign-schema.ts";
import type { Row } from "./neo4j-read.ts";

/** A node of a database that Newsgraph did not build: its kind is its rarest label, its counts are its degree. */
export type ForeignEntity = CountedEntity<string>;

/** Longest name, in UTF-16 units: a caption may hold a book. */
const LONGEST_NAME = 300;

/** The columns of a node `n`, for foreignEntity. They need the parameters of captionParameters. */
export const FOREIGN_ENTITY = `elementId(n) AS id, labels(n) AS labels, COUNT { (n)--() } AS degree,
  [key IN keys(n) WHERE key IN $captionKeys | [key, left(toStringOrNull(n[key]), ${LONGEST_NAME + 1})]] AS captions`;

export function captionParameters({ captions }: ForeignSchema): { readonly captionKeys: readonly string[] } {
  return { captionKeys: [...new Set([...captions.values()].flat())] };
}

export function foreignEntity(
  { labels: counts, captions }: ForeignSchema,
  { id, labels, degree, captions: held }: Row,
): ForeignEntity {
  const ordered = rarestFirst(labels as string[], counts);
  const kind = ordered[0] ?? NO_LABEL;
  const values = new Map(held as [key: string, value: string | null][]);
  const name = ordered
    .flatMap((label) => captions.get(label) ?? [])
    .map((key) => values.get(key)?.trim())
    .find((value) => value !== undefined && value !== "");
  return {
    id: String(id),
    kind,
    name: name === undefined ? `${kind} ${localId(String(id))}` : shortened(name),
    aliases: [],
    wikidataId: null,
    isoCode: null,
    documentCount: Number(degree),
    mentionCount: Number(degree),
    firstSeen: null,
    lastSeen: null,
  };
}

/** The columns of relationships `r` counted by their ends and type, for foreignRelation. */
export const FOREIGN_RELATION =
  "elementId(startNode(r)) AS subject, type(r) AS type, elementId(endNode(r)) AS object, count(r) AS count";

/** The relationships of one type from one node to another. */
export function foreignRelation({ subject, type, object, count }: Row): Relation {
  const key = { subject: String(subject), type: String(type), object: String(object) };
  return {
    id: relationId(key),
    ...key,
    count: Number(count),
    documentCount: 1,
    confidence: 1,
    disputed: false,
    firstSeen: null,
    lastSeen: null,
    role: null,
    former: false,
  };
}

/** What tells a node from others of its database: the number behind "4:0c4f…:". */
function localId(elementId: string): string {
  return elementId.slice(elementId.lastIndexOf(":") + 1);
}

function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, "")} …`;
}
