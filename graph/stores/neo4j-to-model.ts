import type { Document, DocumentHeader } from "../model/document.ts";
import { type CountedEntity, ENTITY_KINDS, type EntityKind } from "../model/entity.ts";
import type { Figure } from "../model/figure.ts";
import type { Relation } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import type { Row } from "./neo4j-read.ts";

export const FIGURE = `properties(f) AS properties, d.id AS documentId, e.id AS about,
  [(f)-[a:ATTRIBUTED_TO]->(who) | [a.depth, who.id]] AS speakers`;
export const HEADER = "{.id, .title, .publisher, .publishedAt, .url, .path, .language}";
export const ENTITY = `e {.id, .name, .aliases, .wikidataId, .isoCode, .documentCount, .mentionCount, .firstSeen, .lastSeen} AS properties,
  labels(e) AS labels`;
export const MENTION = "d.id AS documentId, e.id AS entityId, properties(m) AS properties";
export const RELATION = "properties(r) AS properties, type(r) AS type, s.id AS subject, o.id AS object";
export const STATEMENT = `properties(st) AS properties, d.id AS documentId, s.id AS subject, o.id AS object,
  [(st)-[a:ATTRIBUTED_TO]->(who) | [a.depth, who.id]] AS speakers`;
export const STATEMENT_PATTERN =
  "(s:Entity)<-[:SUBJECT]-(st:Statement)-[:OBJECT]->(o:Entity), (d:Document)-[:STATES]->(st)";

const NO_HEADER = { publisher: null, publishedAt: null, url: null, path: null };

export function toHeader({ properties }: Row): DocumentHeader {
  return { ...NO_HEADER, ...(properties as DocumentHeader) };
}

export function toDocument({ properties }: Row): Document {
  const { origins, ...document } = properties as Document & { readonly origins?: readonly string[] };
  return { ...NO_HEADER, ...document };
}

export function toEntity({ properties, labels }: Row): CountedEntity<EntityKind> {
  const entity = properties as CountedEntity;
  const kind = ENTITY_KINDS.find((known) => (labels as string[]).includes(known)) ?? kindOfId(entity.id);
  const absent = { wikidataId: null, isoCode: null, firstSeen: null, lastSeen: null };
  return { ...absent, ...entity, kind };
}

/** The kind that an entity's id tells: what is left where somebody took its label away, which `newsgraph check` tells. */
export function kindOfId(id: string): EntityKind {
  const kind = ENTITY_KINDS.find((known) => id.startsWith(`${known.toLowerCase()}:`));
  if (!kind)
    throw new Error(`The entity ${id} has none of the labels ${ENTITY_KINDS}: give it the one that it is`);
  return kind;
}

export function toMentionEdge({ documentId, entityId, properties }: Row): MentionEdge {
  const { starts, ends, names, linkedFrom, linkScore, linkReasons, notLinkedTo } = properties as MentionRow;
  const link = linkedFrom ? { from: linkedFrom, score: linkScore, reasons: linkReasons } : null;
  return {
    documentId: documentId as string,
    entityId: entityId as string,
    starts,
    ends,
    names,
    link,
    notLinkedTo: notLinkedTo ?? [],
  };
}

interface MentionRow extends Pick<MentionEdge, "starts" | "ends" | "names"> {
  readonly linkedFrom?: string;
  readonly linkScore: number;
  readonly linkReasons: readonly string[];
  readonly notLinkedTo?: readonly string[];
}

export function toStatement({ properties, documentId, subject, object, speakers }: Row): Statement {
  const absent = { date: null, role: null };
  return {
    ...absent,
    ...(properties as Statement),
    documentId: documentId as string,
    subject: subject as string,
    object: object as string,
    ...speakersOf(speakers),
  };
}

export function toFigure({ properties, documentId, about, speakers }: Row): Figure {
  const absent = { date: null, year: null };
  return {
    ...absent,
    ...(properties as Figure),
    documentId: documentId as string,
    about: (about ?? null) as string | null,
    ...speakersOf(speakers),
  };
}

function speakersOf(speakers: unknown) {
  const at = new Map(speakers as [depth: number, id: string][]);
  return { attributedTo: at.get(0) ?? null, reportedBy: at.get(1) ?? null };
}

export function toRelation({ properties, type, subject, object }: Row): Relation {
  const absent = { firstSeen: null, lastSeen: null, role: null };
  return { ...absent, ...(properties as Relation), type, subject, object } as Relation;
}
