import type { Document } from "./document.ts";
import type { CountedEntity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Relation } from "./relation.ts";
import type { Statement } from "./statement.ts";
import type { MentionEdge, Subgraph } from "./subgraph.ts";

type PropertyValue = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The properties that are floating-point numbers even when they hold 1; every other number is an integer. */
export const FLOAT_PROPERTIES: ReadonlySet<string> = new Set(["confidence", "linkScore"]);

type NodeLabel = "Document" | "Entity" | "Statement" | "Figure";

export interface NodeElement {
  readonly id: string;
  /** First the label that its id is unique under. */
  readonly labels: readonly [NodeLabel, ...string[]];
  readonly properties: Properties;
}

export interface EdgeElement {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly startLabel: NodeLabel;
  readonly end: string;
  readonly endLabel: NodeLabel;
  readonly properties: Properties;
}

export interface GraphElements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/** The nodes and edges of the graph model, as Cypher sees them in every store. What is null is absent. */
export function graphElements({
  documents,
  entities,
  statements,
  figures,
  mentions,
  relations,
}: Subgraph): GraphElements {
  return {
    nodes: [
      ...documents.map(documentNode),
      ...entities.map(entityNode),
      ...statements.map(statementNode),
      ...figures.map(figureNode),
    ],
    edges: [
      ...mentions.map(mentionEdge),
      ...relations.map(relationEdge),
      ...statements.flatMap(statementEdges),
      ...figures.flatMap(figureEdges),
    ],
  };
}

/** `start|TYPE|end`, as relationId; who passes on a speaker's words stands apart from the speaker. */
export function edgeId(
  type: string,
  start: string,
  end: string,
  properties: Readonly<Record<string, unknown>>,
) {
  const depth = type === "ATTRIBUTED_TO" && Number(properties.depth) > 0 ? `|${properties.depth}` : "";
  return `${start}|${type}|${end}${depth}`;
}

export function documentNode(document: Document): NodeElement {
  return { id: document.id, labels: ["Document"], properties: present(document) };
}

export function entityNode({ kind, ...entity }: CountedEntity): NodeElement {
  return { id: entity.id, labels: ["Entity", kind], properties: present(entity) };
}

export function statementNode(statement: Statement): NodeElement {
  const { documentId, subject, object, attributedTo, reportedBy, ...properties } = statement;
  return { id: statement.id, labels: ["Statement"], properties: present(properties) };
}

export function figureNode(figure: Figure): NodeElement {
  const { documentId, about, attributedTo, reportedBy, ...properties } = figure;
  return { id: figure.id, labels: ["Figure"], properties: present(properties) };
}

function mentionEdge({ documentId, entityId, ...mention }: MentionEdge): EdgeElement {
  return edge("MENTIONS", ["Document", documentId], ["Entity", entityId], mentionProperties(mention));
}

/** The properties of a mention edge. */
export function mentionProperties({
  starts,
  ends,
  names,
  link,
  notLinkedTo,
}: Omit<MentionEdge, "documentId" | "entityId">): Properties {
  return {
    count: starts.length,
    starts,
    ends,
    names,
    ...(link ? { linkedFrom: link.from, linkScore: link.score, linkReasons: link.reasons } : {}),
    ...(notLinkedTo.length > 0 ? { notLinkedTo } : {}),
  };
}

export function relationEdge({ type, subject, object, ...properties }: Relation): EdgeElement {
  return edge(type, ["Entity", subject], ["Entity", object], present(properties));
}

function statementEdges({
  id,
  documentId,
  subject,
  object,
  attributedTo,
  reportedBy,
}: Statement): EdgeElement[] {
  const statement: End = ["Statement", id];
  return [
    edge("STATES", ["Document", documentId], statement),
    edge("SUBJECT", statement, ["Entity", subject]),
    edge("OBJECT", statement, ["Entity", object]),
    ...attributionEdges(statement, attributedTo, reportedBy),
  ];
}

function figureEdges({ id, documentId, about, attributedTo, reportedBy }: Figure): EdgeElement[] {
  const figure: End = ["Figure", id];
  return [
    edge("STATES", ["Document", documentId], figure),
    ...(about === null ? [] : [edge("ABOUT", figure, ["Entity", about])]),
    ...attributionEdges(figure, attributedTo, reportedBy),
  ];
}

function attributionEdges(said: End, ...speakers: readonly (string | null)[]): EdgeElement[] {
  return speakers.flatMap((speaker, depth) =>
    speaker === null ? [] : edge("ATTRIBUTED_TO", said, ["Entity", speaker], { depth }),
  );
}

type End = readonly [label: NodeLabel, id: string];

function edge(
  type: string,
  [startLabel, start]: End,
  [endLabel, end]: End,
  properties: Properties = {},
): EdgeElement {
  return { id: edgeId(type, start, end, properties), type, start, startLabel, end, endLabel, properties };
}

function present(properties: object): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
