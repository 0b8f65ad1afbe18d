import { byRelationId } from "../model/by-relation-id.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { byDate, byId, byProminence, compareText } from "../model/order.ts";
import type { Relation } from "../model/relation.ts";
import type { EntityGraph, MentionEdge, Neighbourhood, Subgraph } from "../model/subgraph.ts";
import type { Timeline } from "../model/timeline.ts";
import type { WaysIn } from "../model/ways-in.ts";
import { compareSources } from "./compare-sources.ts";
import { countNeighbours, nearestOf } from "./count-neighbours.ts";
import { documentRecords } from "./document-records.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { GraphRows, Ids } from "./graph-rows.ts";
import type { Derivation, EntityRecord, GraphStore, Selection, WhichNeighbours } from "./graph-store.ts";
import { newsChoices } from "./news-choices.ts";
import { partOfRows } from "./part-of-rows.ts";
import { pathsBetween } from "./paths-between.ts";
import { searchDocuments } from "./search-documents.ts";
import { searchNames } from "./search-names.ts";

type GraphReads = Omit<
  GraphStore,
  | "name"
  | "foreign"
  | "until"
  | "add"
  | "restore"
  | "remove"
  | "relink"
  | "origins"
  | "strays"
  | "rebuild"
  | "rebuildIndexes"
  | "query"
  | "queryBatches"
  | "keep"
  | "tellProgress"
  | "progress"
  | "close"
>;

/** The port's answers, put together from what a store looks up: one composition for every store. */
export function graphReads(rows: GraphRows): GraphReads {
  return {
    counts: () => rows.counts(),
    documentIds: async () => (await rows.documentIds()).sort(compareText),
    documents: async () => (await rows.documentHeaders("all")).sort(byDate),
    newsChoices: (limit, ids) => newsChoices(rows, limit, ids),
    document: async (id) => (await rows.documents([id]))[0] ?? null,
    mentionsOf: async (documentId) =>
      (await rows.mentionsOfDocuments([documentId])).sort(byDocumentAndEntity),
    records: (ids) => documentRecords(rows, ids),
    entityIds: async () => (await rows.entityIds()).sort(compareText),
    derivation: (ids) => derivation(rows, ids),
    entities: async (ids) => (await rows.entities(ids)).sort(byProminence),
    overview: async (limit) => entityGraph(rows, await rows.mostSpokenOf(limit)),
    neighbourhood: (id, which) => neighbourhood(rows, id, which),
    entityGraph: (ids) => entityGraphOf(rows, ids),
    evidence: async (ids) => {
      const found = await rows.evidence(ids);
      return gatherEvidence(
        found,
        await rows.documentHeaders(distinct(found.map(({ documentId }) => documentId))),
      );
    },
    waysIn: (limit) => waysIn(rows, limit),
    timeline: () => timeline(rows),
    paths: (from, to, which) => pathsBetween(rows, [from, to], which),
    compare: (a, b, limit) => compareSources(rows, a, b, limit),
    entity: (id) => entityRecord(rows, id),
    statementsBetween: async (id, otherId) =>
      (await rows.statements({ ends: "both", among: [id, otherId] }))
        .filter(({ subject, object }) => id === otherId || subject !== object)
        .sort(byId),
    entitiesOfKinds: async (kinds) => (await rows.entitiesOfKinds(kinds)).sort(byId),
    evidenceOf: async (ids) => ({
      mentions: (await rows.mentionsOfEntities(ids)).sort(byDocumentAndEntity),
      statements: (await rows.statements({ ends: "either", among: ids })).sort(byId),
    }),
    links: async () => (await rows.linkedMentions()).sort(byDocumentAndEntity),
    search: (text, limit) => searchNames(rows, text, limit),
    searchDocuments: (text, limit) => searchDocuments(rows, text, limit),
    subgraph: (selection) => subgraph(rows, selection),
    part: async (selection) => partOfRows(rows, await idsOf(rows, selection)),
    views: async () => (await rows.viewHeaders()).sort(byId),
    view: async (id) => (await rows.views([id]))[0] ?? null,
    noted: async () => (await rows.noted()).sort(compareText),
    notes: async (about) => (await rows.notes(about ?? "all")).sort(byId),
  };
}

async function derivation(rows: GraphRows, ids: readonly string[]): Promise<Derivation> {
  const mentions = (await rows.mentionsOfEntities(ids)).sort(byDocumentAndEntity);
  const mentioned = new Set(mentions.map(({ entityId }) => entityId));
  return {
    entities: (await rows.entities(ids)).sort(byId) as CountedEntity<EntityKind>[],
    relations: (await rows.relations({ ends: "subject", among: ids })).sort(byRelationId),
    mentions,
    statements: (await rows.statements({ ends: "subject", among: ids })).sort(byId),
    onlyNamed: await rows.saidOf(ids.filter((id) => !mentioned.has(id))),
  };
}

async function entityGraph(rows: GraphRows, entities: CountedEntity[]): Promise<EntityGraph> {
  const among = entities.map(({ id }) => id);
  const relations = await rows.relations({ ends: "both", among });
  return { entities: entities.sort(byProminence), relations: relations.sort(byRelationId) };
}

/** Of a graph that changes meanwhile no relation is left without its ends. */
async function entityGraphOf(rows: GraphRows, ids: readonly string[]): Promise<EntityGraph> {
  const { entities, relations } = await rows.graphAmong(ids);
  const found = new Set(entities.map(({ id }) => id));
  const isWhole = ({ subject, object }: Relation) => found.has(subject) && found.has(object);
  const whole = ids.every((id) => found.has(id)) ? relations : relations.filter(isWhole);
  return { entities: entities.sort(byProminence), relations: whole.sort(byRelationId) };
}

async function neighbourhood(
  rows: GraphRows,
  id: string,
  { limit, type }: WhichNeighbours,
): Promise<Neighbourhood | null> {
  const [entity] = await rows.entities([id]);
  if (!entity) return null;
  const all = await rows.neighbours(id);
  const chosen = type === undefined ? all : all.filter((row) => row.type === type);
  const nearest = await rows.entities(nearestOf(chosen).slice(0, limit));
  return { ...(await entityGraph(rows, [entity, ...nearest])), neighbours: countNeighbours(all) };
}

async function waysIn(rows: GraphRows, limit: number): Promise<WaysIn> {
  const disputed = await rows.disputed(limit);
  const ends = distinct(disputed.flatMap(({ subject, object }) => [subject, object]));
  return {
    mostSpokenOf: await rows.mostSpokenOf(limit),
    newest: await rows.newest(limit),
    disputed,
    others: (await rows.entities(ends)).sort(byProminence),
  };
}

async function timeline(rows: GraphRows): Promise<Timeline> {
  const found = await rows.days();
  const dated = found.flatMap(({ day, statements }) => (day === null ? [] : { day, statements }));
  dated.sort((a, b) => compareText(a.day, b.day));
  return {
    days: dated.map(({ day }) => day),
    statements: dated.map(({ statements }) => statements),
    undated: found.find(({ day }) => day === null)?.statements ?? 0,
  };
}

async function entityRecord(rows: GraphRows, id: string): Promise<EntityRecord | null> {
  const [entity] = await rows.entities([id]);
  if (!entity) return null;
  const mentions = (await rows.mentionsOfEntities([id])).sort(byDocumentAndEntity);
  const statements = (await rows.statements({ ends: "either", among: [id] })).sort(byId);
  const figures = (await rows.figures([id])).sort(byId);
  const documentIds = [...mentions, ...statements, ...figures].map(({ documentId }) => documentId);
  const others = [
    ...statements.flatMap(({ subject, object }) => [subject, object]),
    ...[...statements, ...figures].flatMap(({ attributedTo, reportedBy }) => [attributedTo, reportedBy]),
  ].filter((other) => other !== null && other !== id) as string[];
  return {
    entity,
    documents: (await rows.documentHeaders(distinct(documentIds))).sort(byDate),
    mentions,
    statements,
    figures,
    others: (await rows.entities(distinct(others))).sort(byProminence),
  };
}

async function subgraph(rows: GraphRows, selection: Selection): Promise<Subgraph> {
  const ids = await idsOf(rows, selection);
  const entities = (await rows.entities(ids)).sort(byProminence);
  const relations = (await rows.relations({ ends: "both", among: ids })).sort(byRelationId);
  const mentions = (await rows.mentionsOfEntities(ids)).sort(byDocumentAndEntity);
  const statements = (await rows.statements({ ends: "both", among: ids })).sort(byId);
  const figures = (await rows.figures(ids)).sort(byId);
  const documentIds = distinct([...mentions, ...statements, ...figures].map(({ documentId }) => documentId));
  const documents = (await rows.documents(ids === "all" ? "all" : documentIds)).sort(byId);
  return { entities, relations, documents, mentions, statements, figures };
}

async function idsOf(rows: GraphRows, selection: Selection): Promise<Ids> {
  return "all" in selection ? "all" : within(rows, selection.entityIds, selection.depth);
}

/** The entities that `depth` relations or fewer lead to, whichever way they point. */
async function within(rows: GraphRows, entityIds: readonly string[], depth: number): Promise<string[]> {
  const reached = new Set(entityIds);
  let edge = [...reached];
  for (let step = 0; step < depth && edge.length > 0; step += 1) {
    const relations = await rows.relations({ ends: "either", among: edge });
    edge = distinct(relations.flatMap(({ subject, object }) => [subject, object])).filter(
      (id) => !reached.has(id),
    );
    for (const id of edge) reached.add(id);
  }
  return [...reached];
}

function byDocumentAndEntity(a: MentionEdge, b: MentionEdge): number {
  return compareText(a.documentId, b.documentId) || compareText(a.entityId, b.entityId);
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
