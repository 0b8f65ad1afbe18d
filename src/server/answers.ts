import type { Relationship } from "../../graph/model/content.ts";
import type { DocumentHeader } from "../../graph/model/document.ts";
import { ENTITY_KINDS } from "../../graph/model/entity.ts";
import type { Statement } from "../../graph/model/statement.ts";
import { entityIdsOfResult } from "../../graph/stores/entity-ids-of-result.ts";
import type { GraphStore, WhichPaths } from "../../graph/stores/graph-store.ts";
import type {
  DocumentAnswer,
  EntityAnswer,
  PathsAnswer,
  QueryAnswer,
  QueryQuestion,
  RelationAnswer,
  StatementInContext,
  SummaryAnswer,
} from "../api/contract.ts";
import { cutProperty } from "./cut-property.ts";
import { loadMarkedDocuments, type MarkedDocument, passagesMentioning, passagesOf } from "./passages.ts";

/** Relationships that join two nodes; there may be millions. */
const MOST_RELATIONSHIPS = 200;

export async function answerSummary(store: GraphStore): Promise<Omit<SummaryAnswer, "reads">> {
  return {
    store: store.name,
    hasStatements: store.foreign === null,
    kinds: store.foreign?.kinds ?? ENTITY_KINDS,
    ...(await store.counts()),
  };
}

export async function answerEntity(store: GraphStore, id: string): Promise<EntityAnswer | null> {
  const record = await store.entity(id);
  if (!record) return null;
  const documents = await loadMarkedDocuments(
    store,
    record.documents.map((document) => document.id),
  );
  const statements = record.statements.flatMap((statement) => inContext(statement, documents));
  const figures = record.figures.flatMap((figure) =>
    passagesOf(figure, documents).map((passage) => ({ figure, passage })),
  );
  const passages = [...documents.values()].flatMap((marked) => passagesMentioning(marked, id));
  const mentioned = [...[...statements, ...figures].map(({ passage }) => passage), ...passages].flatMap(
    (passage) => passage.mentions.map((mention) => mention.entityId),
  );
  const named = new Set([
    ...mentioned,
    ...record.statements.flatMap(entitiesOf),
    ...record.figures.flatMap(speakersOf),
  ]);
  named.delete(id);
  const content = await store.foreign?.node(id);
  return {
    ...(content && { content: { ...content, properties: content.properties.map(cutProperty) } }),
    entity: record.entity,
    statements,
    figures,
    links: record.mentions.filter(({ link }) => link !== null),
    passages,
    documents: record.documents,
    others: await store.entities([...named].sort()),
  };
}

export async function answerRelation(
  store: GraphStore,
  subject: string,
  object: string,
): Promise<RelationAnswer> {
  const found = await store.statementsBetween(subject, object);
  const documents = await loadMarkedDocuments(
    store,
    found.map((statement) => statement.documentId),
  );
  const statements = found.flatMap((statement) => inContext(statement, documents));
  const mentioned = statements.flatMap(({ passage }) => passage.mentions.map((mention) => mention.entityId));
  const named = new Set([subject, object, ...mentioned, ...found.flatMap(entitiesOf)]);
  const relationships = await store.foreign?.relationships(subject, object, MOST_RELATIONSHIPS);
  return {
    ...(relationships && { relationships: relationships.map(cutRelationship) }),
    statements,
    documents: headersOf(documents),
    entities: await store.entities([...named].sort()),
  };
}

function cutRelationship(relationship: Relationship): Relationship {
  return { ...relationship, properties: relationship.properties.map(cutProperty) };
}

export async function answerPaths(
  store: GraphStore,
  [from, to]: readonly [from: string, to: string],
  which: WhichPaths,
): Promise<PathsAnswer | null> {
  const found = await store.paths(from, to, which);
  if (!found) return null;
  const statements = found.flatMap(({ steps }) => steps.flatMap(({ statement }) => statement ?? []));
  const documents = await loadMarkedDocuments(
    store,
    statements.map(({ documentId }) => documentId),
  );
  const paths = found.map(({ entityIds, steps }) => ({
    entityIds,
    steps: steps.map(({ relation, statement }) => ({
      relation,
      evidence: (statement && inContext(statement, documents)[0]) ?? null,
    })),
  }));
  const mentioned = paths
    .flatMap(({ steps }) => steps.flatMap(({ evidence }) => evidence?.passage.mentions ?? []))
    .map((mention) => mention.entityId);
  const named = new Set([
    ...paths.flatMap(({ entityIds }) => entityIds),
    ...mentioned,
    ...statements.flatMap(speakersOf),
  ]);
  return { paths, entities: await store.entities([...named].sort()), documents: headersOf(documents) };
}

export async function answerDocument(store: GraphStore, id: string): Promise<DocumentAnswer | null> {
  const document = await store.document(id);
  if (!document) return null;
  const mentions = await store.mentionsOf(id);
  return { document, mentions, entities: await store.entities(mentions.map((mention) => mention.entityId)) };
}

export async function answerQuery(
  store: GraphStore,
  { cypher, parameters, profile }: QueryQuestion,
  signal: AbortSignal,
): Promise<QueryAnswer> {
  const started = performance.now();
  const result = await store.query(cypher, parameters, { signal, profile });
  const milliseconds = Math.round(performance.now() - started);
  const entityIds = entityIdsOfResult(store, result);
  const graph = entityIds.length > 0 ? await store.entityGraph(entityIds) : { entities: [], relations: [] };
  return { ...result, milliseconds, graph };
}

function inContext(
  statement: Statement,
  documents: ReadonlyMap<string, MarkedDocument>,
): StatementInContext[] {
  return passagesOf(statement, documents).map((passage) => ({ statement, passage }));
}

function entitiesOf(statement: Statement): string[] {
  return [statement.subject, statement.object, ...speakersOf(statement)];
}

function speakersOf({ attributedTo, reportedBy }: Pick<Statement, "attributedTo" | "reportedBy">): string[] {
  return [attributedTo, reportedBy].filter((id) => id !== null);
}

function headersOf(documents: ReadonlyMap<string, MarkedDocument>): DocumentHeader[] {
  return [...documents.values()].map(({ document: { text: _, ...header } }) => header);
}
