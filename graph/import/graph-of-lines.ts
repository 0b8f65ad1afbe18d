import { z } from "zod/mini";
import { recordFaults } from "../check/record-faults.ts";
import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity } from "../model/entity.ts";
import { recordEntities } from "../model/record-entities.ts";
import { GraphFileError, type RawEdge, type RawGraph, type RawNode } from "./raw-graph.ts";

const Entity = z.looseObject({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
});
const Told = z.looseObject({
  statement: z.looseObject({ quote: z.string() }),
  document: z.nullable(z.looseObject({})),
});
const Relation = z.looseObject({
  subject: z.string(),
  type: z.string(),
  object: z.string(),
  evidence: z.optional(z.array(Told)),
});
const SAID = {
  id: z.string(),
  documentId: z.string(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  confidence: z.number(),
};
const Document = z.looseObject({
  id: z.string(),
  text: z.string(),
  title: z.string(),
  mentions: z.array(
    z.looseObject({
      entityId: z.string(),
      starts: z.array(z.int()),
      ends: z.array(z.int()),
      names: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
  statements: z.array(z.looseObject({ ...SAID, type: z.string(), subject: z.string(), object: z.string() })),
  figures: z.array(z.looseObject({ ...SAID, event: z.string(), quantity: z.number() })),
});
const Line = z.union([
  z.object({ head: z.looseObject({}) }),
  z.object({ entity: Entity }),
  z.object({ relation: Relation }),
  z.object({ document: Document }),
  z.object({ relationship: z.looseObject({}) }),
]);

/** Objects as Newsgraph's JSON Lines have them, each with where it stands; with documents where there are any. Throws GraphFileError. */
export function graphOfLines(lines: Iterable<readonly [place: string, value: unknown]>): RawGraph {
  const nodes: RawNode[] = [];
  const edges: RawEdge[] = [];
  const entities = new Map<string, CountedEntity>();
  const documents: z.infer<typeof Document>[] = [];
  for (const [place, value] of lines) {
    const line = Line.safeParse(value);
    if (!line.success) throw new GraphFileError(`${place} is none that Newsgraph writes`);
    if ("entity" in line.data) {
      const entity = line.data.entity as unknown as CountedEntity;
      entities.set(entity.id, entity);
      nodes.push({ id: entity.id, label: entity.name, attributes: attributesOf(line.data.entity) });
    } else if ("relation" in line.data) edges.push(edgeOf(line.data.relation));
    else if ("document" in line.data) documents.push(line.data.document);
  }
  const records = documents.map((document) => recordOf(document, entities));
  return { title: null, nodes, edges, ...(records.length > 0 ? { records } : {}) };
}

function attributesOf({
  id: _,
  name: _name,
  aliases,
  ...rest
}: z.infer<typeof Entity>): Map<string, unknown> {
  return new Map(Object.entries({ ...rest, aliases }).filter(([, value]) => value !== null));
}

function edgeOf({ subject, object, type, evidence = [], ...rest }: z.infer<typeof Relation>): RawEdge {
  const told = evidence.map(({ statement, document, ...speakers }) => ({
    ...statement,
    ...speakers,
    documentTitle: document?.title,
    outlet: document?.publisher,
    url: document?.url,
  }));
  const attributes = new Map<string, unknown>([...Object.entries(rest), ["evidence", told]]);
  attributes.delete("id");
  return { source: subject, target: object, label: type, directed: true, days: [], attributes };
}

function recordOf(
  { mentions, statements, figures, ...document }: z.infer<typeof Document>,
  entities: ReadonlyMap<string, CountedEntity>,
): DocumentRecord {
  const record = { document, mentions, statements, figures } as unknown as Omit<DocumentRecord, "entities">;
  const whole = { ...record, entities: recordEntities(record, entities) };
  const [fault] = recordFaults(whole);
  if (fault) throw new GraphFileError(`${document.id} (${document.title}): ${fault.id}: ${fault.detail}`);
  return whole;
}
